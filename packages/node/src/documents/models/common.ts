import * as z from "zod";
import { DOCUMENT_LANGUAGES } from "../languages.ts";

/** Control characters (but the line break), and the bidi characters that can make a line read otherwise than it is written: no text of a document has them. */
const FORBIDDEN = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Noncharacter_Code_Point}|\p{Surrogate}/u;

/** One line or paragraph, in the reader's language, calendar and digits already; at most `max` UTF-16 units. */
export const presented = (max = 400) => z.string().min(1).max(max).refine((text) => !FORBIDDEN.test(text), "a text without control characters");

/** A text in some of the four languages. */
export const presentedTexts = (max = 400) => z.partialRecord(z.enum(DOCUMENT_LANGUAGES), presented(max));

/** One day in three calendars, each already in words: `first` is the reader's own calendar. `iso` orders and dates the file; it is not printed. */
export const presentedDate = z.strictObject({ iso: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), first: presented(80), second: presented(80), third: presented(80) });
export type PresentedDate = z.infer<typeof presentedDate>;

/** An act's id as the record has it, in hexadecimal. Documents print its first eight digits. */
export const actId = z.string().regex(/^[0-9a-f]{8,64}$/);

/** The most acts that one document names: a matrix of the most commitments of a paper, each with a report of both figures. */
export const MAX_ACTS = 6000;

/** One act that the document's figures come from. */
export const sourceAct = z.strictObject({ id: actId, by: presented(120), on: presented(80) });

/** A figure or statement with the acts that say it: each of them stands in the document's `acts` (accord.md, invariant 7). */
export const figure = z.strictObject({ text: presented(200), acts: z.array(actId).min(1).max(16) });
export type Figure = z.infer<typeof figure>;

/** A party as the reader calls it. The seal is filled when it has assented to what the document shows, open when it has not. */
export const documentParty = z.strictObject({ id: presented(64), name: presented(160), ministry: presented(240), seal: z.enum(["assented", "open"]) });
export type DocumentParty = z.infer<typeof documentParty>;

/** What a brick says: glazed, hatched, red clay, unglazed (screens.md). One brick is one thing counted; never a share. */
export const BRICKS = ["confirmed", "reported", "disputed", "open"] as const;
export const brick = z.enum(BRICKS);
export type Brick = z.infer<typeof brick>;

export const bricks = z.strictObject({ confirmed: count(), reported: count(), disputed: count(), open: count() });
export type Bricks = z.infer<typeof bricks>;

/**
 * What every document has: the title, the programme, the parties (the reader's own first), when it was made (given, never the clock), up to where in the
 * logs it was read (`asOf`), whether it shows sample data, and the acts that its figures come from.
 */
export const documentFrame = z.strictObject({
  title: presented(300),
  programme: presented(200),
  parties: z.array(documentParty).min(2).max(8),
  made: presentedDate,
  asOf: presented(200),
  sample: z.boolean(),
  acts: z.array(sourceAct).max(MAX_ACTS),
});
export type DocumentFrame = z.infer<typeof documentFrame>;

function count() {
  return z.int().min(0).max(2000);
}
