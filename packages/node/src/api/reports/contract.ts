import { oc } from "@orpc/contract";
import { z } from "zod";
import { errorMap } from "../errors.ts";
import { actIdSchema, digestSchema, listOf, objectIdSchema } from "../schemas.ts";
import { namedSchema } from "../programme/schemas.ts";
import { evidenceSchema, figureSchema, remarkSchema, reportSchema, textsSchema } from "../programme/view-schemas.ts";

const door = oc.errors(errorMap);
const day = z.iso.date().optional();
const limit = z.coerce.number<number>().int().min(1).max(200).default(50);
const one = z.strictObject({ id: objectIdSchema, day });
const state = reportSchema.shape.state;

const clockSchema = z.object({ state: z.enum(["running", "stopped", "ended"]), from: z.string(), days: z.int(), stoppedFor: z.int() });
const lineSchema = z.object({
  id: objectIdSchema, act: actIdSchema, reporter: z.string(), at: z.int(), on: z.string(), state, versions: z.int(), claims: reportSchema.shape.newest.shape.content.shape.claims, period: reportSchema.shape.newest.shape.content.shape.period, figures: listOf(figureSchema), evidence: z.int(), clock: clockSchema,
  turns: listOf(z.object({ party: z.string(), step: z.enum(["assent", "sign", "notify", "ratify", "judge", "answer", "respond", "settle", "reply", "recompute"]), act: actIdSchema, since: z.string(), days: z.int() })),
  about: namedSchema.shape.about, pillar: z.string().nullable(), sample: z.boolean(),
});
const documentSchema = z.object({ digest: digestSchema, bytes: z.int(), mediaType: z.string(), held: z.boolean() });
const evidenceReadSchema = z.object({ evidence: evidenceSchema, document: documentSchema.nullable() });

/** Reports of progress, what they rest on, and what is said of them; read by the node's own party, for a day (left out: today). */
export const reportsContract = {
  list: door
    .route({ method: "GET", path: "/reports", summary: "Reports of progress, those longest awaited first", description: "`days` of a turn and of the clock are counted to the day; an open question stops the clock." })
    .input(z.strictObject({ day, side: z.enum(["ours", "theirs"]).optional(), state: state.optional(), awaits: z.enum(["us", "them"]).optional(), pillar: z.string().min(1).max(64).optional(), about: objectIdSchema.optional(), after: objectIdSchema.optional(), limit }))
    .output(z.object({ lines: listOf(lineSchema), next: z.string().nullable(), total: z.int(), counts: listOf(z.object({ side: z.enum(["ours", "theirs"]), state, count: z.int() })) })),
  one: door
    .route({ method: "GET", path: "/report", summary: "One report with its versions, evidence and the exchange about it" })
    .input(one)
    .output(z.object({
      line: lineSchema, report: reportSchema, about: listOf(namedSchema.pick({ id: true, kind: true, title: true, pillar: true, life: true })), evidence: listOf(evidenceReadSchema),
      exchange: listOf(z.object({
        id: actIdSchema, verb: z.string(), party: z.string(), at: z.int(), version: actIdSchema.nullable(), answers: actIdSchema.nullable(), words: textsSchema.nullable(), ground: z.string().nullable(), to: z.string().nullable(), document: documentSchema.nullable(),
      })),
    })),
  subjects: door
    .route({ method: "GET", path: "/reports/subjects", summary: "What the own party can report on: agreed objects that it owes, owns, leads or pays for" })
    .input(z.strictObject({ text: z.string().max(200).optional(), limit }))
    .output(z.object({ subjects: listOf(namedSchema), total: z.int() })),
  evidence: {
    list: door
      .route({ method: "GET", path: "/evidence", summary: "Evidence of both parties, the newest change first" })
      .input(z.strictObject({ parent: objectIdSchema.optional(), before: z.coerce.number<number>().int().min(0).optional(), limit }))
      .output(z.object({ items: listOf(evidenceReadSchema), next: z.int().nullable() })),
    one: door.route({ method: "GET", path: "/evidence/one", summary: "One piece of evidence, and the reports that rest on it" }).input(one).output(evidenceReadSchema.extend({ reports: listOf(namedSchema), parent: namedSchema.nullable() })),
    recompute: door
      .route({ method: "POST", path: "/evidence/recompute", summary: "Compute another party's computed result anew on this node, and compare; nothing is said before anybody" })
      .input(z.strictObject({ id: objectIdSchema }))
      .output(z.object({ version: actIdSchema, engine: z.string(), engineVersion: z.string(), output: digestSchema, claimed: digestSchema, same: z.boolean(), differsAt: z.string().nullable() })),
  },
  remarks: door
    .route({ method: "GET", path: "/remarks", summary: "Remarks on an object or on a part of it, the oldest first" })
    .input(z.strictObject({ object: objectIdSchema, part: z.string().min(1).max(80).optional() }))
    .output(z.object({ remarks: listOf(remarkSchema), total: z.int() })),
};
