import type { z } from "zod";
import type { ActId } from "../act/act.ts";
import { deadlineDays, type Schedule } from "./deadline-days.ts";
import type { deadline } from "../kinds/shapes.ts";
import { daysBetween } from "./days.ts";
import { sourced, type Sourced, type Texts, type ViewAt } from "./view.ts";

export type Deadline = z.infer<typeof deadline>;

/** A deadline on a day. */
export interface DeadlineView {
  readonly rule: Deadline["rule"];
  /** The words in which it was agreed. */
  readonly words: Texts | null;
  /** The day that it comes to; null where it awaits an event. */
  readonly due: Sourced | null;
  /** Of what recurs: the next one from this day on. */
  readonly next: string | null;
  /** The event that it awaits, as the rule names it. */
  readonly awaitsEvent: string | null;
  /** Days to go; negative when it has passed. Null without a day. */
  readonly daysLeft: number | null;
}

/** Reads a deadline of a text (`act`) on a day: as it was resolved when it was agreed, or by its rule, once its event has happened. */
export function deadlineView(agreed: Deadline, act: ActId, at: ViewAt, schedule: Schedule = {}): DeadlineView {
  const event = eventOf(agreed.rule);
  // Most deadlines name one day, which was resolved when they were agreed.
  const days = agreed.due !== null && !RECURRING.has(agreed.rule.rule) ? { first: agreed.due, next: null } : deadlineDays(agreed.rule, at.day, schedule);
  const due = agreed.due ?? days.first;
  return {
    rule: agreed.rule, words: agreed.words ?? null, due: due === null ? null : sourced(due, act), next: days.next, awaitsEvent: due === null ? event : null,
    daysLeft: due === null ? null : daysBetween(at.day, due),
  };
}

const RECURRING: ReadonlySet<string> = new Set(["yearly", "end-of-month", "recurrence"]);

/** The event that a rule counts from: `entry-into-force:<object>`, `session:<object>`, `signature:<object>`; null where it counts from none. */
export function eventOf(rule: Deadline["rule"]): string | null {
  return "event" in rule ? rule.event : null;
}
