import { z } from "zod";
import { actIdSchema, listOf, objectIdSchema } from "../schemas.ts";
import {
  agreementSchema, commitmentSchema, countsSchema, evidenceSchema, figureSchema, flawCountsSchema, flawSchema, headSchema, indicatorSchema, legalSchema, milestoneSchema, noteSchema, remarkSchema, sessionSchema, sourcedSchema, textsSchema,
} from "./view-schemas.ts";

/** What the queries of the first screens answer (packages/node/src/programme). */

export const namedSchema = z.object({
  id: objectIdSchema, kind: z.string(), title: textsSchema.nullable(), pillar: z.string().nullable(), sample: z.boolean(), life: z.string().nullable(), due: z.string().nullable(),
  about: z.object({ id: objectIdSchema, kind: z.string(), title: textsSchema.nullable() }).nullable(),
});
const kindCounts = listOf(z.object({ kind: z.string(), count: z.int() }));
export const STEPS = ["assent", "sign", "notify", "ratify", "judge", "answer", "respond", "settle", "reply", "recompute"] as const;
const awaitingItemSchema = namedSchema.extend({ step: z.enum(STEPS), act: actIdSchema, since: z.string(), age: z.int(), overdue: z.boolean() });
const awaitingSchema = z.object({ party: z.string(), byKind: kindCounts, total: z.int(), items: listOf(awaitingItemSchema) });
export const turnsSchema = z.object({
  lines: listOf(awaitingItemSchema.extend({ party: z.string() })), total: z.int(), next: z.int().nullable(),
  counts: listOf(z.object({ party: z.string(), step: z.enum(STEPS), kind: z.string(), pillar: z.string().nullable(), overdue: z.boolean(), count: z.int() })),
});
const mattersSchema = listOf(z.object({ id: objectIdSchema, kind: z.string(), title: textsSchema, pillar: z.string().nullable(), life: z.string().nullable(), place: commitmentSchema.shape.place, sample: z.boolean(), act: actIdSchema }));
export const placesSchema = z.object({
  day: z.string(), nowhere: countsSchema,
  places: listOf(z.object({
    id: z.string(), names: textsSchema, lat: z.number(), lon: z.number(), type: z.enum(["city", "crossing", "landing"]), rank: z.union([z.literal(1), z.literal(2), z.literal(3)]), approximate: z.boolean(), counts: countsSchema, total: z.int(),
    matters: mattersSchema, facts: listOf(z.string()),
  })),
  links: listOf(z.object({ between: z.tuple([z.string(), z.string()]).readonly(), counts: countsSchema, total: z.int(), matters: mattersSchema })),
  facts: listOf(z.object({ id: z.string(), system: z.string(), type: z.enum(["submarine", "terrestrial"]), status: z.enum(["in-service", "planned", "agreed", "suspended"]), since: z.string().nullable(), page: z.string(), places: listOf(z.string()) })),
});
const pillarsSchema = listOf(z.object({ pillar: z.string().nullable(), counts: countsSchema }));
const legalEntrySchema = z.object({
  id: objectIdSchema, title: textsSchema, sample: z.boolean(), what: z.enum(["signed", "entering", "renewal", "notice", "suspended", "unknown"]), legal: legalSchema, on: z.string().nullable(), days: z.int().nullable(), act: actIdSchema,
  awaits: listOf(z.string()),
});

export const overviewSchema = z.object({
  party: z.string(), day: z.string(), awaitingUs: awaitingSchema, awaitingOthers: listOf(awaitingSchema), pillars: pillarsSchema, all: countsSchema, headlines: listOf(indicatorSchema), nextSession: sessionSchema.nullable(),
  legalClock: listOf(legalEntrySchema), disputes: z.object({ total: z.int(), items: listOf(namedSchema) }),
  changed: z.object({ since: z.int().nullable(), mark: z.int(), byKind: kindCounts, items: listOf(namedSchema) }),
});

const lineSchema = headSchema.pick({ id: true, title: true, pillar: true, sample: true, agreed: true, act: true, sources: true }).extend({
  status: z.string(), evidence: commitmentSchema.shape.evidence, rule: commitmentSchema.shape.deadline.unwrap().shape.rule.nullable(),
  deliverable: textsSchema, follows: z.object({ object: z.string(), clause: z.string().optional() }).nullable(), obligors: listOf(z.string()), obligees: listOf(z.string()).nullable(), owed: z.enum(["one", "each", "joint"]),
  due: sourcedSchema.nullable(), dueWords: textsSchema.nullable(), awaitsEvent: z.string().nullable(), life: z.string().nullable(), place: commitmentSchema.shape.place, overdue: z.boolean(), awaits: listOf(z.string()),
  report: z.object({ id: objectIdSchema, act: actIdSchema, party: z.string(), at: z.int(), claims: z.string(), state: z.string() }).nullable(), figures: listOf(figureSchema),
});
export const matrixSchema = z.object({ lines: listOf(lineSchema), next: z.string().nullable() });

export const qualitySchema = z.object({ day: z.string(), counts: flawCountsSchema, total: z.int(), items: listOf(flawSchema.extend({ named: namedSchema.nullable() })) });
export const secretarySchema = z.object({
  party: z.string(), day: z.string(), sessions: listOf(sessionSchema), pillars: pillarsSchema, overdue: matrixSchema, notes: listOf(noteSchema), notesTotal: z.int(), quality: qualitySchema.pick({ counts: true, total: true }),
});

export const commitmentAnswerSchema = z.object({
  commitment: commitmentSchema, milestones: listOf(milestoneSchema), evidence: listOf(evidenceSchema), remarks: listOf(remarkSchema), children: listOf(z.object({ id: objectIdSchema, kind: z.string(), life: z.string().nullable() })),
});
export const storySchema = commitmentAnswerSchema.extend({
  steps: listOf(z.object({ at: z.int(), day: z.string(), party: z.string(), act: z.string(), id: actIdSchema, object: objectIdSchema, kind: z.string(), verdict: z.string(), words: textsSchema.nullable() })),
});
export const agreementAnswerSchema = z.object({ agreement: agreementSchema, legal: legalSchema });
export { indicatorSchema, sessionSchema };

export const disagreementsSchema = z.object({
  day: z.string(),
  entries: listOf(z.object({
    object: objectIdSchema, kind: z.enum(["report", "reconciliation"]), about: namedSchema.shape.about, pillar: z.string().nullable(), sample: z.boolean(), recorded: actIdSchema, at: z.int(),
    figures: listOf(sourcedSchema.extend({ party: z.string(), name: textsSchema.nullable() })), reasons: listOf(z.object({ party: z.string().nullable(), ground: z.string().nullable(), text: textsSchema, act: actIdSchema })),
  })),
});

export const publicSchema = z.object({
  title: textsSchema, parties: listOf(z.object({ origin: z.string(), name: textsSchema })), charter: actIdSchema, sample: z.boolean(), day: z.string(),
  objects: listOf(z.object({
    ...headSchema.pick({ id: true, title: true, pillar: true, sample: true, sources: true, act: true }).shape, kind: z.string(), release: actIdSchema, life: z.string().nullable(), due: sourcedSchema.nullable(), parties: listOf(z.string()),
    text: textsSchema.nullable(), figures: listOf(figureSchema.pick({ party: true, name: true, unit: true, reported: true, counters: true, confirmed: true })),
    periods: listOf(z.object({ from: z.string(), to: z.string(), standing: z.string(), figures: listOf(sourcedSchema.extend({ party: z.string() })), agreed: sourcedSchema.nullable() })),
    targets: listOf(sourcedSchema.extend({ on: z.string() })), legal: legalSchema.pick({ state: true, signedOn: true, inForceOn: true }).nullable(),
  })),
  withheld: kindCounts,
});
