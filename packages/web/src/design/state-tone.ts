/** How a state stands, for its mark; the words say which state it is. */
export type StateTone = "done" | "reported" | "disputed" | "late" | "running" | "open" | "ended";

/** The tone of a life, of a legal state, or of an assent's state (packages/accord/src/life, views). One that is not named here is open: not done, not disputed. */
export function toneOf(state: string): StateTone {
  return TONES[state] ?? "open";
}

const of = (tone: StateTone, ...states: readonly string[]): readonly (readonly [string, StateTone])[] => states.map((state) => [state, tone] as const);

const TONES: Readonly<Record<string, StateTone>> = Object.fromEntries([
  ...of("done", "fulfilled", "met", "verified", "confirmed", "confirmed-with-observations", "recomputed", "admitted", "within-tolerance", "in-force", "entered", "adopted", "signed", "completed", "closed", "settled", "answered", "adjourned", "countersigned", "decided", "constituted", "reconciled", "released-by-all"),
  ...of("reported", "reported", "submitted", "corrected", "sent", "clarification", "signing", "initialled", "notifying", "reporting", "received", "provisional", "partly", "drafted"),
  ...of("disputed", "disputed", "differs", "challenged", "apart", "recorded-disagreement", "disagreement", "referred"),
  ...of("late", "overdue", "late", "not-met", "notice-running", "denounced", "missing"),
  ...of("running", "in-progress", "implementation", "finalisation", "in-session", "disbursing", "committed", "agreed", "approved"),
  ...of("ended", "released", "lapsed", "dropped", "withdrawn", "retracted", "cancelled", "terminated", "expired", "superseded", "dissolved", "suspended", "dormant", "abandoned"),
]);
