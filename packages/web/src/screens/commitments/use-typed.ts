import { useEffect, useRef, useState } from "react";

/** Milliseconds after the last letter until the address has it. */
const SETTLED = 350;

/** What is typed is there at once; the address has it a moment later, so that no letter waits for it. What the address says otherwise (a saved view, the way back) is taken over. */
export function useTyped(settled: string, settle: (text: string) => void): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(settled);
  const known = useRef(settled);
  const tell = useRef(settle);
  tell.current = settle;
  useEffect(() => {
    if (settled === known.current) return;
    known.current = settled;
    setTyped(settled);
  }, [settled]);
  useEffect(() => {
    if (typed === known.current) return undefined;
    const waiting = setTimeout(() => {
      known.current = typed;
      tell.current(typed);
    }, SETTLED);
    return () => clearTimeout(waiting);
  }, [typed]);
  return [typed, setTyped];
}
