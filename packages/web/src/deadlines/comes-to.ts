import { CalendarError, dueDates, type DeadlineRule, type WorkingDays } from "@mithaq/calendar";
import { missingParts, ruleOf, typedOf, type TypedDeadline } from "./deadline-rule.ts";
import type { PerLanguage } from "../reader/reader.tsx";

/** What the node answers of events and working days (`commitments.events`), as rules are counted by them. */
export interface Schedule {
  /** The days of the events that have happened, as rules name them: `signature:<agreement>`. */
  readonly events: Readonly<Record<string, string | undefined>>;
  readonly parties: readonly WorkingDays[];
}

/** What a deadline is reckoned by; undefined: the node has not answered. */
export interface Reckoning {
  readonly today: string;
  readonly schedule: Schedule | undefined;
}

/** A deadline as an act carries it (packages/accord/src/kinds/shapes.ts). */
export interface Deadline {
  readonly rule: DeadlineRule;
  readonly words?: PerLanguage;
  readonly due: string | null;
}

/**
 * What a typed rule comes to: the first day, and the next ones of what recurs; or the event that it awaits. "unwritten": a part is missing. "unknown": the node has not answered what it is counted by.
 * "none": no day, as of a recurrence that ends before it begins.
 */
export type ComesTo = { readonly days: readonly string[] } | { readonly awaits: string } | "unwritten" | "unknown" | "none";

export function comesTo(typed: TypedDeadline, today: string, schedule: Schedule | undefined): ComesTo {
  const rule = ruleOf(typed);
  if (rule === undefined) return "unwritten";
  if (schedule === undefined && isCounted(rule)) return "unknown";
  try {
    const found = dueDates(rule, { events: {}, parties: [], ...schedule, from: firstFrom(typed, today), limit: RECURRING.has(rule.rule) ? 3 : 1 });
    if ("awaits" in found) return found;
    return found.due.length === 0 ? "none" : { days: found.due };
  } catch (error) {
    if (error instanceof CalendarError) return "none";
    throw error;
  }
}

/** Whether a rule's day hangs on events, working days or announced months. */
function isCounted(rule: DeadlineRule): boolean {
  return "event" in rule || rule.move !== undefined || ("calendar" in rule && (rule.calendar ?? "").startsWith("islamic")) || (rule.rule === "recurrence" && /RSCALE=ISLAMIC/.test(rule.rrule));
}

const RECURRING: ReadonlySet<string> = new Set(["yearly", "end-of-month", "recurrence"]);

/** A rule of one day has it, past or not; what recurs is due for the first time from a day on. */
function firstFrom(typed: TypedDeadline, today: string): string {
  if (typed.kind === "recurrence") return typed.on;
  return RECURRING.has(typed.kind) ? typed.from || today : "1000-01-01";
}

/** The deadline that is proposed; undefined for none, or where it cannot be said (`missingOf` says why). What was not changed stands as it stood: its rule, its words and the day that it came to. */
export function deadlineOf(typed: TypedDeadline, words: PerLanguage, { before, today, schedule }: Reckoning & { readonly before?: Deadline | undefined }): Deadline | undefined {
  if (typed.kind === "none") return undefined;
  const said = Object.entries(words).map(([language, text]) => [language, text.trim()] as const).filter(([, text]) => text !== "");
  const texts = said.length === 0 ? {} : { words: Object.fromEntries(said) };
  if (before !== undefined && isSameRule(typed, before)) return { rule: before.rule, ...texts, due: before.due };
  const [rule, reached] = [ruleOf(typed), comesTo(typed, today, schedule)];
  if (rule === undefined || typeof reached === "string") return undefined;
  return { rule, ...texts, due: "days" in reached ? reached.days[0]! : null };
}

function isSameRule(typed: TypedDeadline, { rule, due }: Deadline): boolean {
  if (typed.kind === "kept") return true;
  const was = typedOf(rule, due, typed.calendar);
  return was.kind === typed.kind && was.from === typed.from && JSON.stringify(ruleOf(was)) === JSON.stringify(ruleOf(typed));
}

/** What keeps a deadline from being proposed: its missing parts, or that it comes to no day, or that the node has not answered what it is counted by. */
export type MissingDeadline = ReturnType<typeof missingParts>[number] | "none" | "unknown";

export function missingOfDeadline(typed: TypedDeadline, given: Parameters<typeof deadlineOf>[2]): readonly MissingDeadline[] {
  const parts = missingParts(typed);
  if (parts.length > 0 || typed.kind === "none" || deadlineOf(typed, {}, given) !== undefined) return parts;
  const reached = comesTo(typed, given.today, given.schedule);
  return reached === "unknown" ? ["unknown"] : ["none"];
}
