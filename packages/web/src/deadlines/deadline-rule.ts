import { CalendarError, CALENDARS, formatRecurrence, readRecurrence, type CalendarName, type DeadlineRule, type Move } from "@mithaq/calendar";

export const UNITS = ["day", "working-day", "week", "month", "year"] as const;
export const EVENTS = ["entry-into-force", "signature", "session"] as const;
export type EventName = (typeof EVENTS)[number];

/** A deadline while it is written: the fields of every rule stand beside each other, so that nothing typed is lost when another kind is tried. Days are YYYY-MM-DD, "" for none; numbers null for none. */
export interface TypedDeadline {
  /** "kept": the rule as it stands, which the fields cannot say. */
  readonly kind: "none" | "kept" | DeadlineRule["rule"];
  /** The day itself; of a recurrence its first day. */
  readonly on: string;
  readonly count: number | null;
  readonly unit: (typeof UNITS)[number];
  readonly event: EventName;
  /** The agreement or the session, by its id. */
  readonly object: string;
  /** In which months, years and days of a year are counted. */
  readonly calendar: CalendarName;
  readonly month: number | null;
  readonly day: number | null;
  readonly nth: number | null;
  /** ISO: 1 Monday to 7 Sunday. */
  readonly weekday: number | null;
  /** Of what comes every year: not before this day; "": from today on. */
  readonly from: string;
  readonly every: number | null;
  readonly per: "day" | "week" | "month" | "year";
  readonly ends: "never" | "until" | "times";
  readonly until: string;
  readonly times: number | null;
  readonly move: "" | Move;
}

/** Nothing typed yet, in a reader's calendar. */
export function blankDeadline(calendar: CalendarName, kind: TypedDeadline["kind"] = "date"): TypedDeadline {
  return {
    kind, on: "", count: null, unit: "day", event: "entry-into-force", object: "", calendar, month: null, day: null, nth: 1, weekday: null, from: "", every: 1, per: "month", ends: "never", until: "", times: null, move: "",
  };
}

export type MissingPart = "on" | "count" | "object" | "month" | "day" | "nth" | "weekday" | "every" | "until" | "times";

/** The parts of the rule that still have to be written, or say what no rule can. */
export function missingParts(typed: TypedDeadline): readonly MissingPart[] {
  const within = (value: number | null, most: number) => value !== null && Number.isInteger(value) && value >= 1 && value <= most;
  const lacks: { readonly [part in MissingPart]?: boolean } = (() => {
    switch (typed.kind) {
      case "none":
      case "kept":
        return {};
      case "date":
        return { on: !isDay(typed.on) };
      case "after":
        return { count: !within(typed.count, 10_000), object: typed.object === "" };
      case "weekday-after":
        return { nth: !within(typed.nth, 53), weekday: !within(typed.weekday, 7), object: typed.object === "" };
      case "end-of-month":
        return { month: !within(typed.month, 12) };
      case "yearly":
        return { month: !within(typed.month, 12), day: !within(typed.day, longestMonth(typed.calendar, typed.month)) };
      case "recurrence":
        return {
          on: !isDay(typed.on), every: !within(typed.every, 1000), until: typed.ends === "until" && (!isDay(typed.until) || typed.until < typed.on), times: typed.ends === "times" && !within(typed.times, 10_000),
        };
    }
  })();
  return (Object.keys(lacks) as MissingPart[]).filter((part) => lacks[part] === true);
}

/** Whether a day is one that calendars know; while a year is typed, figure by figure, it is one of the first centuries. */
export function isDay(iso: string): boolean {
  return /^[12]\d{3}-\d\d-\d\d$/.test(iso);
}

/** The most days that a month of a calendar has in any year; of no month chosen yet the most of all. */
export function longestMonth(calendar: CalendarName, month: number | null): number {
  if (calendar === "gregorian") return month === 2 ? 29 : month !== null && [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (calendar === "persian") return month === null || month <= 6 ? 31 : 30;
  return calendar === "islamic-umalqura" || month === null || month % 2 === 1 || month === 12 ? 30 : 29;
}

/** The rule that is typed; undefined where there is none to be said: no deadline, one that is kept, or one that still misses a part. */
export function ruleOf(typed: TypedDeadline): DeadlineRule | undefined {
  const plain = missingParts(typed).length > 0 ? undefined : plainRule(typed);
  return plain === undefined || typed.move === "" ? plain : { ...plain, move: typed.move };
}

function plainRule(typed: TypedDeadline): DeadlineRule | undefined {
  const { calendar } = typed;
  const event = `${typed.event}:${typed.object}`;
  switch (typed.kind) {
    case "none":
    case "kept":
      return undefined;
    case "date":
      return { rule: "date", date: typed.on };
    case "after":
      return { rule: "after", count: typed.count!, unit: typed.unit, event, ...(countsMonths(typed) && { calendar }) };
    case "weekday-after":
      return { rule: "weekday-after", nth: typed.nth!, weekday: typed.weekday!, event };
    case "end-of-month":
      return { rule: "end-of-month", calendar, month: typed.month! };
    case "yearly":
      return { rule: "yearly", calendar, month: typed.month!, day: typed.day! };
    case "recurrence":
      return {
        rule: "recurrence", dtstart: typed.on,
        rrule: formatRecurrence({ every: typed.every!, unit: typed.per, calendar, ...(typed.ends === "until" && { until: typed.until }), ...(typed.ends === "times" && { times: typed.times! }) }, typed.on),
      };
  }
}

/** Whether the rule counts months or years, so that a calendar has to be said. */
export function countsMonths({ kind, unit, per }: Pick<TypedDeadline, "kind" | "unit" | "per">): boolean {
  return kind === "yearly" || kind === "end-of-month" || (kind === "after" && (unit === "month" || unit === "year")) || (kind === "recurrence" && (per === "month" || per === "year"));
}

/** A rule taken into the fields. `due`: the day that it came to, from which on what comes every year is counted. `calendar`: the reader's, for the fields that the rule does not fill. */
export function typedOf(rule: DeadlineRule, due: string | null, calendar: CalendarName): TypedDeadline {
  const blank = { ...blankDeadline(calendar, rule.rule), move: rule.move ?? "" } as const;
  switch (rule.rule) {
    case "date":
      return { ...blank, on: rule.date };
    case "after":
    case "weekday-after": {
      const [, event, object] = /^(entry-into-force|session|signature):(.+)$/s.exec(rule.event) ?? [];
      if (event === undefined || object === undefined) return keptAs(calendar);
      const named = { ...blank, event: event as EventName, object };
      if (rule.rule === "weekday-after") return { ...named, nth: rule.nth, weekday: rule.weekday };
      return { ...named, count: rule.count, unit: rule.unit, ...(countsMonths({ ...named, unit: rule.unit }) && { calendar: rule.calendar ?? "gregorian" }) };
    }
    case "end-of-month":
      return { ...blank, calendar: rule.calendar, month: rule.month, from: due ?? "" };
    case "yearly":
      return { ...blank, calendar: rule.calendar, month: rule.month, day: rule.day, from: due ?? "" };
    case "recurrence": {
      const plain = plainOf(rule);
      if (plain === undefined) return keptAs(calendar);
      return {
        ...blank, on: rule.dtstart, every: plain.every, per: plain.unit, ...(countsMonths({ ...blank, per: plain.unit }) && { calendar: plain.calendar }),
        ends: plain.until === undefined ? (plain.times === undefined ? "never" : "times") : "until", until: plain.until ?? "", times: plain.times ?? null,
      };
    }
  }
}

const keptAs = (calendar: CalendarName): TypedDeadline => blankDeadline(calendar, "kept");

function plainOf({ rrule, dtstart }: Extract<DeadlineRule, { rule: "recurrence" }>): ReturnType<typeof readRecurrence> {
  try {
    return readRecurrence(rrule, dtstart);
  } catch (error) {
    if (error instanceof CalendarError) return undefined;
    throw error;
  }
}

/** The calendars that the fields offer, the reader's first. */
export function calendarsFor(own: CalendarName): readonly CalendarName[] {
  return [own, ...CALENDARS.filter((one) => one !== own)];
}
