import { dueDates, type DeadlineRule, type WorkingDays } from "@mithaq/calendar";
import type { Deadline } from "./deadline.ts";

/** What a deadline needs to know besides its rule. */
export interface Schedule {
  /** Events that have happened, as rules name them, with their ISO dates (`eventDate`). */
  readonly events?: { readonly [event: string]: string };
  /** The parties' weekends, holidays and announced months. */
  readonly parties?: readonly WorkingDays[];
}

/** The first day that a rule comes to, null while its event is awaited, and of what recurs the next one from `day` on. Throws CalendarError for a rule that cannot be. */
export function deadlineDays(agreed: Deadline["rule"], day: string, { events = {}, parties = [] }: Schedule): { readonly first: string | null; readonly next: string | null } {
  const rule = agreed as DeadlineRule;
  const given = { events, parties: partiesOf(rule, parties), limit: 1 };
  const from = (start: string): string | null => {
    const found = dueDates(rule, { ...given, from: start });
    return "due" in found ? (found.due[0] ?? null) : null;
  };
  switch (rule.rule) {
    case "date":
      return { first: from(BEFORE_ALL), next: null };
    case "after":
    case "weekday-after":
      return { first: events[rule.event] === undefined ? null : from(BEFORE_ALL), next: null };
    case "yearly":
    case "end-of-month":
      return { first: null, next: from(day) };
    case "recurrence":
      return { first: from(rule.dtstart), next: from(day) };
  }
}

const BEFORE_ALL = "1000-01-01";

/** Holidays are read only where a rule moves by them, and announced months where it counts in their calendar: lists ask for thousands of rules. */
function partiesOf(rule: DeadlineRule, parties: readonly WorkingDays[]): readonly WorkingDays[] {
  if (rule.move !== undefined || ("unit" in rule && rule.unit === "working-day")) return parties;
  const islamic = rule.rule === "recurrence" ? /RSCALE=ISLAMIC/i.test(rule.rrule) : "calendar" in rule && (rule.calendar ?? "").startsWith("islamic");
  return islamic ? parties.map(({ timeZone, announced }) => ({ weekend: [], holidays: [], timeZone, ...(announced === undefined ? {} : { announced }) })) : [];
}
