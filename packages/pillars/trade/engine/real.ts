/**
 * Logarithm, exponential, roots and powers from +, −, × and ÷ alone. ECMAScript leaves Math.log, Math.exp, Math.pow and Math.sqrt "implementation-approximated"; the four
 * operations are IEEE 754 doubles on every machine, so what is computed here is the same to the last bit wherever it is recomputed. Relative error below 1e-14 (tests).
 */

/** ln 2 = HIGH + LOW; HIGH has trailing zero bits, so that k × HIGH is exact for every exponent k. Split as in fdlibm (Sun Microsystems, 1993), e_log.c. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** Natural logarithm of a positive, finite number. ln m = 2 artanh((m − 1)/(m + 1)) with m in [√½, √2), Abramowitz and Stegun 4.1.27. */
export function ln(x: number): number {
  let mantissa = x;
  let exponent = 0;
  for (; mantissa >= 2 * Math.SQRT1_2; exponent += 1) mantissa /= 2;
  for (; mantissa < Math.SQRT1_2; exponent -= 1) mantissa *= 2;
  const s = (mantissa - 1) / (mantissa + 1);
  let sum = 0;
  for (let odd = 27; odd >= 1; odd -= 2) sum = sum * s * s + 1 / odd;
  return exponent * LN2_HIGH + (exponent * LN2_LOW + 2 * s * sum);
}

/** e to the power x, for |x| below 700. Taylor about 0 after taking out the power of two, Abramowitz and Stegun 4.2.1. */
export function exp(x: number): number {
  const exponent = Math.floor(x / Math.LN2 + 0.5);
  const rest = x - exponent * LN2_HIGH - exponent * LN2_LOW;
  let sum = 1;
  for (let n = 20; n >= 1; n -= 1) sum = 1 + (rest / n) * sum;
  let result = sum;
  for (let k = 0; k < exponent; k += 1) result *= 2;
  for (let k = 0; k > exponent; k -= 1) result /= 2;
  return result;
}

/** Square root of a number that is not negative: a start by {@link exp}, then Newton's step twice. */
export function squareRoot(x: number): number {
  if (x === 0) return 0;
  let root = exp(ln(x) / 2);
  for (let step = 0; step < 2; step += 1) root = (root + x / root) / 2;
  return root;
}

/** x to a whole power, by repeated multiplication. */
export function power(x: number, times: number): number {
  let result = 1;
  for (let k = 0; k < times; k += 1) result *= x;
  return result;
}
