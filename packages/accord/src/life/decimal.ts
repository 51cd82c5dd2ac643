/** Figures in acts are decimal strings of at most six places: compared exactly, as integers of millionths. */
export function millionths(decimal: string): bigint {
  const negative = decimal.startsWith("-");
  const [whole, part = ""] = decimal.replace("-", "").split(".");
  const value = BigInt(whole!) * 1_000_000n + BigInt(part.padEnd(6, "0"));
  return negative ? -value : value;
}

/** Whether two figures agree: no further apart than an absolute tolerance, or than a part of the larger of them in per cent. */
export function isWithin(tolerance: { readonly absolute: string } | { readonly percent: string }, a: string, b: string): boolean {
  const [x, y] = [millionths(a), millionths(b)];
  const apart = size(x - y);
  if ("absolute" in tolerance) return apart <= size(millionths(tolerance.absolute));
  const larger = size(x) > size(y) ? size(x) : size(y);
  return apart * 100_000_000n <= larger * size(millionths(tolerance.percent));
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}
