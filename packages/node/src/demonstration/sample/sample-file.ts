import { CLAUSE_KINDS } from "@mithaq/accord";
import { z } from "zod";
import { officerNameSchema } from "../../folder/documents.ts";

/**
 * A file of the sample: what the officers of both sides do, one act a member. In all strings below `content` and `body`, `@KEY` stands for the object of another act of the sample (or of an item of
 * the programme), also behind a colon (`session:@KEY`); `#KEY` for another act's id; `$a` and `$b` for the parties. An act waits for all that it names, and for what stands in `after`.
 */
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(60);
const words = z.record(z.string().min(2).max(6), z.string().min(1).max(4000));
const clause = z.strictObject({ id: z.string().min(1).max(40), kind: z.enum(CLAUSE_KINDS).optional(), heading: words.optional(), text: words });
const actSchema = z.strictObject({
  key,
  by: z.enum(["a", "b"]),
  /** The officer whose hand signs. */
  as: officerNameSchema,
  /** `report.submit`, `agreement.propose`. */
  act: z.string().regex(/^[a-z-]+\.[a-z-]+$/).max(64),
  /** What a new version, a notice, a signature, or a word on a submission is of. */
  on: key.optional(),
  /** What a submission is about. */
  about: z.array(key).max(8).optional(),
  content: z.record(z.string(), z.json()).optional(),
  body: z.record(z.string(), z.json()).optional(),
  /** The text beside the act, clauses aligned over the languages that their words have. */
  clauses: z.array(clause).min(1).max(64).optional(),
  /** The text of another act of the sample, with these clauses in the place of those with the same id, and new ones before the last. */
  revises: z.strictObject({ text: key, clauses: z.array(clause).min(1).max(64) }).optional(),
  /** A file below documents/. */
  document: z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/).max(80).optional(),
  /** Who of the other side assents to a proposal; false: it is left standing. Default: the coordinator to an agreement, the secretary to all else. */
  assent: z.union([officerNameSchema, z.literal(false)]).optional(),
  after: z.array(key).max(8).optional(),
});
export const sampleFileSchema = z.strictObject({ $schema: z.string().optional(), v: z.literal(1), kind: z.literal("mithaq/sample"), acts: z.array(actSchema).min(1).max(200) });

export type SampleAct = z.infer<typeof actSchema>;
export type SampleClause = z.infer<typeof clause>;
export type Side = SampleAct["by"];
