import { periodOf, type DatedPeriod } from "../engine/periods.ts";
import { TradeError } from "../engine/trade-error.ts";
import { plain } from "./text.ts";

/** A year or a month as files write it: 2024, 202405, 2024-05, ۱۴۰۳/۵. Undefined for anything else, and for years that the calendar's range does not hold. */
export function readPeriod(text: string, calendar: "gregorian" | "solar_hijri"): DatedPeriod | undefined {
  const match = /^([0-9]{4})(?:[-/.]?(0[1-9]|1[0-2])|[-/.]([1-9]))?$/.exec(plain(text));
  if (match === null) return undefined;
  const month = match[2] ?? match[3];
  try {
    return periodOf(calendar, Number(match[1]), month === undefined ? undefined : Number(month));
  } catch (error) {
    if (error instanceof TradeError) return undefined;
    throw error;
  }
}
