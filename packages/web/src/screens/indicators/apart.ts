/** How far the lowest and the highest of several exact decimals stand apart, exactly; null where there are fewer than two. */
export function apart(values: readonly string[]): string | null {
  if (values.length < 2) return null;
  const sorted = values.map(millionths).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return decimal(sorted.at(-1)! - sorted[0]!);
}

/** The record's decimals have six places at most. */
function millionths(value: string): bigint {
  const [whole = "0", part = ""] = value.replace("-", "").split(".");
  const size = BigInt(whole) * 1_000_000n + BigInt(part.padEnd(6, "0"));
  return value.startsWith("-") ? -size : size;
}

function decimal(size: bigint): string {
  const part = String(size % 1_000_000n).padStart(6, "0").replace(/0+$/, "");
  return `${size / 1_000_000n}${part === "" ? "" : `.${part}`}`;
}
