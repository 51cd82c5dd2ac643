import type { JsonValue } from "@mithaq/ledger";
import { z } from "zod";
import { CLAUSE_KINDS } from "@mithaq/accord";
import { languageSchema, sharedTextSchema } from "../folder/documents.ts";

/*
 * A national draft: what a party prepares before it is an act (accord.md: "National drafts, clearance and their trail are private tables, never acts"). It lives in the node's private
 * values alone; nothing of it goes into a log, a tile, a pouch, an export or to a peer (invariant 11) but the act that it becomes.
 */

const id = z.string().min(1).max(300);
const actId = z.string().regex(/^[0-9a-f]{64}$/, "an act's id: 64 lower-case hex digits");
const json = z.json() as unknown as z.ZodType<JsonValue, JsonValue>;
export const draftIdSchema = z.string().regex(/^[0-9a-f]{32}$/, "a draft's id: 32 lower-case hex digits");
/** Bytes of a document that a draft carries itself, as base64; a larger one is put beside the log when the act is submitted. */
const MAX_DOCUMENT = 96 * 1024;
const paragraph = z.strictObject({ id: z.string().min(1).max(64), kind: z.enum(CLAUSE_KINDS).optional(), heading: z.string().min(1).max(500).optional(), text: z.string().min(1).max(100_000) });

/** What an edition of a draft says: the act that it is to become, and what the officers note beside it. */
export const draftContentSchema = z
  .strictObject({
    /** The act's domain and verb: `agreement` and `propose`, `report` and `submit`, `report` and `dispute`. */
    kind: z.string().regex(/^[a-z]+([.-][a-z]+)*$/, "a kind of object").max(64),
    verb: z.string().regex(/^[a-z]+(-[a-z]+)*$/, "a verb").max(40),
    /** The pairs of the act; `new` is the object that it makes. What may be left out is filled in from the record when it is put: see api/acting/contract.ts. */
    objects: z.array(z.tuple([id, actId.nullable()]).readonly()).max(64).readonly(),
    /** What is proposed, declared or submitted; for other verbs the body. */
    content: z.record(z.string(), json),
    /** The text per language, which becomes the document beside the log. */
    texts: z.record(languageSchema, z.array(paragraph).min(1).max(2000).readonly()).nullable(),
    /** Or another document, its bytes in base64; or what `documents.put` answered for a larger one that lies beside the log already. */
    document: z
      .union([z.strictObject({ mediaType: z.string().min(1).max(200), bytes: z.base64().max(Math.ceil(MAX_DOCUMENT / 3) * 4) }), z.strictObject({ digest: actId, bytes: z.int().nonnegative(), mediaType: z.string().min(1).max(200) })])
      .nullable(),
    /** Of a proposal: the own assent is still to come. */
    adReferendum: z.boolean().optional(),
    /** For the own officers only. */
    note: z.string().max(10_000),
  })
  .refine(({ texts, document }) => texts === null || document === null, { error: "texts or a document, not both", path: ["document"] });
export type DraftContent = z.infer<typeof draftContentSchema>;

/** Who did something with a draft: the mandate under which, and its role at that time. */
export const draftOfficerSchema = z.strictObject({ mandate: id, role: sharedTextSchema });
export type DraftOfficer = z.infer<typeof draftOfficerSchema>;

export const DRAFT_STATES = ["draft", "cleared", "submitted", "abandoned"] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

const trailEntry = z.strictObject({
  by: draftOfficerSchema,
  /** Unix milliseconds. */
  at: z.int().nonnegative(),
  what: z.enum(["made", "edited", "cleared", "rejected", "abandoned", "prepared", "submitted"]),
  /** The edition that it concerns. */
  edition: z.int().min(1),
  remark: z.string().max(10_000),
});
export type TrailEntry = z.infer<typeof trailEntry>;

export const draftSchema = z.strictObject({
  v: z.literal(1),
  id: draftIdSchema,
  /** One more with every step: what a change says it builds on. */
  version: z.int().min(1),
  /** One more with every change of the content. */
  edition: z.int().min(1),
  state: z.enum(DRAFT_STATES),
  content: draftContentSchema,
  trail: z.array(trailEntry).min(1).readonly(),
  /** The act as it was prepared, kept before it is submitted: whoever comes after a crash submits the same intent. Null before, and where it was given back. */
  submission: z
    .strictObject({
      nonce: draftIdSchema,
      /** Of the document, base64: 32 random bytes. */
      salt: z.base64().length(44),
      /** The hash of the intent, hex: by which the log tells whether the act stands. */
      intent: actId,
    })
    .nullable(),
  /** Hashes of intents that were prepared and given back: should one have been under way, it is still found in the log. */
  withdrawn: z.array(actId).readonly(),
  act: actId.nullable(),
});
export type Draft = z.infer<typeof draftSchema>;
export type Submission = NonNullable<Draft["submission"]>;
