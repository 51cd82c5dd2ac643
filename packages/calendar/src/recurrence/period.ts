import type { Chronology, Month, Year } from "../chronology/chronology.ts";
import { type Day, weekdayOf } from "../chronology/day.ts";
import type { MonthCode, Rule } from "./rule.ts";

/**
 * The months that BYMONTH means in a year, SKIP applied (RFC 7529, 4.1: right after BYMONTH): a leap month that the year does not have
 * is left out, or is the month after it (FORWARD, maybe of the next year) or before it (BACKWARD).
 */
export function monthsMeant(chronology: Chronology, year: Year, codes: readonly MonthCode[], skip: Rule["skip"]): readonly Month[] {
  const meant: Month[] = [];
  for (const code of codes) {
    const found = year.months.find((month) => month.number === code.number && month.leap === code.leap);
    if (found !== undefined) meant.push(found);
    else if (skip === "BACKWARD") meant.push(year.months.find((month) => month.number === code.number && !month.leap)!);
    else if (skip === "FORWARD") meant.push(year.months.find((month) => month.number === code.number + 1 && !month.leap) ?? chronology.year(year.year + 1).months[0]!);
  }
  return meant;
}

/**
 * The numbered day of a span (a month for BYMONTHDAY, a year for BYYEARDAY), from its end when negative. A day beyond the span is
 * left out, or is the next day that exists (FORWARD) or the one before (BACKWARD), after or before the span.
 */
export function dayOfSpan(start: Day, length: number, number: number, skip: Rule["skip"]): Day | undefined {
  const offset = number > 0 ? number - 1 : length + number;
  if (offset >= 0 && offset < length) return start + offset;
  if (skip === "OMIT") return undefined;
  const boundary = offset < 0 ? start : start + length;
  return skip === "FORWARD" ? boundary : boundary - 1;
}

/** The days of a span that BYDAY means: every such weekday, or the nth from its start or end. */
export function weekdaysOfSpan(start: Day, length: number, weekdays: NonNullable<Rule["weekdays"]>): readonly Day[] {
  const days: Day[] = [];
  for (const { weekday, nth } of weekdays) {
    const first = start + ((weekday - weekdayOf(start) + 7) % 7);
    const many = first < start + length ? Math.floor((start + length - 1 - first) / 7) + 1 : 0;
    if (nth === 0) for (let at = 0; at < many; at++) days.push(first + 7 * at);
    else if (Math.abs(nth) <= many) days.push(first + 7 * (nth > 0 ? nth - 1 : many + nth));
  }
  return days;
}

/** First day of week 1 of a year: the first week with at least four days in it (RFC 5545, 3.3.10, BYWEEKNO). */
export function firstWeek(year: Year, weekStart: number): Day {
  const into = (weekdayOf(year.start) - weekStart + 7) % 7;
  return into <= 3 ? year.start - into : year.start - into + 7;
}

/** Sorted, each once. */
export function inOrder(days: Iterable<Day>): Day[] {
  return [...new Set(days)].sort((a, b) => a - b);
}
