import { type Chronology, fieldsAt, type Month, type Year } from "../chronology/chronology.ts";
import { type Day, weekdayOf } from "../chronology/day.ts";
import { dayOfSpan, firstWeek, inOrder, monthsMeant, weekdaysOfSpan } from "./period.ts";
import type { Rule } from "./rule.ts";

/**
 * The days that a rule makes in one period, in order, before DTSTART, UNTIL and COUNT. The order is that of RFC 5545, 3.3.10 with
 * RFC 7529, 4.1: BYMONTH, SKIP of leap months, BYWEEKNO, BYYEARDAY, BYMONTHDAY, SKIP of days, BYDAY, BYSETPOS.
 * Where several of BYMONTH(DAY), BYYEARDAY and BYWEEKNO stand together, a day must be in each one's set.
 * The rule must be complete (`complete` in `occurrences.ts`): what it leaves open is taken from DTSTART.
 */
export function expandYear(rule: Rule, chronology: Chronology, year: Year): readonly Day[] {
  const sets: Set<Day>[] = [];
  if (rule.weekNumbers !== undefined) sets.push(new Set(weekNumberDays(rule, chronology, year)));
  // Week 1 may begin in the year before, the last week end in the one after: then those years' months and days count too.
  const years = rule.weekNumbers === undefined ? [year] : [chronology.year(year.year - 1), year, chronology.year(year.year + 1)];
  if (rule.yearDays !== undefined) sets.push(new Set(years.flatMap((one) => rule.yearDays!.flatMap((number) => dayOfSpan(one.start, one.length, number, rule.skip) ?? []))));
  const months = (one: Year): readonly Month[] => (rule.months === undefined ? one.months : monthsMeant(chronology, one, rule.months, rule.skip));
  if (rule.monthDays !== undefined) sets.push(new Set(years.flatMap((one) => months(one).flatMap((month) => monthDays(rule, month)))));
  else if (rule.months !== undefined && sets.length > 0) sets.push(new Set(years.flatMap((one) => months(one).flatMap((month) => span(month.start, month.length)))));

  const [first, ...others] = sets;
  if (first === undefined) {
    const spans = rule.months === undefined ? [year] : months(year);
    return positioned(rule, inOrder(spans.flatMap((one) => weekdaysOfSpan(one.start, one.length, rule.weekdays!))));
  }
  const met = [...first].filter((day) => others.every((other) => other.has(day)));
  const scope = rule.months === undefined ? (day: Day) => chronology.yearAt(day) : (day: Day) => fieldsAt(chronology, day).month;
  return positioned(rule, inOrder(met.filter((day) => onWeekday(rule, day, scope))));
}

/** As `expandYear`, for a month; BYMONTH only chooses here, so that SKIP has nothing to move. */
export function expandMonth(rule: Rule, chronology: Chronology, month: Month): readonly Day[] {
  if (!inMonths(rule, month)) return [];
  if (rule.monthDays === undefined) return positioned(rule, inOrder(weekdaysOfSpan(month.start, month.length, rule.weekdays!)));
  const days = monthDays(rule, month).filter((day) => onWeekday(rule, day, (at) => fieldsAt(chronology, at).month));
  return positioned(rule, inOrder(days));
}

/** As `expandYear`, for the week that begins on `start`. */
export function expandWeek(rule: Rule, chronology: Chronology, start: Day): readonly Day[] {
  return positioned(rule, inOrder(weekdaysOfSpan(start, 7, rule.weekdays!).filter((day) => rule.months === undefined || inMonths(rule, fieldsAt(chronology, day).month))));
}

/** As `expandYear`, for one day. */
export function expandDay(rule: Rule, chronology: Chronology, day: Day): readonly Day[] {
  if (rule.weekdays !== undefined && !rule.weekdays.some((one) => one.weekday === weekdayOf(day))) return [];
  if (rule.months !== undefined || rule.monthDays !== undefined) {
    const { month, day: number } = fieldsAt(chronology, day);
    if (!inMonths(rule, month)) return [];
    if (rule.monthDays !== undefined && !rule.monthDays.some((one) => one === number || one === number - month.length - 1)) return [];
  }
  return positioned(rule, [day]);
}

function inMonths(rule: Rule, month: Month): boolean {
  return rule.months === undefined || rule.months.some((code) => code.number === month.number && code.leap === month.leap);
}

function monthDays(rule: Rule, month: Month): readonly Day[] {
  return rule.monthDays!.flatMap((number) => dayOfSpan(month.start, month.length, number, rule.skip) ?? []);
}

function weekNumberDays(rule: Rule, chronology: Chronology, year: Year): readonly Day[] {
  const start = firstWeek(year, rule.weekStart);
  const weeks = (firstWeek(chronology.year(year.year + 1), rule.weekStart) - start) / 7;
  return rule.weekNumbers!.flatMap((number) => {
    const at = number > 0 ? number - 1 : weeks + number;
    return at >= 0 && at < weeks ? span(start + 7 * at, 7) : [];
  });
}

function onWeekday(rule: Rule, day: Day, scope: (day: Day) => { readonly start: Day; readonly length: number }): boolean {
  if (rule.weekdays === undefined) return true;
  return rule.weekdays.some(({ weekday, nth }) => {
    if (weekday !== weekdayOf(day)) return false;
    if (nth === 0) return true;
    const { start, length } = scope(day);
    return nth > 0 ? Math.floor((day - start) / 7) === nth - 1 : Math.floor((start + length - 1 - day) / 7) === -nth - 1;
  });
}

function positioned(rule: Rule, days: readonly Day[]): readonly Day[] {
  if (rule.positions === undefined) return days;
  return inOrder(rule.positions.flatMap((position) => days.at(position > 0 ? position - 1 : position) ?? []));
}

function span(start: Day, length: number): readonly Day[] {
  return Array.from({ length }, (_, at) => start + at);
}
