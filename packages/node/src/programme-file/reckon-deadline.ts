import type { Content, ProfileContent } from "@mithaq/accord";
import { CalendarError, dueDates, type DeadlineRule, type WorkingDays } from "@mithaq/calendar";
import type { Programme } from "./programme.ts";

/** The working days that deadlines move by: those of every party whose profile the programme holds, so that both sides reckon the same day. */
export function workingDaysOf(programme: Programme): WorkingDays[] {
  return programme.items.filter((item) => item.kind === "profile").map((item) => item.content as unknown as ProfileContent as WorkingDays);
}

/**
 * The day that a rule comes to, reckoned from a day on; null where it waits for an event. A rule of one day gives that day, past or not.
 * Throws RangeError that says why there is no such day.
 */
export function reckonDue(rule: Content, from: string, parties: readonly WorkingDays[]): string | null {
  const deadline = rule as unknown as DeadlineRule;
  try {
    // No event has come about where a programme is only being proposed.
    const reckoned = dueDates(deadline, { events: {}, from: deadline.rule === "date" && deadline.date < from ? deadline.date : from, parties, limit: 1 });
    if ("awaits" in reckoned) return null;
    const [due] = reckoned.due;
    if (due === undefined) throw new RangeError(`a rule that falls due on or after ${from}; this one does not`);
    return due;
  } catch (error) {
    if (error instanceof CalendarError) throw new RangeError(`a rule that the calendar knows: ${error.message}`, { cause: error });
    throw error;
  }
}
