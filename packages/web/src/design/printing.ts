import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Rows of a long list that are put on paper at most; what is longer has a paper of its own, which the node makes. */
export const PRINTED_ROWS = 600;

/** Whether the page is being printed: a list that shows only what is in sight then shows the rest. Drawn before the paper is laid. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const [begin, end] = [true, false].map((now) => () => flushSync(() => setPrinting(now))) as [() => void, () => void];
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}
