import { ln, squareRoot } from "./real.ts";

/**
 * The standard normal quantile of a probability strictly between 0 and 1.
 *
 * M. J. Wichura, Algorithm AS 241: The Percentage Points of the Normal Distribution, Applied Statistics 37 (1988) 477–484, routine PPND16: rational approximations, relative
 * accuracy about 1e-16. Logarithm and root are this package's own, so that the bits are the same everywhere.
 */
export function normalQuantile(probability: number): number {
  const q = probability - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(0.180625 - q * q, CENTRE);
  const tail = squareRoot(-ln(q < 0 ? probability : 1 - probability));
  const magnitude = tail <= 5 ? ratio(tail - 1.6, MIDDLE) : ratio(tail - 5, FAR);
  return q < 0 ? -magnitude : magnitude;
}

interface Rational {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

function ratio(r: number, { above, below }: Rational): number {
  return horner(r, above) / horner(r, below);
}

/** Coefficients from the highest power to the constant. */
function horner(r: number, coefficients: readonly number[]): number {
  return coefficients.reduce((sum, coefficient) => sum * r + coefficient, 0);
}

/** The published coefficients, written as the doubles that they are. */
const CENTRE: Rational = {
  above: [2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513, 133.14166789178438, 3.3871328727963665],
  below: [5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579, 42.31333070160091, 1],
};
const MIDDLE: Rational = {
  above: [0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835],
  below: [1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851, 1.6763848301838038, 2.053191626637759, 1],
};
const FAR: Rational = {
  above: [2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103],
  below: [2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1],
};
