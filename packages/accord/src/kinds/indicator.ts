import { z } from "zod";
import type { Kind } from "./kind.ts";
import { actId, agreedDate, decimal, name, objectId, party, period, place, plane, text } from "./shapes.ts";

const unit = z.strictObject({ code: z.string().min(1).max(20), name });
const content = z.strictObject({
  title: name,
  level: z.enum(["output", "outcome", "impact"]),
  unit,
  direction: z.enum(["up", "down"]),
  /** Means of verification. */
  means: text,
  source: text,
  frequency: z.enum(["monthly", "quarterly", "half-yearly", "yearly", "per-season", "once"]),
  formula: text.optional(),
  /** Figures of two parties no further apart than this agree: absolutely in the unit, or in per cent of the larger. */
  tolerance: z.union([z.strictObject({ absolute: decimal }), z.strictObject({ percent: decimal })]),
  baseline: z.strictObject({ value: decimal, on: agreedDate }).nullable(),
  targets: z.array(z.strictObject({ value: decimal, on: agreedDate })).max(32),
  rebaselined: text.optional(),
  ...place,
});
export type IndicatorContent = z.infer<typeof content>;

/** A measure whose method both have agreed on; its parent is the commitment that it measures. Each party gives its own figure. */
export const indicator: Kind = { kind: "indicator", made: "assent", content, frozen: ["baseline"] };

const figureContent = z.strictObject({ period, value: decimal, note: text.optional(), evidence: z.array(objectId).max(32), plane, pillar: place.pillar, sample: z.boolean() });
export type FigureContent = z.infer<typeof figureContent>;

/** A party's actual value of an indicator for a period. Only the party itself corrects it. */
export const figure: Kind = {
  kind: "figure",
  made: "submission",
  about: ["indicator"],
  content: figureContent,
  verbs: { correct: { body: z.strictObject({ content: figureContent, reason: text }), payload: true }, retract: { body: z.strictObject({ reason: text }) } },
};

const reconciliationContent = z.strictObject({
  /** The figures as they stood, by their acts. */
  figures: z.array(z.strictObject({ party, act: actId, value: decimal })).min(1).max(16),
  period,
  /** Agreed value, or a recorded disagreement, in which every figure stays. */
  outcome: z.discriminatedUnion("is", [z.strictObject({ is: z.literal("reconciled"), value: decimal, method: text }), z.strictObject({ is: z.literal("disagreement"), reasons: text })]),
  ...place,
});
export type ReconciliationContent = z.infer<typeof reconciliationContent>;

/** What the parties agree of figures that differ. Its parent is the indicator. */
export const reconciliation: Kind = { kind: "reconciliation", made: "assent", content: reconciliationContent, parties: (proposed) => ((proposed["figures"] as { party: string }[] | undefined) ?? []).map((one) => one.party) };
