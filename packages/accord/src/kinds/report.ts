import { z } from "zod";
import type { Kind } from "./kind.ts";
import { actId, date, decimal, name, objectId, period, pillar, plane, text } from "./shapes.ts";

/** A figure of a report or of a dispute. */
const value = z.strictObject({ name, value: decimal, unit: name.optional(), indicator: objectId.optional() });
const content = z.strictObject({
  period,
  narrative: text,
  /** What is claimed of the commitment, milestone, action item or investment that it is about. */
  claims: z.enum(["in-progress", "partly", "fulfilled", "not-met"]),
  values: z.array(value).max(32),
  /** For a milestone: when it is expected. */
  forecast: date.optional(),
  evidence: z.array(objectId).max(32),
  plane,
  pillar: pillar.optional(),
  sample: z.boolean(),
});
export type ReportContent = z.infer<typeof content>;
export type ReportValue = z.infer<typeof value>;
export const DISPUTE_GROUNDS = ["not-done", "partly", "wrong-figure", "method", "evidence-insufficient", "out-of-scope"] as const;

/** The version that is judged: the id of the submission or of the correction. */
const version = actId;

/**
 * A report of progress. It counts only when every party that judges it has confirmed its newest version; a dispute stands beside the figure and never removes it. What cannot be settled goes
 * to the working group, then to the joint committee, and then into the register of disagreements, where both figures stay. Silence is never confirmation.
 */
export const report: Kind = {
  kind: "report",
  made: "submission",
  about: ["commitment", "milestone", "action-item", "investment", "initiative"],
  content,
  verbs: {
    confirm: { body: z.strictObject({ version }) },
    observe: { body: z.strictObject({ version, observations: text }) },
    dispute: { body: z.strictObject({ version, ground: z.enum(DISPUTE_GROUNDS), reasons: text, counter: z.array(value).max(32) }), payload: true },
    clarify: { body: z.strictObject({ version, question: text }) },
    answer: { body: z.strictObject({ clarification: actId, text }), payload: true },
    correct: { body: z.strictObject({ content, reason: text }), payload: true },
    accept: { body: z.strictObject({ dispute: actId, content }) },
    maintain: { body: z.strictObject({ dispute: actId, reasons: text }), payload: true },
    retract: { body: z.strictObject({ reason: text }) },
    refer: { body: z.strictObject({ dispute: actId, to: z.enum(["working-group", "joint-committee"]), body: objectId.optional(), note: text.optional() }) },
    record: { body: z.strictObject({ dispute: actId, statement: text }) },
  },
};

const evidenceContent = z.strictObject({
  title: name,
  kind: z.enum(["document", "measurement", "computed"]),
  custodian: name,
  date,
  languages: z.array(z.string().min(2).max(6)).max(16),
  /** Of a computed result: what the other party's node needs to come to the same bytes. Digests are SHA-256, hex. */
  computed: z
    .strictObject({
      pillar,
      engine: z.string().min(1).max(60),
      version: z.string().min(1).max(40),
      inputs: z.array(z.strictObject({ name: z.string().min(1).max(120), digest: actId })).min(1).max(64),
      parameters: actId,
      seed: z.int().min(0).nullable(),
      output: actId,
    })
    .optional(),
  plane,
  parent: objectId.optional(),
  pillar: pillar.optional(),
  sample: z.boolean(),
});
export type EvidenceContent = z.infer<typeof evidenceContent>;

/** What a report rests on: the document itself is the payload; of a computed result it is the engine's input, parameters and output. */
export const evidence: Kind = {
  kind: "evidence",
  made: "submission",
  content: evidenceContent,
  verbs: {
    admit: { body: z.strictObject({ version }) },
    challenge: { body: z.strictObject({ version, reasons: text }) },
    /** What the other party's engine came to: the digest of its own output, to be compared with the one claimed. */
    recompute: { body: z.strictObject({ version, engine: z.string().min(1).max(60), engineVersion: z.string().min(1).max(40), output: actId }) },
    retract: { body: z.strictObject({ reason: text }) },
  },
};
