import type { AnnouncedMonths } from "./chronology/announced.ts";
import { type Chronology, fieldsAt } from "./chronology/chronology.ts";
import { type Day, isoOf, readDay } from "./chronology/day.ts";
import { type CalendarName, writtenChronology } from "./convert.ts";
import { CalendarError } from "./errors.ts";

/** What is added to a date; whole numbers, also negative. */
export interface DateAmount {
  readonly days?: number | undefined;
  readonly weeks?: number | undefined;
  readonly months?: number | undefined;
  readonly years?: number | undefined;
}

/**
 * A date later (or earlier) by years and months of a calendar, then weeks and days. A day that the month reached does not have
 * becomes its last day (31 January + 1 month = 28 February), as Temporal's `add` with `overflow: "constrain"`.
 * @throws CalendarError `shape` for an amount that is not whole; `range`, `calendar`, `announced`
 */
export function addToDate(iso: string, amount: DateAmount, calendar: CalendarName, announced?: AnnouncedMonths): string {
  const { days = 0, weeks = 0, months = 0, years = 0 } = amount;
  for (const [field, value] of Object.entries({ days, weeks, months, years })) {
    if (!Number.isSafeInteger(value) || Math.abs(value) > 1_000_000) throw new CalendarError("shape", field, `${field}: a whole number of at most a million is expected, not ${String(value)}.`);
  }
  const moved = addMonths(writtenChronology(calendar, announced), readDay(iso), years * 12 + months);
  return isoOf(moved + weeks * 7 + days);
}

function addMonths(chronology: Chronology, day: Day, count: number): Day {
  if (count === 0) return day;
  const from = fieldsAt(chronology, day);
  const at = from.year.year * 12 + from.month.number - 1 + count;
  const year = Math.floor(at / 12);
  if (year < 1 || year > 3500) throw new CalendarError("range", "months", "months: the date would be outside 1000-01-01 to 2999-12-31.");
  const month = chronology.year(year).months[at - year * 12]!;
  return month.start + Math.min(from.day, month.length) - 1;
}
