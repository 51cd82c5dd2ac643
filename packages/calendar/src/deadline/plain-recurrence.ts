import { type CalendarName, CALENDARS, toCalendar } from "../convert.ts";
import { readRule } from "../recurrence/rule.ts";
import { isoOf } from "../chronology/day.ts";

/** A recurrence that words can say: every so many days, weeks, months or years from its first day on. */
export interface PlainRecurrence {
  /** 1: every one, 2: every second. */
  readonly every: number;
  readonly unit: "day" | "week" | "month" | "year";
  /** In which months and years are counted; of days and weeks always Gregorian, for they are the same in all. */
  readonly calendar: CalendarName;
  /** The last day on which it may fall, ISO; or how many times it falls. Neither: without an end. */
  readonly until?: string;
  readonly times?: number;
}

/**
 * The rule (RFC 5545, 3.3.10; RFC 7529) of a plain recurrence whose first day is `dtstart`. In a month that lacks that day it falls on the month's last one; where every month has it, the rule is one of RFC 5545 alone,
 * which more programs read.
 * @throws CalendarError for a first day that is none
 */
export function formatRecurrence({ every, unit, calendar, until, times }: PlainRecurrence, dtstart: string): string {
  const scale = scaleNeeded(unit, calendar, dtstart) ? `RSCALE=${calendar.toUpperCase()};` : "";
  const end = until === undefined ? (times === undefined ? "" : `;COUNT=${times}`) : `;UNTIL=${until.replaceAll("-", "")}`;
  return `${scale}FREQ=${FREQUENCIES[unit]}${every === 1 ? "" : `;INTERVAL=${every}`}${scale === "" ? "" : ";SKIP=BACKWARD"}${end}`;
}

/**
 * The plain recurrence that a rule is, from its first day on; undefined for every other rule (one that names weekdays or months, or leaves out what a month lacks).
 * @throws CalendarError for a rule that cannot be read
 */
export function readRecurrence(rrule: string, dtstart: string): PlainRecurrence | undefined {
  const rule = readRule(rrule);
  const unit = UNITS[rule.frequency];
  const calendar = unit === "day" || unit === "week" ? "gregorian" : CALENDARS.find((one) => one === rule.scale);
  if (calendar === undefined || [rule.months, rule.monthDays, rule.yearDays, rule.weekNumbers, rule.weekdays, rule.positions].some((part) => part !== undefined)) return undefined;
  if (rule.skip !== "BACKWARD" && mayLack(unit, calendar, dtstart)) return undefined;
  return { every: rule.interval, unit, calendar, ...(rule.until === undefined ? {} : { until: isoOf(rule.until) }), ...(rule.count === undefined ? {} : { times: rule.count }) };
}

const FREQUENCIES = { day: "DAILY", week: "WEEKLY", month: "MONTHLY", year: "YEARLY" } as const;
const UNITS = { DAILY: "day", WEEKLY: "week", MONTHLY: "month", YEARLY: "year" } as const;

function scaleNeeded(unit: PlainRecurrence["unit"], calendar: CalendarName, dtstart: string): boolean {
  return (unit === "month" || unit === "year") && (calendar !== "gregorian" || mayLack(unit, calendar, dtstart));
}

/** Whether some month or year has no such day: every month of every calendar has 28 days (Gregorian) or 29. */
function mayLack(unit: PlainRecurrence["unit"], calendar: CalendarName, dtstart: string): boolean {
  return (unit === "month" || unit === "year") && toCalendar(dtstart, calendar).day > (calendar === "gregorian" ? 28 : 29);
}
