import { toIso } from "@mithaq/calendar";
import { dayNumber, isoOfDay } from "./days.ts";
import { TradeError } from "./trade-error.ts";

/** The calendar that a figure's year belongs to. `as_stated`: the page does not say, or says it ambiguously; such a label stays as it stands. */
export type PeriodCalendar = "gregorian" | "solar_hijri" | "as_stated";

/** Days from `start` to `end`, both within. Without dates (both null) a period is only its label. */
export interface Period {
  readonly label: string;
  readonly calendar: PeriodCalendar;
  readonly start: string | null;
  readonly end: string | null;
}

/** A period whose days are known. */
export interface DatedPeriod extends Period {
  readonly start: string;
  readonly end: string;
}

/**
 * The year of a calendar, or its month. Solar Hijri 1403 is 2024-03-20 to 2025-03-20 (366 days). Solar Hijri dates come from `@mithaq/calendar`.
 * Throws `period`, of `field`, for a month outside 1–12 or a year outside 1900–2200 (Gregorian), 1280–1500 (Solar Hijri).
 */
export function periodOf(calendar: "gregorian" | "solar_hijri", year: number, month?: number, field = "period"): DatedPeriod {
  const [first, last] = calendar === "gregorian" ? [1900, 2200] : [1280, 1500];
  if (!Number.isSafeInteger(year) || year < first || year > last) throw new TradeError("period", `${field}.year`, `expected a year from ${first} to ${last} of the calendar ${calendar}, found ${year}`);
  if (month !== undefined && !(Number.isSafeInteger(month) && month >= 1 && month <= 12)) throw new TradeError("period", `${field}.month`, `expected a month from 1 to 12, found ${month}`);
  const label = month === undefined ? String(year) : `${year}-${String(month).padStart(2, "0")}`;
  const next = month === undefined || month === 12 ? firstDay(calendar, year + 1, 1) : firstDay(calendar, year, month + 1);
  return { label, calendar, start: firstDay(calendar, year, month ?? 1), end: isoOfDay(dayNumber(next) - 1) };
}

function firstDay(calendar: "gregorian" | "solar_hijri", year: number, month: number): string {
  return calendar === "gregorian" ? `${year}-${String(month).padStart(2, "0")}-01` : toIso({ calendar: "persian", year, month, day: 1 });
}

export function isDated(period: Period): period is DatedPeriod {
  return period.start !== null && period.end !== null;
}

/** Days of a period. */
export function lengthOf(period: DatedPeriod): number {
  return dayNumber(period.end) - dayNumber(period.start) + 1;
}

/** Days that two periods share. */
export function overlapDays(a: DatedPeriod, b: DatedPeriod): number {
  const start = Math.max(dayNumber(a.start), dayNumber(b.start));
  const end = Math.min(dayNumber(a.end), dayNumber(b.end));
  return Math.max(0, end - start + 1);
}

export function samePeriod(a: DatedPeriod, b: DatedPeriod): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Whether every day of `part` is one of `whole`. */
export function isWithin(part: DatedPeriod, whole: DatedPeriod): boolean {
  return overlapDays(part, whole) === lengthOf(part);
}
