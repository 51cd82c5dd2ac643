import { z } from "zod";
import type { Content } from "../act/act.ts";
import type { Kind } from "./kind.ts";
import { date, languages, name, place } from "./shapes.ts";

const years = z.int().min(1).max(200);

/** The legal life by the instrument's own clauses. "unknown" says so: nothing is assumed of a text that is not public. */
const terms = z.strictObject({
  /** Binding: Parties, Article, shall, enters into force. Not: Participants, Paragraph, will, comes into effect. */
  binding: z.enum(["binding", "non-binding", "unknown"]),
  /** Where texts diverge; null: all equally authentic. */
  prevailing: z.string().min(2).max(6).nullable(),
  place: name.optional(),
  entryIntoForce: z.discriminatedUnion("on", [
    z.strictObject({ on: z.literal("signature") }),
    z.strictObject({ on: z.literal("notifications"), days: z.int().min(0).max(3650) }),
    z.strictObject({ on: z.literal("ratification"), days: z.int().min(0).max(3650) }),
    z.strictObject({ on: z.literal("date"), date }),
    z.strictObject({ on: z.literal("provisional"), date }),
    z.strictObject({ on: z.literal("unknown") }),
  ]),
  duration: z.union([z.strictObject({ years }), z.strictObject({ until: date }), z.enum(["indefinite", "unknown"])]),
  renewal: z.union([z.strictObject({ tacit: years }), z.enum(["express", "none", "unknown"])]),
  notice: z.union([z.strictObject({ months: z.int().min(0).max(120) }), z.strictObject({ days: z.int().min(0).max(3650) }), z.literal("unknown")]),
});

const content = z.strictObject({
  type: z.enum(["agreement", "memorandum", "protocol", "exchange-of-notes", "executive-programme", "agreed-minutes", "joint-note"]),
  title: name,
  /** The authentic languages. */
  languages,
  terms: terms.optional(),
  ...place,
});

/** What a party notifies of a standing agreement. Dates are those that the notice names; what runs from a receipt runs from the receipt. */
const legalNotice = z.strictObject({
  purpose: z.enum(["requirements-met", "ratified", "suspension", "resumption", "no-renewal"]),
  on: date,
  /** Clauses that a suspension or resumption is of; absent: the whole. */
  parts: z.array(z.string().min(1).max(40)).min(1).max(64).optional(),
  reason: name.optional(),
});
const denunciation = z.strictObject({ purpose: z.literal("denunciation"), on: date, reason: name.optional() });

/**
 * An instrument between the parties. Its text is the payload: `{ "texts": { "fa": [{ "id": "1", "kind": "undertaking", "heading": "…", "text": "…" }] } }`, clauses aligned by id over the languages, kind
 * one of undertaking, principle, institutional, financial, final (heading and kind may be left out).
 */
export const agreement: Kind = {
  kind: "agreement",
  made: "assent",
  content,
  notice: z.union([content, legalNotice, denunciation]),
  verbs: {
    /** The signature of a holder of full powers, to the newest sealed text. */
    sign: { body: z.strictObject({ on: date, place: name.optional(), capacity: name }) },
  },
  // The title is one look into the log away; the legal life needs the terms.
  keeps: (proposed): Content => ({ ...(proposed["terms"] === undefined ? {} : { terms: proposed["terms"] }), ...(proposed["purpose"] === undefined ? {} : proposed) }),
};

/** The kinds of clauses that a text may name. */
export const CLAUSE_KINDS = ["undertaking", "principle", "institutional", "financial", "final"] as const;
export type AgreementTerms = z.infer<typeof terms>;
export type AgreementContent = z.infer<typeof content>;
export type LegalNotice = z.infer<typeof legalNotice> | z.infer<typeof denunciation>;
