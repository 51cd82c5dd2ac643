import { CalendarError } from "../errors.ts";

/** A day as a whole number: days since 1970-01-01. All arithmetic of this package is on these; Temporal makes and reads them. */
export type Day = number;

const EPOCH = Temporal.PlainDate.from("1970-01-01");

/** The days that this package takes and gives: 1000-01-01 to 2999-12-31 (all calendars are compared with ICU from 1800 to 2200). */
export const FIRST_DAY: Day = dayOf(Temporal.PlainDate.from("1000-01-01"));
export const LAST_DAY: Day = dayOf(Temporal.PlainDate.from("2999-12-31"));

/**
 * The day of an ISO date `YYYY-MM-DD`. `field` is named in the error.
 * @throws CalendarError `shape`, `no-such-day`, `range`
 */
export function readDay(iso: string, field = "date"): Day {
  if (typeof iso !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(iso)) throw new CalendarError("shape", field, `${field}: an ISO date such as 2025-08-14 is expected, not ${shown(iso)}.`);
  let date: Temporal.PlainDate;
  try {
    date = Temporal.PlainDate.from(iso, { overflow: "reject" });
  } catch (error) {
    throw new CalendarError("no-such-day", field, `${field}: ${iso} is not a day of the Gregorian calendar.`, { cause: error });
  }
  return inRange(dayOf(date), field);
}

/** The ISO date of a day within the range. @throws CalendarError `range` */
export function isoOf(day: Day, field = "date"): string {
  return plainDate(inRange(day, field)).toString();
}

/** The day as Temporal's date. */
export function plainDate(day: Day): Temporal.PlainDate {
  return EPOCH.add({ days: day });
}

/** The number of a Temporal date, in whichever calendar it is. */
export function dayOf(date: Temporal.PlainDate): Day {
  return EPOCH.until(date.withCalendar("iso8601")).days;
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function inRange(day: Day, field: string): Day {
  if (!Number.isSafeInteger(day) || day < FIRST_DAY || day > LAST_DAY) throw new CalendarError("range", field, `${field}: dates from 1000-01-01 to 2999-12-31 are known.`);
  return day;
}

/** A value as an error shows it: short, and on one line. */
export function shown(value: unknown): string {
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
