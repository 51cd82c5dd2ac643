import { TradeError } from "./trade-error.ts";

/** Decimal places of every figure in the output. */
export const DECIMALS = 6;

/** A decimal as input carries it: at most 11 digits before the point and 9 after, so that a USD amount with tenths of a cent is exact in USD million. */
export const DECIMAL = /^-?(?:0|[1-9][0-9]{0,10})(?:\.[0-9]{1,9})?$/;

/** An exact amount: billionths. */
export type Units = bigint;

const SCALE = 9;
const ONE = 1_000_000_000n;

/** Exact value of a text that matches {@link DECIMAL}. */
export function unitsOf(decimal: string): Units {
  const negative = decimal.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? decimal.slice(1) : decimal).split(".");
  const units = BigInt(whole) * ONE + BigInt(fraction.padEnd(SCALE, "0"));
  return negative ? -units : units;
}

/** The amount as a double. Both steps are prescribed to the bit: a BigInt becomes the nearest double, and the division is IEEE 754's. */
export function realOfUnits(units: Units): number {
  return Number(units) / Number(ONE);
}

/**
 * A computed figure as text, rounded to {@link DECIMALS} places. `Number.prototype.toFixed` is prescribed exactly (nearest, ties to the larger magnitude), so equal doubles
 * give equal bytes on every machine. Throws `domain` for what is not finite or is 10^15 and above.
 */
export function fixed(value: number, field: string): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) throw new TradeError("domain", field, "leaves the range of figures (10^15); look at the parameters for a rate or a divisor that is far too large or small");
  const text = value.toFixed(DECIMALS);
  return /^-0\.0+$/.test(text) ? text.slice(1) : text;
}

/** An exact amount as text, rounded to {@link DECIMALS} places, ties away from zero. */
export function fixedUnits(units: Units): string {
  const step = 1_000n; // 10^(SCALE − DECIMALS)
  const magnitude = ((units < 0n ? -units : units) + step / 2n) / step;
  const digits = magnitude.toString().padStart(DECIMALS + 1, "0");
  return `${units < 0n && magnitude > 0n ? "-" : ""}${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`;
}

/** The exact text of `units`, without needless zeros: the inverse of {@link unitsOf}. */
export function decimalOfUnits(units: Units): string {
  const digits = (units < 0n ? -units : units).toString().padStart(SCALE + 1, "0");
  const fraction = digits.slice(-SCALE).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${digits.slice(0, -SCALE)}${fraction === "" ? "" : `.${fraction}`}`;
}
