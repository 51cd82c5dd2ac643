import { plain } from "./text.ts";

/** Which sign separates the fraction in a file; the other one, spaces and apostrophes may separate thousands. The Arabic signs (٫ ٬) are known in both. */
export type DecimalSign = "point" | "comma";

/**
 * A number as files write it, as a plain decimal times 10^`shift`, or undefined: 1,234,567.8; ۱٬۲۳۴٫۵; 1 234,5 (comma). Groups must have three digits, so that a decimal
 * comma is not taken for a separator of thousands. Rounded half up at the ninth decimal place. Exact: digits are moved, nothing is computed in doubles.
 */
export function readDecimal(text: string, shift: number, sign: DecimalSign = "point"): string | undefined {
  const [fractionSign, groupSign] = sign === "point" ? [".", ","] : [",", "."];
  const western = plain(text).replace(/\u066b/g, fractionSign).replace(/\u066c/g, groupSign).replace(/[\u00a0\u2009\u202f'’ ]/g, groupSign);
  const parts = western.split(fractionSign);
  if (parts.length > 2) return undefined;
  const [grouped = "", fraction = ""] = parts;
  const group = groupSign === "." ? "\\." : ",";
  if (!new RegExp(`^-?(?:[0-9]{1,24}|[0-9]{1,3}(?:${group}[0-9]{3}){1,7})$`).test(grouped) || !/^[0-9]{0,24}$/.test(fraction)) return undefined;
  if (parts.length === 2 && fraction === "") return undefined;
  const whole = grouped.replaceAll(groupSign, "");
  return moved(whole.replace("-", ""), fraction, shift, whole.startsWith("-"));
}

/** A number of JSON, to a tenth of a cent; undefined where it is none. */
export function readJsonNumber(value: unknown, shift: number): string | undefined {
  if (typeof value === "string") return readDecimal(value, shift);
  return typeof value === "number" && Number.isFinite(value) && Math.abs(value) < 1e20 ? readDecimal(value.toFixed(3), shift) : undefined;
}

const PLACES = 9;

function moved(whole: string, fraction: string, shift: number, negative: boolean): string {
  const point = whole.length + shift;
  const digits = (point <= 0 ? "0".repeat(1 - point) : "") + whole + fraction;
  const at = Math.max(point, 1);
  const padded = digits.padEnd(at + PLACES + 1, "0");
  const kept = BigInt(padded.slice(0, at + PLACES)) + (padded[at + PLACES]! >= "5" ? 1n : 0n);
  const text = kept.toString().padStart(PLACES + 1, "0");
  const tail = text.slice(-PLACES).replace(/0+$/, "");
  return `${negative && kept > 0n ? "-" : ""}${text.slice(0, -PLACES)}${tail === "" ? "" : `.${tail}`}`;
}
