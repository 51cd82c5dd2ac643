import { CalendarError } from "../errors.ts";
import { type Day, dayOf, plainDate, shown } from "./day.ts";

/** The calendars that recurrence counts in; dates are written only in the first five (`CalendarName`). */
export type ChronologyName = "gregorian" | "persian" | "islamic-umalqura" | "islamic-civil" | "islamic-tbla" | "hebrew" | "chinese";

/** A month as RFC 7529 names it: `number` 1–12, and whether it is the leap month after it ("5L"). */
export interface Month {
  readonly number: number;
  readonly leap: boolean;
  readonly start: Day;
  readonly length: number;
}

export interface Year {
  readonly year: number;
  readonly start: Day;
  readonly length: number;
  readonly months: readonly Month[];
}

/** A calendar as years of months of days. */
export interface Chronology {
  readonly name: ChronologyName;
  /** Leap months that can ever occur, as numbers ("5L" is 5); none for most calendars. */
  readonly leapMonths: readonly number[];
  yearAt(day: Day): Year;
  year(year: number): Year;
}

const TEMPORAL: { readonly [name in ChronologyName]: string } = {
  gregorian: "gregory", persian: "persian", "islamic-umalqura": "islamic-umalqura", "islamic-civil": "islamic-civil", "islamic-tbla": "islamic-tbla", hebrew: "hebrew", chinese: "chinese",
};

const known = new Map<ChronologyName, Chronology>();

/** The calendar as Temporal has it. Years are built once and kept. @throws CalendarError `calendar` */
export function chronologyOf(name: ChronologyName, field = "calendar"): Chronology {
  const kept = known.get(name);
  if (kept !== undefined) return kept;
  if (!Object.hasOwn(TEMPORAL, name)) throw new CalendarError("calendar", field, `${field}: ${shown(name)} is not a known calendar; one of ${Object.keys(TEMPORAL).join(", ")} is expected.`);
  const id = TEMPORAL[name];
  const made = chronologyFrom(name, (year) => monthStarts(id, year), (day) => plainDate(day).withCalendar(id).year);
  known.set(name, made);
  return made;
}

/** A month's name and first day; lengths follow from the next month's start. */
export type MonthStart = Pick<Month, "number" | "leap" | "start">;

/**
 * A calendar from its months' starts. `estimate` may be a year off: announced month starts move a year's first day.
 */
export function chronologyFrom(name: ChronologyName, startsOf: (year: number) => readonly MonthStart[], estimate: (day: Day) => number): Chronology {
  const years = new Map<number, Year>();
  function year(number: number): Year {
    const kept = years.get(number);
    if (kept !== undefined) return kept;
    const starts = startsOf(number);
    const start = starts[0]!.start;
    const end = startsOf(number + 1)[0]!.start;
    const months = starts.map((month, at) => ({ ...month, length: (starts[at + 1]?.start ?? end) - month.start }));
    const made = { year: number, start, length: end - start, months };
    years.set(number, made);
    return made;
  }
  let last: Year | undefined;
  function yearAt(day: Day): Year {
    if (last !== undefined && day >= last.start && day < last.start + last.length) return last;
    let at = year(estimate(day));
    while (day < at.start) at = year(at.year - 1);
    while (day >= at.start + at.length) at = year(at.year + 1);
    last = at;
    return at;
  }
  const leapMonths = name === "hebrew" ? [5] : name === "chinese" ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [];
  return { name, leapMonths, year, yearAt };
}

/** Where a day stands: its year, its month, its day of the month. */
export function fieldsAt(chronology: Chronology, day: Day): { readonly year: Year; readonly month: Month; readonly day: number } {
  const year = chronology.yearAt(day);
  let at = Math.min(year.months.length - 1, Math.floor((day - year.start) / 29));
  while (year.months[at]!.start > day) at--;
  const month = year.months[at]!;
  return { year, month, day: day - month.start + 1 };
}

function monthStarts(id: string, year: number): readonly MonthStart[] {
  const first = Temporal.PlainDate.from({ calendar: id, year, month: 1, day: 1 });
  return Array.from({ length: first.monthsInYear }, (_, at) => {
    const date = at === 0 ? first : Temporal.PlainDate.from({ calendar: id, year, month: at + 1, day: 1 });
    return { number: Number(date.monthCode.slice(1, 3)), leap: date.monthCode.endsWith("L"), start: dayOf(date) };
  });
}
