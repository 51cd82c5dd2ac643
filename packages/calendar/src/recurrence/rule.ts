import { chronologyOf, type ChronologyName } from "../chronology/chronology.ts";
import { type Day, readDay, shown } from "../chronology/day.ts";
import { CalendarError } from "../errors.ts";

export type Frequency = "YEARLY" | "MONTHLY" | "WEEKLY" | "DAILY";
export type Skip = "OMIT" | "BACKWARD" | "FORWARD";

/** A BYMONTH value: 5, or 5L. */
export interface MonthCode {
  readonly number: number;
  readonly leap: boolean;
}

/** A BYDAY value: ISO weekday 1–7; `nth` 0 is every one, 2 the second, -1 the last. */
export interface DayCode {
  readonly weekday: number;
  readonly nth: number;
}

/** A recurrence rule as written (RFC 5545, 3.3.10; RFC 7529, 4); lists are undefined where the part is absent. */
export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | undefined;
  readonly until: Day | undefined;
  readonly months: readonly MonthCode[] | undefined;
  readonly monthDays: readonly number[] | undefined;
  readonly yearDays: readonly number[] | undefined;
  readonly weekNumbers: readonly number[] | undefined;
  readonly weekdays: readonly DayCode[] | undefined;
  readonly positions: readonly number[] | undefined;
  readonly weekStart: number;
  readonly scale: ChronologyName;
  readonly skip: Skip;
}

/** RSCALE values that are counted in (CLDR calendar names, RFC 7529, 4.1), and what they are here. */
export const SCALES: { readonly [rscale: string]: ChronologyName } = {
  GREGORIAN: "gregorian", PERSIAN: "persian", "ISLAMIC-UMALQURA": "islamic-umalqura", "ISLAMIC-CIVIL": "islamic-civil", "ISLAMIC-TBLA": "islamic-tbla", HEBREW: "hebrew", CHINESE: "chinese",
};

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const TIME_PARTS = ["BYHOUR", "BYMINUTE", "BYSECOND"];
const PARTS = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY", "BYSETPOS", "WKST", "RSCALE", "SKIP"];

/**
 * Reads a rule, with or without "RRULE:" before it. Refused is what RFC 5545 and 7529 forbid, what dates cannot carry
 * (times of day), and any RSCALE that is not known: nothing is ever taken as Gregorian in silence.
 * @throws CalendarError `rule`, `unsupported`, `calendar`, with the part as `field`
 */
export function readRule(text: string): Rule {
  const parts = split(text);
  const scale = scaleOf(parts.get("RSCALE"));
  const skip = oneOf<Skip>("SKIP", parts.get("SKIP"), ["OMIT", "BACKWARD", "FORWARD"], "OMIT");
  if (parts.has("SKIP") && !parts.has("RSCALE")) throw new CalendarError("rule", "SKIP", "SKIP: only allowed together with RSCALE (RFC 7529, 4.1).");
  const rule: Rule = {
    frequency: frequencyOf(parts.get("FREQ")),
    interval: positive("INTERVAL", parts.get("INTERVAL") ?? "1", 100_000),
    count: parts.has("COUNT") ? positive("COUNT", parts.get("COUNT")!, 1_000_000) : undefined,
    until: parts.has("UNTIL") ? untilOf(parts.get("UNTIL")!) : undefined,
    months: list(parts, "BYMONTH", (value) => monthOf(value, scale)),
    monthDays: list(parts, "BYMONTHDAY", (value) => signed("BYMONTHDAY", value, 31)),
    yearDays: list(parts, "BYYEARDAY", (value) => signed("BYYEARDAY", value, 385)),
    weekNumbers: list(parts, "BYWEEKNO", (value) => signed("BYWEEKNO", value, 56)),
    weekdays: list(parts, "BYDAY", dayOfWeek),
    positions: list(parts, "BYSETPOS", (value) => signed("BYSETPOS", value, 385)),
    weekStart: WEEKDAYS.indexOf(oneOf("WKST", parts.get("WKST"), WEEKDAYS, "MO")) + 1,
    scale,
    skip,
  };
  checkTogether(rule);
  return rule;
}

function split(text: string): Map<string, string> {
  if (typeof text !== "string" || text.length === 0 || text.length > 2000) throw new CalendarError("rule", "rrule", "rrule: a recurrence rule of at most 2000 characters is expected, such as FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=20.");
  const parts = new Map<string, string>();
  for (const piece of text.replace(/^RRULE:/i, "").toUpperCase().split(";")) {
    const [name = "", value, ...rest] = piece.split("=");
    if (name === "" || value === undefined || value === "" || rest.length > 0) throw new CalendarError("rule", "rrule", `rrule: ${shown(piece)} is not NAME=value.`);
    if (TIME_PARTS.includes(name)) throw new CalendarError("unsupported", name, `${name}: recurrence here is of dates, without times of day.`);
    if (!PARTS.includes(name)) throw new CalendarError("unsupported", name, `${name}: not a part that is known (${PARTS.join(", ")}).`);
    if (parts.has(name)) throw new CalendarError("rule", name, `${name}: given twice.`);
    parts.set(name, value);
  }
  return parts;
}

function scaleOf(value: string | undefined): ChronologyName {
  if (value === undefined) return "gregorian";
  if (!Object.hasOwn(SCALES, value)) throw new CalendarError("calendar", "RSCALE", `RSCALE: ${shown(value)} is not counted here; one of ${Object.keys(SCALES).join(", ")} is expected. It is never taken as Gregorian.`);
  return SCALES[value]!;
}

function frequencyOf(value: string | undefined): Frequency {
  if (value === undefined) throw new CalendarError("rule", "FREQ", "FREQ: missing; YEARLY, MONTHLY, WEEKLY or DAILY is expected.");
  if (["HOURLY", "MINUTELY", "SECONDLY"].includes(value)) throw new CalendarError("unsupported", "FREQ", `FREQ: ${value} recurs within a day; recurrence here is of dates.`);
  return oneOf<Frequency>("FREQ", value, ["YEARLY", "MONTHLY", "WEEKLY", "DAILY"], "YEARLY");
}

function oneOf<T extends string>(field: string, value: string | undefined, allowed: readonly T[], otherwise: T): T {
  if (value === undefined) return otherwise;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new CalendarError("rule", field, `${field}: one of ${allowed.join(", ")} is expected, not ${shown(value)}.`);
  return found;
}

function positive(field: string, value: string, most: number): number {
  if (!/^\d{1,7}$/.test(value) || Number(value) < 1 || Number(value) > most) throw new CalendarError("rule", field, `${field}: a whole number from 1 to ${most} is expected, not ${shown(value)}.`);
  return Number(value);
}

function signed(field: string, value: string, most: number): number {
  const number = /^[+-]?\d{1,3}$/.test(value) ? Number(value) : 0;
  if (number === 0 || Math.abs(number) > most) throw new CalendarError("rule", field, `${field}: a number from 1 to ${most}, or -${most} to -1, is expected, not ${shown(value)}.`);
  return number;
}

function untilOf(value: string): Day {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(value);
  if (match === null) throw new CalendarError("rule", "UNTIL", `UNTIL: a date such as 20261231 is expected (as DTSTART is a date, RFC 5545, 3.3.10), not ${shown(value)}.`);
  return readDay(`${match[1]}-${match[2]}-${match[3]}`, "UNTIL");
}

function monthOf(value: string, scale: ChronologyName): MonthCode {
  const match = /^(\d{1,2})(L?)$/.exec(value);
  const number = Number(match?.[1]);
  const leap = match?.[2] === "L";
  if (match === null || number < 1 || number > 12) throw new CalendarError("rule", "BYMONTH", `BYMONTH: a month from 1 to 12 is expected${scale === "hebrew" || scale === "chinese" ? ", with L for a leap month" : ""}, not ${shown(value)}.`);
  if (leap && !chronologyOf(scale).leapMonths.includes(number)) throw new CalendarError("rule", "BYMONTH", `BYMONTH: ${value} never occurs in ${scale.toUpperCase()}.`);
  return { number, leap };
}

function dayOfWeek(value: string): DayCode {
  const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(value);
  const nth = match?.[1] === undefined ? 0 : Number(match[1]);
  if (match === null || (match[1] !== undefined && nth === 0) || Math.abs(nth) > 56) throw new CalendarError("rule", "BYDAY", `BYDAY: a weekday such as TH, 2TH or -1TH is expected, not ${shown(value)}.`);
  return { weekday: WEEKDAYS.indexOf(match[2]!) + 1, nth };
}

function list<T>(parts: Map<string, string>, name: string, read: (value: string) => T): readonly T[] | undefined {
  return parts.get(name)?.split(",").map(read);
}

/** RFC 5545, 3.3.10: which parts may stand beside which. */
function checkTogether(rule: Rule): void {
  const refuse = (field: string, reason: string): never => {
    throw new CalendarError("rule", field, `${field}: ${reason} (RFC 5545, 3.3.10).`);
  };
  const { frequency } = rule;
  if (rule.count !== undefined && rule.until !== undefined) refuse("UNTIL", "not allowed beside COUNT");
  if (rule.weekNumbers !== undefined && frequency !== "YEARLY") refuse("BYWEEKNO", "only allowed with FREQ=YEARLY");
  if (rule.yearDays !== undefined && frequency !== "YEARLY") refuse("BYYEARDAY", `not allowed with FREQ=${frequency}`);
  if (rule.monthDays !== undefined && frequency === "WEEKLY") refuse("BYMONTHDAY", "not allowed with FREQ=WEEKLY");
  const ordinals = rule.weekdays?.some((one) => one.nth !== 0) === true;
  if (ordinals && (frequency === "WEEKLY" || frequency === "DAILY")) refuse("BYDAY", `numbers before weekdays are not allowed with FREQ=${frequency}`);
  if (ordinals && rule.weekNumbers !== undefined) refuse("BYDAY", "numbers before weekdays are not allowed beside BYWEEKNO");
  const other = rule.months ?? rule.monthDays ?? rule.yearDays ?? rule.weekNumbers ?? rule.weekdays;
  if (rule.positions !== undefined && other === undefined) refuse("BYSETPOS", "only allowed beside another BY part");
}
