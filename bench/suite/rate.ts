/** How long and how often a small operation is repeated. */
export interface Patience {
  readonly rounds: number;
  /** Milliseconds that a round should last. */
  readonly roundMs: number;
}

/**
 * Operations a second of a synchronous operation on one core: the median of the rounds, after one that warms up. The operation is told how often it was done
 * before, so that it can take another input each time.
 */
export function ratePerSecond(operation: (turn: number) => void, { rounds, roundMs }: Patience): number {
  let turn = 0;
  let batch = 1;
  const round = (ms: number): number => {
    let done = 0;
    const began = performance.now();
    let elapsed = 0;
    while (elapsed < ms) {
      for (let left = batch; left > 0; left -= 1) operation(turn++);
      done += batch;
      elapsed = performance.now() - began;
    }
    // The clock is read about fifty times a round.
    batch = Math.max(1, Math.round(done / 50));
    return (done * 1000) / elapsed;
  };
  round(roundMs);
  return median(Array.from({ length: rounds }, () => round(roundMs)));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The smallest value that at least this share of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.max(0, Math.ceil(sorted.length * share) - 1);
  return sorted[at] ?? Number.NaN;
}

/** Milliseconds that the work took, with what it gave. */
export async function timed<T>(work: () => Promise<T> | T): Promise<{ readonly result: T; readonly ms: number }> {
  const began = performance.now();
  const result = await work();
  return { result, ms: performance.now() - began };
}
