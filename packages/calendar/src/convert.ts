import { type AnnouncedMonths, chronologyUnder } from "./chronology/announced.ts";
import { type Chronology, fieldsAt } from "./chronology/chronology.ts";
import { type Day, isoOf, readDay, shown } from "./chronology/day.ts";
import { CalendarError } from "./errors.ts";

/** The calendars in which dates are written. */
export type CalendarName = "gregorian" | "persian" | "islamic-umalqura" | "islamic-civil" | "islamic-tbla";

export const CALENDARS: readonly CalendarName[] = ["gregorian", "persian", "islamic-umalqura", "islamic-civil", "islamic-tbla"];

/** A day as a calendar names it; `month` 1–12. */
export interface CalendarDate {
  readonly calendar: CalendarName;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * An ISO date in a calendar. Announced month starts count where they lie over that very calendar.
 * @throws CalendarError `shape`, `no-such-day`, `range`, `calendar`, `announced`
 */
export function toCalendar(iso: string, calendar: CalendarName, announced?: AnnouncedMonths): CalendarDate {
  return dateAt(readDay(iso), calendar, announced);
}

/**
 * The ISO date of a calendar's day.
 * @throws CalendarError `no-such-day` for a day or month that the calendar does not have (30 Esfand of a common year); `range`, `calendar`, `announced`
 */
export function toIso(date: CalendarDate, announced?: AnnouncedMonths): string {
  const { calendar, year, month, day } = date;
  const chronology = writtenChronology(calendar, announced);
  for (const [field, value] of Object.entries({ year, month, day })) {
    if (!Number.isSafeInteger(value)) throw new CalendarError("shape", field, `${field}: a whole number is expected, not ${shown(value)}.`);
  }
  if (year < 1 || year > 3500) throw new CalendarError("range", "year", `year: ${year} of ${calendar} is outside 1000-01-01 to 2999-12-31.`);
  if (month < 1 || month > 12) throw new CalendarError("no-such-day", "month", `month: ${month} does not exist; ${calendar} has months 1 to 12.`);
  const { start, length } = chronology.year(year).months[month - 1]!;
  if (day < 1 || day > length) throw new CalendarError("no-such-day", "day", `day: ${day} does not exist; month ${month} of ${year} (${calendar}) has ${length} days.`);
  return isoOf(start + day - 1);
}

/** A day's date in a calendar of dates. */
export function dateAt(day: Day, calendar: CalendarName, announced?: AnnouncedMonths): CalendarDate {
  const at = fieldsAt(writtenChronology(calendar, announced), day);
  return { calendar, year: at.year.year, month: at.month.number, day: at.day };
}

/** A calendar that dates are written in; hebrew and chinese serve recurrence only. @throws CalendarError `calendar` */
export function writtenChronology(calendar: CalendarName, announced?: AnnouncedMonths): Chronology {
  if (!CALENDARS.includes(calendar)) throw new CalendarError("calendar", "calendar", `calendar: one of ${CALENDARS.join(", ")} is expected, not ${shown(calendar)}.`);
  return chronologyUnder(calendar, announced);
}
