import type { JsonValue } from "@mithaq/ledger";
import { z } from "zod";
import { keyRoleSchema, originSchema, peerUrlSchema, sharedTextSchema } from "../folder/documents.ts";

/** Shapes that several procedures of the contract share. Times are Unix milliseconds; digests and ids lower-case hex; keys and signatures base64. */

/** The largest document that an act may point to, in bytes. */
export const MAX_PAYLOAD_BYTES = 16 * 1024 * 1024;

export const actIdSchema = z.string().regex(/^[0-9a-f]{64}$/, "an act's id: 64 lower-case hex digits");
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/, "a digest: 64 lower-case hex digits");
export const objectIdSchema = z.string().min(1).max(300);
export const base64Schema = z.string().regex(/^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, "base64 with padding");
const timeSchema = z.int().nonnegative();
/** JSON as the record has it: read-only. */
const jsonSchema = z.json() as unknown as z.ZodType<JsonValue, JsonValue>;
export const contentSchema = z.record(z.string(), jsonSchema);
/** A list of an answer. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.array(item).readonly();
}
const pairSchema = z.tuple([objectIdSchema, actIdSchema.nullable()]).readonly();
export const payloadReferenceSchema = z.strictObject({ digest: digestSchema, bytes: z.int().nonnegative(), mediaType: z.string().min(1).max(200) });
const credentialSchema = z.union([
  z.object({ type: z.literal("key"), algorithm: z.literal("Ed25519"), publicKey: base64Schema }),
  z.object({ type: z.literal("webauthn"), algorithm: z.enum(["Ed25519", "ES256"]), publicKey: base64Schema, credentialId: z.string(), rpId: z.string(), origin: z.string() }),
]);

export const intentSchema = z.strictObject({
  v: z.literal(1),
  charter: actIdSchema,
  origin: originSchema,
  nonce: z.string().regex(/^[0-9a-f]{32}$/, "16 random bytes as 32 hex digits"),
  act: z.string().regex(/^[a-z-]+(\.[a-z-]+)+$/, "domain.verb"),
  objects: z.array(pairSchema).max(64).readonly(),
  body: contentSchema,
  payload: payloadReferenceSchema.nullable(),
});
export const handSchema = z.discriminatedUnion("type", [
  z.strictObject({ mandate: objectIdSchema, type: z.literal("key"), signature: base64Schema }),
  z.strictObject({ mandate: objectIdSchema, type: z.literal("webauthn"), authenticatorData: base64Schema, clientDataJSON: base64Schema, signature: base64Schema }),
]);
export const appendedSchema = z.object({ id: actIdSchema, index: z.int(), repeated: z.boolean(), at: timeSchema });

export const actViewSchema = z.object({
  id: actIdSchema,
  origin: z.string(),
  index: z.int(),
  /** "valid", the name of the rule it breaks, or "waiting": stored, not judged yet. */
  verdict: z.string(),
  kind: z.enum(["charter", "act", "malformed"]),
  /** The entry as it was received, base64: what the leaf hash covers. */
  entry: base64Schema,
  /** The same, read; null where it is not an act. */
  act: contentSchema.nullable(),
});

export const logSchema = z.object({ origin: z.string(), size: z.int(), judged: z.int(), checkpoint: z.string().nullable(), waiting: z.string().nullable() });
export const faultSchema = z.object({ subject: z.string(), reason: z.string(), message: z.string(), since: timeSchema });
export const peerSchema = z.object({
  origin: z.string(),
  url: z.string().nullable(),
  /** Entries of its log held and judged here. */
  held: z.int(),
  judged: z.int(),
  /** Entries of its log that it is known to have published and that are not held here yet; null before the first contact. */
  lag: z.int().nullable(),
  /** Entries of our log that it has countersigned. */
  countersigned: z.int().nullable(),
  lastContact: timeSchema.nullable(),
  faults: listOf(faultSchema),
});
export const statusSchema = z.object({
  origin: z.string(),
  mode: z.enum(["unfounded", "founding", "running", "recovery", "held"]),
  why: z.string().nullable(),
  demonstration: z.boolean(),
  rules: z.int(),
  charter: z.object({ id: actIdSchema, title: sharedTextSchema, sample: z.boolean(), parties: listOf(z.object({ origin: z.string(), name: sharedTextSchema })) }),
  logs: listOf(logSchema),
  peers: listOf(peerSchema),
  faults: listOf(faultSchema),
  /** Objects by kind. */
  rows: z.record(z.string(), z.int()),
});

const markSchema = z.object({ origin: z.string(), id: actIdSchema, at: timeSchema });
export const proposalSchema = z.object({
  id: actIdSchema, kind: z.string(), origin: z.string(), index: z.int(), at: timeSchema, pairs: listOf(pairSchema), digest: digestSchema.nullable(), adReferendum: z.boolean(), mandate: objectIdSchema,
  state: z.enum(["standing", "sealed", "withdrawn", "objected", "overtaken"]),
  assents: listOf(z.object({ origin: z.string(), id: actIdSchema, at: timeSchema, mandate: z.string() })),
  awaiting: listOf(z.string()),
  objections: listOf(markSchema),
  releaseRequests: listOf(markSchema),
  seal: actIdSchema.nullable(),
  receipts: listOf(markSchema),
  decidedAt: timeSchema.nullable(),
  countersignedAt: timeSchema.nullable(),
  /** What is proposed, from the act itself; null where it is not held. */
  content: contentSchema.nullable(),
  payload: payloadReferenceSchema.nullable(),
});
export const noticeSchema = z.object({ id: actIdSchema, act: z.string(), origin: z.string(), index: z.int(), at: timeSchema, digest: digestSchema.nullable(), receipts: listOf(markSchema), receivedByAll: z.boolean(), runsFrom: listOf(z.object({ party: z.string(), from: timeSchema.nullable() })) });
export const objectRowSchema = z.object({
  id: objectIdSchema, kind: z.string(), parent: z.string().nullable(), pillar: z.string().nullable(), status: z.string(), changed: z.int(),
  /** The life axis; null for kinds that have none. */
  life: z.string().nullable(),
  /** ISO 8601. */
  due: z.string().nullable(),
  /** The parties whose turn it is. */
  awaits: listOf(z.string()),
});
export const objectSummarySchema = objectRowSchema.extend({ title: sharedTextSchema.nullable(), sample: z.boolean() });
export const objectViewSchema = objectRowSchema.extend({
  proposals: listOf(proposalSchema),
  notices: listOf(noticeSchema),
  history: listOf(z.object({ origin: z.string(), index: z.int(), kind: z.string(), verdict: z.string(), content: contentSchema })),
});
export const mandateSchema = z.object({
  id: objectIdSchema, origin: z.string(), role: sharedTextSchema, acts: listOf(z.string()), from: timeSchema, to: timeSchema.nullable(), recalledAt: timeSchema.nullable(), credential: credentialSchema,
  /** null: everywhere. */
  scope: z.object({ objects: listOf(z.string()).optional(), pillars: listOf(z.string()).optional() }).nullable(),
  /** Its party has suspended it, and not reinstated it since. */
  suspended: z.boolean(),
});
export const peerAddressSchema = z.strictObject({ origin: originSchema, url: peerUrlSchema });
export const importedPouchSchema = z.object({
  from: z.string(),
  logs: listOf(z.object({ origin: z.string(), before: z.int(), after: z.int(), judged: z.int(), waiting: z.string().nullable() })),
  payloads: z.int(),
  changed: z.boolean(),
});
export { keyRoleSchema, originSchema };
