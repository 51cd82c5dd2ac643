import { LedgerError } from "../ledger-error.ts";

/** A size or an index: ASCII decimal, no sign, no leading zero, at most 2^53 − 1. Throws `decimal`. */
export function parseDecimal(text: string, field: string): number {
  if (text.length > MOST_DIGITS || !DECIMAL.test(text)) throw new LedgerError("decimal", field, "is not a decimal without leading zeros");
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new LedgerError("decimal", field, "is above 2^53 − 1");
  return value;
}

/** Whether a number can be a size, an index or a time here: an integer from 0 to 2^53 − 1. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

const DECIMAL = /^(0|[1-9][0-9]*)$/;
const MOST_DIGITS = 16;
