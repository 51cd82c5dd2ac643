import { addToDate } from "../arithmetic.ts";
import type { AnnouncedMonths } from "../chronology/announced.ts";
import { fieldsAt } from "../chronology/chronology.ts";
import { type Day, isoOf, LAST_DAY, readDay, shown, weekdayOf } from "../chronology/day.ts";
import { type CalendarName, toCalendar, writtenChronology } from "../convert.ts";
import { CalendarError } from "../errors.ts";
import { occurrences } from "../recurrence/occurrences.ts";
import { readRule } from "../recurrence/rule.ts";
import type { DeadlineRule } from "./rule.ts";
import { checkYearly, countWorkingDays, stepTo, workingDay, type WorkingDays } from "./working-days.ts";

/** `events`: ISO dates of what rules wait for; `from`: the first date wanted; `parties`: whose working days and announced months count; `limit`: at most so many (10). */
export interface DueGiven {
  readonly events: Readonly<Record<string, string | undefined>>;
  readonly from: string;
  readonly parties: readonly WorkingDays[];
  readonly limit?: number | undefined;
}

/**
 * The first dates on or after `from` on which a rule falls due; or the event that it waits for. A rule that names one day gives it, or none when it is past.
 * A day is moved only to a working day of all parties. Where parties announced different months, a day of the Islamic calendar is due on the
 * **later** of their days: neither is late by the other's moon. A yearly day that a year lacks (30 Esfand) is that month's last day.
 * @throws CalendarError `shape`, `no-such-day`, `range`, `calendar`, `rule`, `announced`, `working-days`
 */
export function dueDates(rule: DeadlineRule, given: DueGiven): { readonly due: readonly string[] } | { readonly awaits: string } {
  const { limit = 10 } = given;
  if (!Number.isInteger(limit) || limit < 0 || limit > 10_000) throw new CalendarError("shape", "limit", `limit: a whole number from 0 to 10000 is expected, not ${shown(limit)}.`);
  if ("event" in rule && (!Object.hasOwn(given.events, rule.event) || given.events[rule.event] === undefined)) return { awaits: rule.event };
  const from = readDay(given.from, "from");
  const working = workingDay(given.parties);
  const due: Day[] = [];
  for (const day of plainDays(rule, given, from)) {
    const moved = rule.move === undefined ? day : stepTo(day, rule.move === "next-working-day" ? 1 : -1, working);
    if (moved < from || moved === due.at(-1)) continue;
    if (due.length >= limit) break;
    due.push(moved);
  }
  return { due: due.map((day) => isoOf(day)) };
}

/** The rule's days before they are moved, in order; those of a periodic rule from well before `from`, as moving may bring them over. */
function* plainDays(rule: DeadlineRule, given: DueGiven, from: Day): Generator<Day> {
  switch (rule.rule) {
    case "date":
      yield readDay(rule.date, "date");
      return;
    case "after":
      yield after(rule, given);
      return;
    case "weekday-after":
      yield weekdayAfter(rule.nth, rule.weekday, eventDay(rule.event, given));
      return;
    case "end-of-month":
      yield* yearly(rule.calendar, rule.month, Infinity, given, from);
      return;
    case "yearly":
      checkYearly(rule);
      yield* yearly(rule.calendar, rule.month, rule.day, given, from);
      return;
    case "recurrence":
      yield* recurring(rule, given);
      return;
    default:
      throw new CalendarError("rule", "rule", `rule: ${shown((rule as { rule: unknown }).rule)} is not a kind of deadline that is known.`);
  }
}

function eventDay(event: string, given: DueGiven): Day {
  return readDay(given.events[event]!, `events.${event}`);
}

function after(rule: Extract<DeadlineRule, { rule: "after" }>, given: DueGiven): Day {
  const { count, unit, calendar = "gregorian" } = rule;
  if (!Number.isSafeInteger(count) || count < 0 || count > 100_000) throw new CalendarError("shape", "count", `count: a whole number from 0 to 100000 is expected, not ${shown(count)}.`);
  const event = eventDay(rule.event, given);
  if (unit === "working-day") return countWorkingDays(event, count, workingDay(given.parties));
  if (unit === "day" || unit === "week") return event + count * (unit === "week" ? 7 : 1);
  if (unit !== "month" && unit !== "year") throw new CalendarError("rule", "unit", `unit: day, working-day, week, month or year is expected, not ${shown(unit)}.`);
  return Math.max(...tables(given, calendar).map((announced) => readDay(addToDate(isoOf(event), unit === "month" ? { months: count } : { years: count }, calendar, announced))));
}

/** The nth such weekday after a day; that day itself does not count. */
function weekdayAfter(nth: number, weekday: number, event: Day): Day {
  if (!Number.isInteger(nth) || nth < 1 || nth > 1000) throw new CalendarError("shape", "nth", `nth: a whole number from 1 on is expected, not ${shown(nth)}.`);
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) throw new CalendarError("shape", "weekday", `weekday: 1 (Monday) to 7 (Sunday) is expected, not ${shown(weekday)}.`);
  return event + 1 + ((weekday - weekdayOf(event + 1) + 7) % 7) + 7 * (nth - 1);
}

function* yearly(calendar: CalendarName, month: number, day: number, given: DueGiven, from: Day): Generator<Day> {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new CalendarError("no-such-day", "month", `month: a month from 1 to 12 is expected, not ${shown(month)}.`);
  const chronologies = tables(given, calendar).map((announced) => writtenChronology(calendar, announced));
  for (let year = fieldsAt(chronologies[0]!, from).year.year - 2; ; year++) {
    const due = Math.max(...chronologies.map((chronology) => {
      const { start, length } = chronology.year(year).months[month - 1]!;
      return start + Math.min(day, length) - 1;
    }));
    if (due > LAST_DAY) return;
    yield due;
  }
}

/** Each party's dates by its own months, paired by what the calendar calls them; of a pair the later. */
function* recurring(rule: Extract<DeadlineRule, { rule: "recurrence" }>, given: DueGiven): Generator<Day> {
  const scale = readRule(rule.rrule).scale;
  const laid = tables(given, scale);
  if (laid.length === 1) {
    for (const iso of occurrences(rule.rrule, rule.dtstart, { announced: laid[0] })) yield readDay(iso);
    return;
  }
  const streams = laid.map((announced) => ({ announced, from: occurrences(rule.rrule, rule.dtstart, { announced })[Symbol.iterator](), next: undefined as string | undefined }));
  for (const stream of streams) stream.next = stream.from.next().value as string | undefined;
  const waiting = new Map<string, Day>();
  for (;;) {
    const open = streams.filter((stream) => stream.next !== undefined);
    const now = open.map((stream) => stream.next!).sort()[0];
    // Parties' months lie at most a few days apart: what was named so long ago has no later twin.
    for (const [name, day] of [...waiting].sort((a, b) => a[1] - b[1])) {
      if (now !== undefined && day >= readDay(now) - 10) break;
      waiting.delete(name);
      yield day;
    }
    if (now === undefined) return;
    for (const stream of open) {
      if (stream.next !== now) continue;
      const { year, month, day } = toCalendar(now, scale as CalendarName, stream.announced);
      const name = `${year}-${month}-${day}`;
      waiting.set(name, Math.max(waiting.get(name) ?? 0, readDay(now)));
      stream.next = stream.from.next().value as string | undefined;
    }
  }
}

/** The different announced month starts that count in a calendar: one for each party that announced over it, and none for those that did not. */
function tables(given: DueGiven, calendar: string): readonly (AnnouncedMonths | undefined)[] {
  const all = new Set(given.parties.map(({ announced }) => (announced?.over === calendar ? announced : undefined)));
  return all.size === 0 ? [undefined] : [...all];
}
