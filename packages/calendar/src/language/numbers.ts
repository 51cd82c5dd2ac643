import { shown } from "../chronology/day.ts";
import { CalendarError } from "../errors.ts";
import { type Digits, inDigits } from "./digits.ts";
import type { Language } from "./language.ts";
import { withUnit } from "./units.ts";

/** `fraction`: exactly so many digits after the separator (rounded half away from zero); without it, as many as the value has. `unit`: see `units.ts`. */
export interface NumberOptions {
  readonly language: Language;
  readonly digits?: Digits | undefined;
  readonly fraction?: number | undefined;
  readonly unit?: string | undefined;
}

const DECIMAL = /^-?\d{1,60}(\.\d{1,30})?$/;

/**
 * A number in words' company: groups of three, the language's separators and digits. A string is taken as an exact decimal
 * ("20000000000.5"), so that money loses nothing.
 * @throws CalendarError `shape`
 */
export function formatNumber(value: number | string, options: NumberOptions): string {
  const { language, digits = "native", unit } = options;
  const plain = decimal(value, options.fraction);
  const written = separated(plain, language, digits);
  return unit === undefined ? written : withUnit(written, plain.replaceAll(",", ""), unit, language);
}

/** A share as a percentage: 0.45 → 45%, ٤٥٪. A string is exact. @throws CalendarError `shape` */
export function formatPercent(share: number | string, options: Omit<NumberOptions, "unit">): string {
  const { language, digits = "native" } = options;
  const hundredfold = shifted(share);
  const sign = digits === "native" && language !== "en" ? "٪" : "%";
  return `${separated(decimal(hundredfold, options.fraction), language, digits)}${sign}`;
}

function decimal(value: number | string, fraction: number | undefined): string {
  if (typeof value === "number" ? !Number.isFinite(value) : typeof value !== "string" || !DECIMAL.test(value)) {
    throw new CalendarError("shape", "value", `value: a finite number, or a decimal such as "1234.50", is expected, not ${shown(value)}.`);
  }
  if (fraction !== undefined && (!Number.isInteger(fraction) || fraction < 0 || fraction > 20)) throw new CalendarError("shape", "fraction", "fraction: a whole number of digits from 0 to 20 is expected.");
  const own = typeof value === "string" ? (value.split(".")[1]?.length ?? 0) : 0;
  const least = fraction ?? Math.min(own, 30);
  const format = new Intl.NumberFormat("en-US", { minimumFractionDigits: least, maximumFractionDigits: fraction ?? 30, useGrouping: "always" });
  // Intl takes a string as an exact decimal (ECMA-402, NumberFormat v3).
  return format.format(value as number).replace(/^-(?=[0.,]*$)/, "");
}

function separated(written: string, language: Language, digits: Digits): string {
  if (language === "en" || digits === "latin") return signed(written, language);
  return inDigits(signed(written.replaceAll(/[.,]/g, (mark) => (mark === "," ? "٬" : "٫")), language), language, digits);
}

// In right-to-left text a minus before digits wanders; a left-to-right mark keeps it there (as CLDR does for fa, ar and ckb).
function signed(written: string, language: Language): string {
  return written.replace(/^-/, language === "en" ? "\u2212" : "\u200E\u2212");
}

/** A hundred times a share, exactly. */
function shifted(share: number | string): string {
  const text = typeof share === "number" && Number.isFinite(share) ? share.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 }) : share;
  if (typeof text !== "string" || !DECIMAL.test(text)) throw new CalendarError("shape", "share", `share: a finite number, or a decimal such as "0.45", is expected, not ${shown(share)}.`);
  const negative = text.startsWith("-");
  const [whole = "", part = ""] = text.replace("-", "").split(".");
  const padded = part.padEnd(2, "0");
  const rest = padded.slice(2);
  return `${negative ? "-" : ""}${`${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, "")}${rest === "" ? "" : `.${rest}`}`;
}
