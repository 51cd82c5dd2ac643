import { oc } from "@orpc/contract";
import { z } from "zod";
import { errorMap } from "../errors.ts";
import { namedSchema } from "../programme/schemas.ts";
import { textsSchema } from "../programme/view-schemas.ts";
import { actIdSchema, actViewSchema, base64Schema, contentSchema, listOf, objectIdSchema, originSchema } from "../schemas.ts";

const door = oc.errors(errorMap);
const time = z.int().nonnegative();
const objectSchema = namedSchema.pick({ id: true, kind: true, title: true, sample: true, about: true });
const date = z.string();
const profileSchema = z.object({
  state: textsSchema, ministry: textsSchema, languages: listOf(z.string()), timeZone: z.string(), weekend: listOf(z.int()), sample: z.boolean(), sources: listOf(z.looseObject({})).optional(),
  holidays: listOf(z.union([z.object({ date, name: textsSchema }), z.object({ calendar: z.string(), month: z.int(), day: z.int(), name: textsSchema })])),
  announced: z.object({ over: z.enum(["islamic-umalqura", "islamic-civil", "islamic-tbla"]), starts: z.record(z.string(), date) }).optional(),
});

/** The record itself, for the officers' screens: a party's original is its complete copy of all parties' logs. */
export const originalContract = {
  heads: door
    .route({ method: "GET", path: "/original/heads", summary: "The logs held here with every note by which they can be checked elsewhere", description: "`note`: the newest signed one. `cosigned`: the newest that a party has cosigned. `bridges`: at each rotation of the log's key." })
    .output(z.object({
      charter: actIdSchema,
      logs: listOf(z.object({ origin: z.string(), size: z.int(), judged: z.int(), waiting: z.string().nullable(), note: z.string().nullable(), cosigned: listOf(z.object({ by: z.string(), note: z.string() })), bridges: listOf(z.string()) })),
      cuts: listOf(z.object({ origin: z.string(), size: z.int(), root: z.string(), successor: z.string() })),
    })),
  entries: door
    .route({ method: "GET", path: "/original/entries", summary: "Entries of a log as they were received, at most half a megabyte at a time" })
    .input(z.strictObject({ origin: originSchema, from: z.coerce.number<number>().int().min(0), limit: z.coerce.number<number>().int().min(1).max(512).default(256) }))
    .output(z.object({ origin: z.string(), from: z.int(), size: z.int(), entries: listOf(base64Schema) })),
  acts: door
    .route({ method: "GET", path: "/original/acts", summary: "A log's acts with their verdicts, the newest first, a page at a time", description: "`before`: below this index. `next`: ask with it as `before`." })
    .input(z.strictObject({ origin: originSchema, before: z.coerce.number<number>().int().min(1).optional(), limit: z.coerce.number<number>().int().min(1).max(200).default(50) }))
    .output(z.object({
      origin: z.string(), size: z.int(), next: z.int().nullable(),
      acts: listOf(z.object({ id: actIdSchema, index: z.int(), kind: z.enum(["charter", "act", "malformed"]), act: z.string().nullable(), at: time.nullable(), mandate: z.string().nullable(), verdict: z.string(), objects: listOf(objectSchema) })),
    })),
  act: door
    .route({ method: "GET", path: "/original/acts/{id}", summary: "One act: entry, verdict and rule, what it is part of, and how far its log is cosigned" })
    .input(z.strictObject({ id: actIdSchema }))
    .output(actViewSchema.extend({
      act: contentSchema.nullable(), rule: z.string().nullable(), cosigned: listOf(z.object({ by: z.string(), size: z.int() })),
      objects: listOf(objectSchema.extend({
        parts: listOf(z.object({ part: z.enum(["proposal", "assent", "objection", "release-request", "seal", "receipt", "notice"]), proposal: actIdSchema, state: z.string(), decidedAt: time.nullable(), countersignedAt: time.nullable() })),
      })),
      notices: listOf(z.object({ object: objectIdSchema, notice: actIdSchema, part: z.enum(["notice", "receipt"]), receipts: listOf(z.object({ origin: z.string(), id: actIdSchema, at: time })), receivedByAll: z.boolean() })),
    })),
  profiles: door
    .route({ method: "GET", path: "/original/profiles", summary: "What each party last said of itself: languages, weekend, holidays, announced month starts" })
    .output(listOf(z.object({ party: z.string(), id: objectIdSchema, act: actIdSchema, at: time, content: profileSchema }))),
};
