import { type AnnouncedMonths, chronologyUnder } from "../chronology/announced.ts";
import { type Chronology, fieldsAt } from "../chronology/chronology.ts";
import { type Day, isoOf, LAST_DAY, readDay, weekdayOf } from "../chronology/day.ts";
import { CalendarError } from "../errors.ts";
import { expandDay, expandMonth, expandWeek, expandYear } from "./expand.ts";
import { firstWeek } from "./period.ts";
import { readRule, type Rule } from "./rule.ts";

/** `limit`: at most so many dates; `until`: none after this ISO date; `announced`: month starts laid over the rule's RSCALE where it is that calendar. */
export interface OccurrenceOptions {
  readonly limit?: number | undefined;
  readonly until?: string | undefined;
  readonly announced?: AnnouncedMonths | undefined;
}

/**
 * The dates of a recurrence rule from DTSTART on (an ISO date), in order, each once, lazily (RFC 5545, 3.3.10; RFC 7529).
 *
 * DTSTART gives what the rule leaves open; it is a date of the set only if the rule makes it (RFC 5545 leaves the other case undefined).
 * An endless rule ends at 2999-12-31; one that makes nothing any more ends after 400 Gregorian years' worth of empty periods
 * (the full cycle of months and weekdays; 700 years where leap years have no short cycle: persian, islamic-umalqura, hebrew).
 * CHINESE is known from 1900-01-31 to 2101-01-28 and refuses to go beyond.
 * @throws CalendarError `rule`, `unsupported`, `calendar` for the rule, at once; `shape`, `no-such-day`, `range`
 */
export function occurrences(rrule: string, dtstart: string, options: OccurrenceOptions = {}): Iterable<string> {
  const start = readDay(dtstart, "dtstart");
  const read = readRule(rrule);
  const chronology = chronologyUnder(read.scale, options.announced, "RSCALE");
  if (read.scale === "chinese" && (start < CHINESE.first || start > CHINESE.last)) throw beyondChinese("dtstart");
  const rule = complete(read, chronology, start);
  const until = Math.min(rule.until ?? LAST_DAY, options.until === undefined ? LAST_DAY : readDay(options.until, "until"), LAST_DAY);
  const { limit = Infinity } = options;
  if (!(limit >= 0)) throw new CalendarError("shape", "limit", `limit: a number of dates is expected, not ${String(limit)}.`);
  return { [Symbol.iterator]: () => dates(rule, chronology, start, until, Math.min(limit, rule.count ?? Infinity)) };
}

// ICU4X, which is behind Temporal, has the Chinese years 1900 to 2100 as published; outside it is an approximation.
const CHINESE = { first: readDay("1900-01-31"), last: readDay("2101-01-28") };

function beyondChinese(field: string): CalendarError {
  return new CalendarError("range", field, `${field}: RSCALE=CHINESE is known from 1900-01-31 to 2101-01-28.`);
}

function* dates(rule: Rule, chronology: Chronology, start: Day, until: Day, count: number): Generator<string> {
  let left = count;
  if (left <= 0) return;
  for (const day of inOrderOnce(periods(rule, chronology, start, until))) {
    if (day < start) continue;
    if (day > until) return;
    if (rule.scale === "chinese" && day > CHINESE.last) throw beyondChinese("RSCALE");
    yield isoOf(day);
    if (--left <= 0) return;
  }
}

interface Period {
  readonly start: Day;
  readonly days: readonly Day[];
}

/** What SKIP or a week moves out of its period lies at most this far before it; so much later it is certain that nothing comes before. */
const BEFORE = 7;

function* inOrderOnce(from: Iterable<Period>): Generator<Day> {
  let waiting: Day[] = [];
  for (const { start, days } of from) {
    const certain = waiting.filter((day) => day < start - BEFORE);
    if (certain.length > 0) yield* certain;
    const rest = waiting.slice(certain.length);
    waiting = rest.length === 0 ? [...days] : [...new Set([...rest, ...days])].sort((a, b) => a - b);
  }
  yield* waiting;
}

function* periods(rule: Rule, chronology: Chronology, start: Day, until: Day): Generator<Period> {
  let empty = 0;
  const most = emptyPeriods(rule);
  for (const period of allPeriods(rule, chronology, start)) {
    if (period.start > until + BEFORE) {
      if (rule.scale === "chinese" && period.start > CHINESE.last && until > CHINESE.last) throw beyondChinese("RSCALE");
      return;
    }
    if (rule.scale === "chinese" && period.start > CHINESE.last + BEFORE) throw beyondChinese("RSCALE");
    yield period;
    empty = period.days.length === 0 ? empty + 1 : 0;
    if (empty > most) return;
  }
}

/** So many empty periods on end cover every combination of month, day and weekday whatever the interval: the calendar's state repeats with its cycle. */
function emptyPeriods(rule: Rule): number {
  const years = rule.scale === "gregorian" || rule.scale === "islamic-civil" || rule.scale === "islamic-tbla" ? 400 : 700;
  return years * { YEARLY: 1, MONTHLY: 13, WEEKLY: 53, DAILY: 366 }[rule.frequency];
}

function* allPeriods(rule: Rule, chronology: Chronology, start: Day): Generator<Period> {
  const { interval } = rule;
  const at = fieldsAt(chronology, start);
  // DTSTART's own period is the first; where every period counts, SKIP=FORWARD may bring days over from the one before it.
  const before = interval === 1 ? 1 : 0;
  if (rule.frequency === "YEARLY") {
    let number = at.year.year;
    // The days before week 1 belong to the weeks of the year before, those after its last week to the year after.
    if (rule.weekNumbers !== undefined) {
      if (start < firstWeek(at.year, rule.weekStart)) number--;
      else if (start >= firstWeek(chronology.year(number + 1), rule.weekStart)) number++;
    }
    for (number -= before; number - at.year.year <= YEARS_AHEAD; number += interval) {
      const year = chronology.year(number);
      yield { start: year.start, days: expandYear(rule, chronology, year) };
    }
  } else if (rule.frequency === "MONTHLY") {
    let { year } = at;
    let index = year.months.indexOf(at.month) - before;
    if (index < 0) {
      year = chronology.year(year.year - 1);
      index = year.months.length - 1;
    }
    for (;;) {
      const month = year.months[index]!;
      yield { start: month.start, days: expandMonth(rule, chronology, month) };
      index += interval;
      while (index >= year.months.length && year.year - at.year.year <= YEARS_AHEAD) {
        index -= year.months.length;
        year = chronology.year(year.year + 1);
      }
      if (year.year - at.year.year > YEARS_AHEAD) break;
    }
  } else if (rule.frequency === "WEEKLY") {
    for (let day = start - ((weekdayOf(start) - rule.weekStart + 7) % 7); ; day += 7 * interval) yield { start: day, days: expandWeek(rule, chronology, day) };
  } else {
    for (let day = start; ; day += interval) yield { start: day, days: expandDay(rule, chronology, day) };
  }
  yield { start: Infinity, days: [] };
}

/** From the first day of the range to the last are 2,000 Gregorian and 2,062 Islamic years: no period beyond so many is asked of a calendar, whatever the interval. */
const YEARS_AHEAD = 2100;

/** The rule with what it leaves open taken from DTSTART (RFC 5545, 3.3.10: "Information, not contained in the rule …"). */
function complete(rule: Rule, chronology: Chronology, start: Day): Rule {
  const at = fieldsAt(chronology, start);
  const weekday = { weekdays: [{ weekday: weekdayOf(start), nth: 0 }] };
  if (rule.frequency === "DAILY" || rule.weekdays !== undefined || rule.monthDays !== undefined || rule.yearDays !== undefined) return rule;
  if (rule.frequency === "WEEKLY" || rule.weekNumbers !== undefined) return { ...rule, ...weekday };
  if (rule.frequency === "MONTHLY" || rule.months !== undefined) return { ...rule, monthDays: [at.day] };
  return { ...rule, months: [{ number: at.month.number, leap: at.month.leap }], monthDays: [at.day] };
}
