import type { Kind } from "@mithaq/accord";
import { z } from "zod";

const text = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/), z.string().min(1).max(4000));
const content = z.strictObject({
  title: text,
  /** What its document holds: claims (published figures, each with its page), rows of statistics, or both. */
  claims: z.int().min(0),
  rows: z.int().min(0),
  /** Of the file or the page from which it comes: name, version, source, licence, digest of the file as it was read. */
  dataset: z.strictObject({ id: z.string().min(1).max(64), name: z.string().min(1).max(200), version: z.string().max(200), source: z.string().max(1000), licence: z.string().max(200), sha256: z.string().regex(/^[0-9a-f]{64}$/).nullable() }),
  plane: z.enum(["shared", "public", "national"]),
  pillar: z.literal("trade"),
  sample: z.boolean(),
});
export type SharedDataset = z.infer<typeof content>;

/**
 * Figures that a party puts before the other: the document is the engine's own `{ datasets, claims, rows }`. The other side may challenge them; contradictions between sets are shown by the
 * engine, never settled here.
 */
export const dataset: Kind = {
  kind: "trade.dataset",
  made: "submission",
  content,
  verbs: {
    challenge: { body: z.strictObject({ version: z.string().regex(/^[0-9a-f]{64}$/), reasons: text }) },
    retract: { body: z.strictObject({ reason: text }) },
  },
};
