import { useDeferredValue, useEffect, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import type { MatrixRows } from "./matrix-rows.ts";

/** Rows that stand ready beyond either edge, at least; and how many come or go at once. */
const BEYOND = 4;
const STEP = 4;

/**
 * The rows that a scrolling frame shows, and some around them: from the first up to the one behind the last. They are drawn within the same frame in which they come into sight. Of other rows (a letter
 * more narrowed them) those in sight come first, and what stands around them a moment later.
 */
export function useRowsInSight(frame: RefObject<HTMLElement | null>, rows: MatrixRows): readonly [from: number, to: number] {
  const [sight, setSight] = useState<Sight>({ top: 0, height: 640 });
  const around = useDeferredValue(rows) === rows;
  const range = rangeOf(rows, sight, around);
  const drawn = useRef({ rows, range });
  drawn.current = { rows, range };
  useEffect(() => {
    const box = frame.current!;
    const look = () => {
      const now = { top: box.scrollTop, height: box.clientHeight };
      const [from, to] = rangeOf(drawn.current.rows, now, true);
      if (from !== drawn.current.range[0] || to !== drawn.current.range[1]) flushSync(() => setSight(now));
    };
    box.addEventListener("scroll", look, { passive: true });
    const sized = new ResizeObserver(look);
    sized.observe(box);
    return () => {
      box.removeEventListener("scroll", look);
      sized.disconnect();
    };
  }, [frame]);
  return range;
}

/** What the frame shows, in pixels. */
interface Sight {
  readonly top: number;
  readonly height: number;
}

/** What stands lower than the rows reach (they have just become fewer) shows the last of them. */
function rangeOf(rows: MatrixRows, { top, height }: Sight, around: boolean): readonly [number, number] {
  const from = Math.max(0, Math.min(top, rows.height - height));
  const [first, last] = [rows.under(from), rows.under(from + height) + 1];
  if (!around) return [first, Math.min(rows.count, last)];
  const step = (at: number, by: (steps: number) => number) => by(at / STEP) * STEP;
  return [Math.max(0, step(first - BEYOND, Math.floor)), Math.min(rows.count, step(last + BEYOND, Math.ceil))];
}
