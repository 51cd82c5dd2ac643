import * as z from "zod";
import { DOCUMENT_LANGUAGES } from "../languages.ts";
import { actId, documentFrame, presented, presentedDate } from "./common.ts";

const acts = z.array(actId).max(16);

/** Minutes of one session in one language, with where their agreement stands in every language. Officers are roles; the record has no other names. */
export const minutesDocument = documentFrame.extend({
  session: z.strictObject({ number: presented(80), body: presented(200), host: presented(160), place: presented(160), from: presentedDate, to: presentedDate }),
  delegations: z.array(z.strictObject({ party: presented(64), head: presented(200), members: z.array(presented(200)).max(60) })).min(2).max(8),
  agenda: z.array(presented(400)).max(60),
  proceedings: z.array(z.strictObject({ heading: presented(300), paragraphs: z.array(presented(8000)).min(1).max(60), acts })).max(60),
  decisions: z.array(z.strictObject({ number: presented(40), text: presented(4000), state: z.enum(["adopted", "ad-referendum", "confirmed"]), acts })).max(120),
  actions: z.array(z.strictObject({ number: presented(40), text: presented(1000), owner: presented(200), due: presented(120), carriedFrom: presented(120).optional(), acts })).max(200),
  agreement: z.array(z.strictObject({ language: z.enum(DOCUMENT_LANGUAGES), parties: z.array(z.strictObject({ party: presented(64), agreed: z.boolean() })).min(2).max(8) })).min(1).max(4),
  signatures: z.array(z.strictObject({ party: presented(64), role: presented(200), date: presentedDate.optional() })).min(2).max(8),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type MinutesDocument = z.infer<typeof minutesDocument>;
