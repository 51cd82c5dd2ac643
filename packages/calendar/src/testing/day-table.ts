import type { AnnouncedMonths } from "../chronology/announced.ts";

/** A day as Temporal names it in a calendar, with the length of its month and year counted from the days themselves. */
export interface TableDay {
  readonly at: number;
  readonly iso: string;
  readonly weekday: number;
  readonly dayOfMonth: number;
  readonly dayOfYear: number;
  readonly month: TableMonth;
  readonly year: TableYear;
}

export interface TableMonth { index: number; number: number; leap: boolean; days: number; first: number; year: TableYear }
export interface TableYear { year: number; days: number; first: number; codes: string[] }

export interface DayTable {
  readonly days: readonly TableDay[];
  readonly months: readonly TableMonth[];
  readonly years: ReadonlyMap<number, TableYear>;
  readonly at: ReadonlyMap<string, number>;
}

/**
 * Every day of a stretch in a calendar, read day by day from Temporal's fields: the ground of the enumeration by brute force.
 * It shares nothing with the engine's chronology. Days of a year or month that the stretch cuts are to be kept away from.
 */
export function dayTable(calendar: string, from: string, to: string, announced?: AnnouncedMonths): DayTable {
  const starts = new Map(Object.entries(announced?.starts ?? {}).map(([month, iso]) => [iso, month]));
  const moved = new Map(Object.entries(announced?.starts ?? {}));
  const days: TableDay[] = [];
  const months: TableMonth[] = [];
  const years = new Map<number, TableYear>();
  const at = new Map<string, number>();
  let date = Temporal.PlainDate.from(from).withCalendar(calendar);
  const last = Temporal.PlainDate.from(to);
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    const iso = date.withCalendar("iso8601").toString();
    const name = starts.get(iso) ?? (date.day === 1 && !moved.has(nameOf(date)) ? nameOf(date) : undefined);
    if (name !== undefined) {
      const [year, number] = [Number(name.slice(0, name.lastIndexOf("-"))), name.slice(name.lastIndexOf("-") + 1)];
      const kept = years.get(year) ?? { year, days: 0, first: days.length, codes: [] };
      years.set(year, kept);
      kept.codes.push(number);
      months.push({ index: months.length, number: Number.parseInt(number, 10), leap: number.endsWith("L"), days: 0, first: days.length, year: kept });
    }
    const month = months.at(-1);
    if (month === undefined) continue;
    month.days++;
    month.year.days++;
    at.set(iso, days.length);
    days.push({ at: days.length, iso, weekday: date.dayOfWeek, dayOfMonth: month.days, dayOfYear: month.year.days, month, year: month.year });
  }
  return { days, months, years, at };
}

function nameOf(date: Temporal.PlainDate): string {
  return `${date.year}-${date.monthCode.slice(1)}`;
}
