import { clockCovers, type Clock } from "../fold/clock.ts";

/** What "as of" needs to know of the logs. */
export interface LogTimes {
  /** Number of acts of a log with `at` before this time. `at` never falls within a log, so they are a prefix. */
  sizeBefore(origin: string, time: number): number;
  /** What a log's first `size` acts have in view of the other logs. */
  clockOf(origin: string, size: number): Clock;
}

/**
 * The frontier of the record as it stood before `time` (unix ms): of each log the acts dated before it, less those that had already seen an act dated after it (the
 * nodes' clocks differ), so that the frontier is closed: every act in it has its whole view in it.
 */
export function frontierBefore(origins: readonly string[], time: number, times: LogTimes): Clock {
  const frontier: Record<string, number> = Object.fromEntries(origins.map((origin) => [origin, times.sizeBefore(origin, time)]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const origin of origins) {
      while (frontier[origin]! > 0 && !clockCovers(frontier, times.clockOf(origin, frontier[origin]!))) {
        frontier[origin] = lastClosed(origin, frontier, times);
        changed = true;
      }
    }
  }
  return frontier;
}

/** The largest size whose clock lies inside the frontier; clocks of a log only grow, so halving finds it. */
function lastClosed(origin: string, frontier: Clock, times: LogTimes): number {
  let [low, high] = [0, frontier[origin]!];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (clockCovers(frontier, { ...times.clockOf(origin, middle), [origin]: middle })) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The frontier just after an act: its log up to it, and all that it had in view. */
export function frontierAfter(origin: string, index: number, clock: Clock): Clock {
  return { ...clock, [origin]: index + 1 };
}
