import * as z from "zod";
import { DOCUMENT_LANGUAGES } from "../languages.ts";
import { actId, MAX_ACTS, presented, presentedDate, presentedTexts, sourceAct } from "./common.ts";

const language = z.enum(DOCUMENT_LANGUAGES);

/** One party's signature block. What has not happened yet is absent, and stays an empty line on the page. */
const signature = z.strictObject({ role: presented(240), fullPowers: presented(240).optional(), place: presented(120).optional(), date: presentedDate.optional() });

/** A party to an instrument: names in every authentic language, its own languages in its own order of precedence. */
const instrumentParty = z.strictObject({
  id: presented(64),
  names: presentedTexts(160),
  ministries: presentedTexts(240),
  languages: z.array(language).min(1).max(4),
  seal: z.enum(["assented", "open"]),
  sealed: presentedDate.optional(),
  countersigned: presentedDate.optional(),
  signatures: z.array(signature).min(1).max(4),
});
export type InstrumentParty = z.infer<typeof instrumentParty>;

const clause = z.strictObject({
  id: presented(64),
  kind: z.enum(["preamble", "undertaking", "principle", "institutional", "financial", "final"]),
  texts: z.partialRecord(language, z.strictObject({ heading: presented(200).optional(), paragraphs: z.array(presented(8000)).min(1).max(60) })),
});
export type InstrumentClause = z.infer<typeof clause>;

/**
 * An instrument as agreed, before precedence. `kind` sets the vocabulary: binding has Parties and Articles, non-binding Participants and Paragraphs; where it
 * is unknown the page says so and numbers sections. `inForce` says the legal life in the reader's words; absent, the page says "not in force".
 * Preambles carry no number; the other clauses are numbered in their order.
 */
export const instrument = z.strictObject({
  titles: presentedTexts(300),
  programme: presented(200),
  kind: z.enum(["binding", "non-binding", "unknown"]),
  parties: z.array(instrumentParty).min(2).max(8),
  authentic: z.array(language).min(1).max(4),
  prevailing: language.optional(),
  clauses: z.array(clause).min(1).max(300),
  assent: z.enum(["draft", "proposed", "decided", "countersigned", "superseded"]),
  inForce: presented(200).optional(),
  made: presentedDate,
  asOf: presented(200),
  sample: z.boolean(),
  acts: z.array(sourceAct).max(MAX_ACTS),
});
export type Instrument = z.infer<typeof instrument>;

/** One party's original (the alternat; `text` is the act that proposed it): that party first among the parties, its languages first among the columns. */
export const instrumentDocument = instrument.extend({ reader: presented(64), contentHash: z.string().regex(/^[0-9a-f]{64}$/), text: actId.optional() });
export type InstrumentDocument = z.infer<typeof instrumentDocument>;
