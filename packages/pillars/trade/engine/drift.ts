/** The random walk with drift: the line through the first and the last value, carried on. */
export interface Drift {
  readonly last: number;
  readonly step: number;
  /** Changes less the drift; one fewer than values. */
  readonly residuals: readonly number[];
}

/** Needs two values. */
export function driftOf(series: readonly number[]): Drift {
  const [first, last] = [series[0]!, series.at(-1)!];
  const step = (last - first) / (series.length - 1);
  return { last, step, residuals: series.slice(1).map((value, at) => value - series[at]! - step) };
}

/**
 * The variance of the h-step forecast over that of one change: h (1 + h / (n − 1)) for n values, the second part being the drift's own uncertainty.
 * R. J. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd edition (2021), section 5.5, Table 5.2.
 */
export function driftVarianceFactor(values: number, steps: number): number {
  return steps * (1 + steps / (values - 1));
}
