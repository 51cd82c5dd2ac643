import { CALENDARS, readDigits, type DeadlineRule } from "@mithaq/calendar";

/**
 * A deadline rule in one cell, as a person can read and type it:
 *
 *     date 2027-03-20 [MOVE]
 *     after 60 working-day [CALENDAR] [MOVE] from EVENT
 *     end-of-month persian 8 [MOVE]
 *     yearly islamic-umalqura 2-20 [MOVE]
 *     weekday-after 2 4 [MOVE] from EVENT          the second Thursday after
 *     recurrence from 2027-01-01 [MOVE] by RRULE
 *
 * MOVE: next-working-day or previous-working-day. EVENT and RRULE are the rest of the cell, as it is.
 */
export function formatRule(rule: DeadlineRule): string {
  const move = rule.move === undefined ? "" : ` ${rule.move}`;
  switch (rule.rule) {
    case "date":
      return `date ${rule.date}${move}`;
    case "after":
      return `after ${rule.count} ${rule.unit}${rule.calendar === undefined ? "" : ` ${rule.calendar}`}${move} from ${rule.event}`;
    case "end-of-month":
      return `end-of-month ${rule.calendar} ${rule.month}${move}`;
    case "yearly":
      return `yearly ${rule.calendar} ${rule.month}-${rule.day}${move}`;
    case "weekday-after":
      return `weekday-after ${rule.nth} ${rule.weekday}${move} from ${rule.event}`;
    case "recurrence":
      return `recurrence from ${rule.dtstart}${move} by ${rule.rrule}`;
  }
}

/** The rule of {@link formatRule}; undefined where the text is none. Whether its numbers make sense is the schema's to say. */
export function parseRule(text: string): DeadlineRule | undefined {
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(normalHead(text));
    if (match !== null) return read(match.groups as Groups);
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;
const CALENDAR = `(?:${CALENDARS.join("|")})`;
const MOVE = "(?: (?<move>next-working-day|previous-working-day))?";
const DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

const FORMS: readonly (readonly [RegExp, (groups: Groups) => DeadlineRule])[] = [
  [form(`date (?<date>${DAY})${MOVE}`), (g) => ({ rule: "date", date: g["date"]!, ...moved(g) })],
  [
    form(`after (?<count>[0-9]{1,6}) (?<unit>day|working-day|week|month|year)(?: (?<calendar>${CALENDAR}))?${MOVE} from (?<event>.+)`),
    (g) => ({ rule: "after", count: Number(g["count"]), unit: g["unit"] as "day", event: g["event"]!, ...(g["calendar"] === undefined ? {} : { calendar: g["calendar"] as "persian" }), ...moved(g) }),
  ],
  [form(`end-of-month (?<calendar>${CALENDAR}) (?<month>[0-9]{1,2})${MOVE}`), (g) => ({ rule: "end-of-month", calendar: g["calendar"] as "persian", month: Number(g["month"]), ...moved(g) })],
  [form(`yearly (?<calendar>${CALENDAR}) (?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})${MOVE}`), (g) => ({ rule: "yearly", calendar: g["calendar"] as "persian", month: Number(g["month"]), day: Number(g["day"]), ...moved(g) })],
  [form(`weekday-after (?<nth>[0-9]{1,2}) (?<weekday>[0-9])${MOVE} from (?<event>.+)`), (g) => ({ rule: "weekday-after", nth: Number(g["nth"]), weekday: Number(g["weekday"]), event: g["event"]!, ...moved(g) })],
  [form(`recurrence from (?<dtstart>${DAY})${MOVE} by (?<rrule>.+)`), (g) => ({ rule: "recurrence", rrule: g["rrule"]!, dtstart: g["dtstart"]!, ...moved(g) })],
];

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, "s");
}

function moved({ move }: Groups): { move?: "next-working-day" | "previous-working-day" } {
  return move === undefined ? {} : { move: move as "next-working-day" };
}

/** Digits and spaces of the rule itself in one form; the event or the recurrence, after `from` or `by`, stays as it is. */
function normalHead(text: string): string {
  const head = /^(?:recurrence.*? by |(?!recurrence).*? from )/s.exec(text)?.[0] ?? text;
  const normal = readDigits(head).replaceAll(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g, "").replaceAll(/[ \t\u00A0]+/g, " ").trimStart();
  return (head === text ? normal.trimEnd() : normal) + text.slice(head.length);
}
