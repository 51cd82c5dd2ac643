import { type AnnouncedMonths, checkAnnounced } from "../chronology/announced.ts";
import { type Day, isoOf, readDay, shown, weekdayOf } from "../chronology/day.ts";
import { type CalendarName, dateAt, writtenChronology } from "../convert.ts";
import { CalendarError } from "../errors.ts";

/** A day off: one ISO date, or a day of every year of a calendar (a day that a year does not have is none of that year's). */
export type Holiday =
  | { readonly date: string; readonly name?: Readonly<Record<string, string>> | undefined }
  | { readonly calendar: CalendarName; readonly month: number; readonly day: number; readonly name?: Readonly<Record<string, string>> | undefined };

/** A party's days of work: ISO weekdays of its weekend (5 Friday, 6 Saturday), its holidays, its announced months, which move Islamic holidays, and its time zone. */
export interface WorkingDays {
  readonly weekend: readonly number[];
  readonly holidays: readonly Holiday[];
  readonly announced?: AnnouncedMonths | undefined;
  readonly timeZone: string;
}

/** @throws CalendarError `shape`, `range`, `calendar`, `announced`, `working-days` */
export function isWorkingDay(iso: string, days: WorkingDays): boolean {
  return workingDay([days])(readDay(iso));
}

/** The day itself if it is a working day, otherwise the first one after. @throws as `isWorkingDay`; `working-days` when there is none within 400 days */
export function nextWorkingDay(iso: string, days: WorkingDays): string {
  return isoOf(stepTo(readDay(iso), 1, workingDay([days])));
}

/** The day itself if it is a working day, otherwise the last one before. @throws as `nextWorkingDay` */
export function previousWorkingDay(iso: string, days: WorkingDays): string {
  return isoOf(stepTo(readDay(iso), -1, workingDay([days])));
}

/** The count-th working day after a date (before it, when negative); the date itself is not counted, and 0 gives it back. @throws as `nextWorkingDay` */
export function addWorkingDays(iso: string, count: number, days: WorkingDays): string {
  return isoOf(countWorkingDays(readDay(iso), count, workingDay([days])));
}

/** Whether a day is a working day. */
export type IsWorking = (day: Day) => boolean;

/** A test for days that are working days of all these parties. @throws CalendarError for parties' days that cannot be */
export function workingDay(parties: readonly WorkingDays[]): IsWorking {
  const tests = parties.map(offDay);
  return (day) => !tests.some((off) => off(day));
}

/** The first working day from `day` on, in steps of 1 or -1. */
export function stepTo(day: Day, step: 1 | -1, working: IsWorking): Day {
  for (let at = day, tried = 0; tried < 400; at += step, tried++) if (working(at)) return at;
  throw new CalendarError("working-days", "holidays", `holidays: no day near ${isoOf(day)} is a working day of all parties.`);
}

export function countWorkingDays(day: Day, count: number, working: IsWorking): Day {
  if (!Number.isSafeInteger(count) || Math.abs(count) > 100_000) throw new CalendarError("shape", "count", `count: a whole number of working days is expected, not ${shown(count)}.`);
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count); left > 0; left--) at = stepTo(at + step, step, working);
  return at;
}

function offDay(days: WorkingDays): IsWorking {
  const weekend = new Set(days.weekend);
  if ([...weekend].some((weekday) => !Number.isInteger(weekday) || weekday < 1 || weekday > 7)) throw new CalendarError("shape", "weekend", "weekend: ISO weekdays from 1 (Monday) to 7 (Sunday) are expected.");
  if (weekend.size === 7) throw new CalendarError("working-days", "weekend", "weekend: with all seven days in it there is no working day.");
  if (days.announced !== undefined) checkAnnounced(days.announced);
  const dates = new Set<Day>();
  const yearly = new Map<CalendarName, Set<number>>();
  for (const holiday of days.holidays) {
    if ("date" in holiday) {
      dates.add(readDay(holiday.date, "holidays.date"));
      continue;
    }
    checkYearly(holiday);
    const kept = yearly.get(holiday.calendar) ?? new Set<number>();
    yearly.set(holiday.calendar, kept.add(holiday.month * 100 + holiday.day));
  }
  return (day) => {
    if (weekend.has(weekdayOf(day)) || dates.has(day)) return true;
    for (const [calendar, kept] of yearly) {
      const { month, day: number } = dateAt(day, calendar, days.announced);
      if (kept.has(month * 100 + number)) return true;
    }
    return false;
  };
}

/** A month and day that a calendar has at least in some years. @throws CalendarError `no-such-day`, `calendar` */
export function checkYearly({ calendar, month, day }: { readonly calendar: CalendarName; readonly month: number; readonly day: number }): void {
  const chronology = writtenChronology(calendar);
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new CalendarError("no-such-day", "month", `month: a month from 1 to 12 is expected, not ${shown(month)}.`);
  // Forty years have every length of every month.
  const most = Math.max(...Array.from({ length: 40 }, (_, at) => chronology.year(1400 + at).months[month - 1]!.length));
  if (!Number.isInteger(day) || day < 1 || day > most) throw new CalendarError("no-such-day", "day", `day: month ${month} of ${calendar} has at most ${most} days, not ${shown(day)}.`);
}
