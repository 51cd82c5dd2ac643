import { smooth, type Smoothing } from "./smoothing.ts";
import { TradeError } from "./trade-error.ts";

/** Parameters of which some are to be estimated from the series. */
export interface PartlyKnown {
  readonly alpha: number | "estimate";
  readonly beta: number | "estimate";
  readonly phi: number | "estimate";
  /** Level and trend before the first value, or to be solved for together. */
  readonly start: { readonly level0: number; readonly trend0: number } | "estimate";
}

/**
 * The parameters with the least sum of squared one-step errors. Alpha, beta and phi on a grid of hundredths (0.01–0.99; phi 0.80–0.98), coarse then fine, ties to the first
 * found; the errors are linear in the first level and trend, so these are solved for exactly at every point. No random start, no stopping rule: the same bits everywhere.
 * `names` tells what was estimated: so many degrees of freedom are gone. Throws `series` where the series is not longer than that.
 */
export function estimate(series: readonly number[], known: PartlyKnown, field: string): { readonly smoothing: Smoothing; readonly names: readonly string[] } {
  const names = [...(["alpha", "beta", "phi"] as const).filter((name) => known[name] === "estimate"), ...(known.start === "estimate" ? ["level0", "trend0"] : [])];
  if (series.length <= names.length) throw new TradeError("series", field, `has ${series.length} values; to estimate ${names.join(", ")} it needs at least ${names.length + 1}`);
  const coarse = search(series, known, { alpha: steps(1, 99, 7), beta: steps(1, 99, 7), phi: steps(80, 98, 3) });
  const best = search(series, known, { alpha: around(coarse.alpha, 1, 99, 6), beta: around(coarse.beta, 1, 99, 6), phi: around(coarse.phi, 80, 98, 2) });
  return { smoothing: best, names };
}

interface Grid {
  readonly alpha: readonly number[];
  readonly beta: readonly number[];
  readonly phi: readonly number[];
}

function search(series: readonly number[], known: PartlyKnown, grid: Grid): Smoothing {
  let best: { readonly smoothing: Smoothing; readonly error: number } | undefined;
  for (const alpha of known.alpha === "estimate" ? grid.alpha : [known.alpha]) {
    for (const beta of known.beta === "estimate" ? grid.beta : [known.beta]) {
      for (const phi of known.phi === "estimate" ? grid.phi : [known.phi]) {
        const start = known.start === "estimate" ? bestStart(series, { alpha, beta, phi }) : known.start;
        const smoothing = { alpha, beta, phi, ...start };
        const error = smooth(series, smoothing).residuals.reduce((sum, residual) => sum + residual * residual, 0);
        if (best === undefined || error < best.error) best = { smoothing, error };
      }
    }
  }
  return best!.smoothing;
}

/** Least squares for the first level and trend: errors = a + l₀c + b₀d, where c and d are the errors of a series of zeros begun at (1, 0) and (0, 1). */
function bestStart(series: readonly number[], factors: { readonly alpha: number; readonly beta: number; readonly phi: number }): { readonly level0: number; readonly trend0: number } {
  const zeros = series.map(() => 0);
  const a = smooth(series, { ...factors, level0: 0, trend0: 0 }).residuals;
  const c = smooth(zeros, { ...factors, level0: 1, trend0: 0 }).residuals;
  const d = smooth(zeros, { ...factors, level0: 0, trend0: 1 }).residuals;
  const [cc, cd, dd, ac, ad] = [dot(c, c), dot(c, d), dot(d, d), dot(a, c), dot(a, d)];
  const determinant = cc * dd - cd * cd;
  // Without information on the trend (a factor of 1 forgets it at once) the first two values give the start.
  if (determinant < 1e-12 * cc * dd || determinant === 0) return { level0: 2 * series[0]! - series[1]!, trend0: series[1]! - series[0]! };
  return { level0: (-ac * dd + ad * cd) / determinant, trend0: (-ad * cc + ac * cd) / determinant };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}

function steps(first: number, last: number, by: number): number[] {
  return Array.from({ length: Math.floor((last - first) / by) + 1 }, (_, at) => (first + at * by) / 100);
}

function around(centre: number, first: number, last: number, reach: number): number[] {
  const middle = Math.floor(centre * 100 + 0.5);
  return steps(Math.max(first, middle - reach), Math.min(last, middle + reach), 1);
}
