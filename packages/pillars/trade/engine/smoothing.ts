import { power } from "./real.ts";

/**
 * Holt's linear trend (phi = 1) and its damped form (phi < 1), classical parameters: beta smooths the change of the level.
 * C. C. Holt, International Journal of Forecasting 20 (2004) 5–10 (first 1957); E. S. Gardner, E. McKenzie, Management Science 31 (1985) 1237–1246.
 */
export interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  readonly phi: number;
  readonly level0: number;
  readonly trend0: number;
}

export interface Smoothed {
  readonly level: number;
  readonly trend: number;
  /** One-step errors, y − forecast. */
  readonly residuals: readonly number[];
}

/** One pass over a series: forecast l + φb; l' = forecast + αe; b' = β(l' − l) + (1 − β)φb. */
export function smooth(series: readonly number[], { alpha, beta, phi, level0, trend0 }: Smoothing): Smoothed {
  let [level, trend] = [level0, trend0];
  const residuals: number[] = [];
  for (const value of series) {
    const forecast = level + phi * trend;
    const error = value - forecast;
    const next = forecast + alpha * error;
    trend = beta * (next - level) + (1 - beta) * phi * trend;
    level = next;
    residuals.push(error);
  }
  return { level, trend, residuals };
}

/** φ + φ² + … + φ^h: by how many trends the forecast of h steps is above the level. */
export function dampedSteps(phi: number, steps: number): number {
  let sum = 0;
  for (let step = 1; step <= steps; step += 1) sum += power(phi, step);
  return sum;
}

/**
 * The variance of the h-step forecast over the variance of one error: 1 + Σ c_j² for j = 1 … h − 1, with c_j = α + αβ(φ + … + φ^j). ETS(A,A,N) for φ = 1, ETS(A,Ad,N) else:
 * R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder, Forecasting with Exponential Smoothing (2008), section 6.3 (class 1), where the state's β is αβ here. The sum is
 * used in place of the closed forms because these lose digits as φ nears 1.
 */
export function varianceFactor({ alpha, beta, phi }: Smoothing, steps: number): number {
  let sum = 1;
  for (let j = 1; j < steps; j += 1) {
    const c = alpha + alpha * beta * dampedSteps(phi, j);
    sum += c * c;
  }
  return sum;
}
