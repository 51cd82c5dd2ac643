/** How often a peer is asked, in milliseconds. */
export interface Pace {
  /** Between rounds, where nothing wakes the loop. */
  readonly interval: number;
  /** The least time between two rounds, however often the loop is woken. */
  readonly gap: number;
  /** After a failure, doubled with each further one … */
  readonly firstRetry: number;
  /** … up to here. */
  readonly lastRetry: number;
}

export const DEFAULT_PACE: Pace = { interval: 15_000, gap: 5, firstRetry: 250, lastRetry: 60_000 };

/** The wait before the next round: a quarter more or less than its due, so that nodes that fell silent together do not ask together. */
export function nextDelay(pace: Pace, failures: number, random: () => number): number {
  const due = failures === 0 ? pace.interval : Math.min(pace.lastRetry, pace.firstRetry * 2 ** Math.min(failures - 1, 20));
  return due * (0.75 + random() / 2);
}
