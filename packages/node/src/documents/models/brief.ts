import * as z from "zod";
import { actId, bricks, documentFrame, figure, presented, presentedDate } from "./common.ts";

const acts = z.array(actId).min(1).max(16);
const item = z.strictObject({ text: presented(400), note: presented(200).optional(), acts });
const items = z.array(item).max(200);

/**
 * The minister's page. Every list may be longer than the page holds: what does not fit is cut, and the page says how many more there are.
 * `actuals` of an indicator has one entry a party; a party without a figure says so in its text. Nothing here is a percentage of work done.
 */
export const briefDocument = documentFrame.extend({
  awaitingUs: items,
  awaitingThem: items,
  pillars: z.array(z.strictObject({ name: presented(120), counts: bricks, overdue: z.int().min(0).max(2000), acts })).max(24),
  indicators: z.array(z.strictObject({ name: presented(240), unit: presented(80), baseline: figure, target: figure, actuals: z.array(z.strictObject({ party: presented(64), figure: figure.optional() })).max(8), disputed: z.boolean() })).max(12),
  session: z.strictObject({ name: presented(200), place: presented(160), date: presentedDate, readiness: z.array(z.strictObject({ text: presented(200), done: z.boolean() })).max(12), acts }).optional(),
  legalClock: items,
  disputes: items,
  changed: items,
  since: presented(120).optional(),
});
export type BriefDocument = z.infer<typeof briefDocument>;
