import { useEffect, useState, type RefObject } from "react";

/** Below so many rem there is no room for columns. */
const LEAST = 36;

/** Whether there is too little width for columns, and the pixels of a rem. */
export function useNarrow(frame: RefObject<HTMLElement | null>): readonly [narrow: boolean, rem: number] {
  const [state, setState] = useState({ narrow: innerWidth < 640, rem: 16 });
  useEffect(() => {
    const look = new ResizeObserver(([entry]) => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const narrow = entry!.contentRect.width < LEAST * rem;
      setState((now) => (now.narrow === narrow && now.rem === rem ? now : { narrow, rem }));
    });
    look.observe(frame.current!);
    return () => look.disconnect();
  }, [frame]);
  return [state.narrow, state.rem];
}
