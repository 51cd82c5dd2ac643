import { addToDate } from "@mithaq/calendar";
import type { ViewAt } from "./view.ts";

/** The day of an instant (unix ms) where a party is: as the caller knows its time zone, else in UTC. */
export function dayAt(at: ViewAt, instant: number, party: string): string {
  return at.dayOf === undefined ? utcDay(instant) : at.dayOf(instant, party);
}

/** The day of an instant (unix ms) in UTC, ISO 8601. */
export function utcDay(instant: number): string {
  return addToDate("1970-01-01", { days: Math.floor(instant / DAY) }, "gregorian");
}

const DAY = 86_400_000;

/** Days from one ISO date to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(date: string, days: number): string {
  return addToDate(date, { days }, "gregorian");
}

/** Days since a fixed day, by the rule of Gregorian leap years (years from March, so that the leap day ends them). */
function dayNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day;
}

/** The latest of ISO dates; null where one of them is missing, or there is none. */
export function latestOf(dates: readonly (string | null)[]): string | null {
  return dates.length === 0 || dates.includes(null) ? null : (dates as string[]).reduce((a, b) => (a > b ? a : b));
}
