import { type Deadline, FLAWS, PLACES } from "@mithaq/accord";
import { CALENDARS } from "@mithaq/calendar";
import { z } from "zod";
import { actIdSchema, contentSchema, listOf, objectIdSchema } from "../schemas.ts";

/** The shapes of accord's views as the API answers them (packages/accord/src/views). Days are ISO 8601; `at` Unix milliseconds; figures decimal strings, each with the act that says it. */

export const textsSchema = z.record(z.string(), z.string());
export const daySchema = z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, "a day, YYYY-MM-DD");
const at = z.int();
const party = z.string();
const names = listOf(party);
export const sourcedSchema = z.object({ value: z.string(), act: actIdSchema });
const optionalSource = sourcedSchema.nullable();
export const countsSchema = z.object(Object.fromEntries(PLACES.map((place) => [place, z.int()])) as Record<(typeof PLACES)[number], z.ZodInt>);
const placeSchema = z.enum(PLACES);
const actReference = { origin: z.string(), id: actIdSchema, at };
const period = z.object({ from: z.string(), to: z.string(), calendar: z.enum(CALENDARS), words: textsSchema.optional() });

export const headSchema = z.object({
  id: objectIdSchema, title: textsSchema, pillar: z.string().nullable(), parent: z.string().nullable(), sample: z.boolean(), sources: listOf(z.object({ date: z.string(), page: z.string(), fact: z.string() })), agreed: z.boolean(),
  act: actIdSchema, versions: listOf(actIdSchema), proposals: listOf(actIdSchema), awaiting: names,
});

const reportState = z.enum(["submitted", "corrected", "clarification", "confirmed", "confirmed-with-observations", "disputed", "referred", "recorded-disagreement", "retracted"]);
const reportValueSchema = z.object({ name: textsSchema, value: z.string(), unit: textsSchema.optional(), indicator: z.string().optional() });
const reportContentSchema = z.object({
  period, narrative: textsSchema, claims: z.enum(["in-progress", "partly", "fulfilled", "not-met"]), values: listOf(reportValueSchema), forecast: z.string().optional(), evidence: listOf(objectIdSchema), plane: z.string(), sample: z.boolean(),
});
const reportVersionSchema = z.object({ id: actIdSchema, at, content: reportContentSchema });
export const reportSchema = z.object({
  id: objectIdSchema, reporter: party, at, about: listOf(objectIdSchema), versions: listOf(reportVersionSchema), newest: reportVersionSchema,
  state: reportState, judges: names,
  judgements: listOf(z.object({ ...actReference, party, verb: z.enum(["confirm", "observe", "dispute", "clarify"]), version: actIdSchema, said: contentSchema })),
  disputes: listOf(z.object({
    ...actReference, party, version: actIdSchema, ground: z.string(), reasons: textsSchema, counter: listOf(reportValueSchema), response: z.enum(["none", "accepted", "maintained", "corrected"]),
    referred: listOf(z.object({ ...actReference, party, to: z.enum(["working-group", "joint-committee"]) })), recorded: z.object(actReference).nullable(),
  })),
  openQuestions: listOf(actIdSchema), awaiting: names,
});

export const figureSchema = z.object({
  report: objectIdSchema, party, name: textsSchema, unit: textsSchema.nullable(), indicator: z.string().nullable(), reported: sourcedSchema, counters: listOf(sourcedSchema.extend({ party, recorded: z.boolean() })), state: reportState,
  confirmed: z.boolean(),
});
/** As the act carries it: the accord has checked it. */
const ruleSchema = z.looseObject({ rule: z.string() }) as unknown as z.ZodType<Deadline["rule"]>;
const deadlineSchema = z.object({ rule: ruleSchema, words: textsSchema.nullable(), due: optionalSource, next: z.string().nullable(), awaitsEvent: z.string().nullable(), daysLeft: z.int().nullable() });
const owed = {
  life: z.string().nullable(), progress: z.enum(["none", "in-progress", "reported", "disputed", "partly", "not-met", "fulfilled"]), place: placeSchema.nullable(), overdue: z.boolean(), deadline: deadlineSchema.nullable(), reports: listOf(reportSchema), figures: listOf(figureSchema), evidence: listOf(objectIdSchema),
};
export const commitmentSchema = headSchema.extend({
  kind: z.literal("commitment"), ...owed, deliverable: textsSchema, condition: textsSchema.nullable(), follows: z.object({ object: z.string(), clause: z.string().optional() }).nullable(), obligors: names,
  owed: z.enum(["one", "each", "joint"]), obligees: names.nullable(), standing: z.enum(["active", "suspended", "released", "lapsed"]),
});
export const milestoneSchema = headSchema.extend({
  kind: z.literal("milestone"), ...owed, baseline: sourcedSchema, slippedDays: z.int().nullable(), forecast: optionalSource, weight: z.int(), rebaselined: textsSchema.nullable(),
});
export const evidenceSchema = z.object({
  id: objectIdSchema, kind: z.literal("evidence"), life: z.string().nullable(), title: textsSchema, evidence: z.enum(["document", "measurement", "computed"]), custodian: textsSchema, date: z.string(), languages: listOf(z.string()),
  submitter: party, at, act: actIdSchema, digest: optionalSource, admitted: listOf(z.object({ ...actReference, party })), challenged: listOf(z.object({ ...actReference, party, reasons: textsSchema })),
  computed: z.object({
    pillar: z.string(), engine: z.string(), version: z.string(), seed: z.int().nullable(), claimed: sourcedSchema, recomputed: listOf(sourcedSchema.extend({ party, version: z.string(), same: z.boolean() })), awaits: names,
  }).nullable(),
  pillar: z.string().nullable(), sample: z.boolean(),
});
export const remarkSchema = z.object({
  id: objectIdSchema, kind: z.literal("remark"), life: z.string().nullable(), on: z.object({ object: z.string(), act: z.string().optional(), part: z.string().optional(), language: z.string().optional() }), by: party, at, act: actIdSchema,
  text: textsSchema, thread: listOf(z.object({ ...actReference, party, verb: z.enum(["reply", "settle"]), text: textsSchema.nullable() })), sample: z.boolean(),
});

const agreedDate = z.object({ date: z.string(), calendar: z.enum(CALENDARS), words: textsSchema.optional() });
const datedFigure = sourcedSchema.extend({ on: agreedDate });
const reconciliationSchema = z.object({ id: objectIdSchema, act: actIdSchema, is: z.enum(["reconciled", "disagreement"]), value: optionalSource, reasons: textsSchema, stale: z.boolean() });
const periodViewSchema = z.object({
  period, figures: listOf(sourcedSchema.extend({ party, object: objectIdSchema })), missing: names, standing: z.enum(["one-sided", "within-tolerance", "apart", "reconciled", "disagreement"]), reconciliation: reconciliationSchema.nullable(),
});
export const indicatorSchema = headSchema.extend({
  kind: z.literal("indicator"), life: z.string().nullable(), level: z.enum(["output", "outcome", "impact"]), unit: z.object({ code: z.string(), name: textsSchema }), direction: z.enum(["up", "down"]), frequency: z.enum(["monthly", "quarterly", "half-yearly", "yearly", "per-season", "once"]),
  tolerance: z.union([z.object({ absolute: z.string() }), z.object({ percent: z.string() })]), means: textsSchema, source: textsSchema, formula: textsSchema.nullable(), baseline: datedFigure.nullable(), targets: listOf(datedFigure),
  target: datedFigure.nullable(), periods: listOf(periodViewSchema), newest: periodViewSchema.nullable(), stale: z.boolean(),
});

const signatureSchema = z.object({ party, on: z.string(), at, act: actIdSchema, capacity: textsSchema, place: textsSchema.nullable() });
const termsSchema = z.object({
  binding: z.enum(["binding", "non-binding", "unknown"]), prevailing: z.string().nullable(), place: textsSchema.optional(), entryIntoForce: z.looseObject({ on: z.string() }),
  duration: z.union([z.object({ years: z.int() }), z.object({ until: z.string() }), z.string()]), renewal: z.union([z.object({ tacit: z.int() }), z.string()]),
  notice: z.union([z.object({ months: z.int() }), z.object({ days: z.int() }), z.string()]),
});
export const legalSchema = z.object({
  state: z.enum(["text", "drafting", "initialled", "signing", "signed", "unknown", "provisional", "in-force", "suspended", "notice-running", "terminated", "expired"]), signedOn: optionalSource, inForceOn: optionalSource,
  version: z.string().nullable(), amending: z.string().nullable(), termEndsOn: optionalSource, atTermEnd: z.enum(["renewed", "expires", "unknown"]).nullable(), lastNoticeOn: z.string().nullable(),
  suspended: listOf(sourcedSchema.extend({ parts: listOf(z.string()).nullable() })), denounced: z.object({ act: actIdSchema, party, receivedOn: z.string().nullable(), endsOn: z.string().nullable() }).nullable(),
  unknown: listOf(z.enum(["entryIntoForce", "duration", "renewal", "notice", "binding", "terms"])),
});
export const agreementSchema = headSchema.extend({
  kind: z.literal("agreement"), life: z.string().nullable(), type: z.string().nullable(), languages: listOf(z.string()), binding: z.enum(["binding", "non-binding", "unknown"]),
  texts: listOf(z.object({
    seal: actIdSchema, decidedAt: at, digest: z.string().nullable(), terms: termsSchema.nullable(), signatures: listOf(signatureSchema), unsigned: names, signedOn: optionalSource, entryOn: optionalSource, provisionalOn: optionalSource,
    entryAwaits: names,
  })),
  notices: listOf(z.object({
    act: actIdSchema, party, purpose: z.string(), on: z.string(), at, version: z.string().nullable(), parts: listOf(z.string()).nullable(), received: listOf(z.object({ party, on: z.string().nullable(), act: z.string().nullable() })),
  })),
});

export const noteSchema = z.object({
  id: objectIdSchema, kind: z.literal("note"), life: z.string().nullable(), number: z.string(), subject: textsSchema, from: party, to: names, sentOn: sourcedSchema, replyTo: z.string().nullable(), replyDue: optionalSource,
  daysLeft: z.int().nullable(), lapsed: z.boolean(), received: listOf(z.object({ ...actReference, party })), answers: listOf(z.object({ ...actReference, party, object: objectIdSchema })), unanswered: names, digest: z.string().nullable(),
  pillar: z.string().nullable(), sample: z.boolean(),
});
export const sessionSchema = headSchema.extend({
  kind: z.literal("session"), life: z.string().nullable(), number: z.int(), host: party, site: textsSchema, dates: period, delegations: listOf(z.object({ party, members: listOf(textsSchema) })),
  agenda: listOf(z.object({ id: z.string(), title: textsSchema, papers: listOf(z.string()) })),
  carriedOver: listOf(z.object({ item: objectIdSchema, title: textsSchema, from: z.string().nullable(), owner: names, due: z.string().nullable(), life: z.string().nullable(), act: actIdSchema })),
  minutes: listOf(z.object({ id: z.string().nullable(), language: z.string(), state: z.enum(["missing", "drafted", "agreed", "signed"]), agreedBy: names, signedBy: names, act: z.string().nullable() })),
  checks: listOf(z.object({ check: z.enum(["agenda", "papers", "minutes"]), by: z.string(), state: z.enum(["done", "open", "late"]), missing: listOf(z.string()) })), openedOn: optionalSource, adjournedOn: optionalSource,
  decisions: listOf(objectIdSchema), actionItems: listOf(objectIdSchema), hostOutOfTurn: z.object({ before: z.string(), host: z.string() }).nullable(),
});
export const flawSchema = z.object({ flaw: z.enum(FLAWS), object: objectIdSchema, detail: listOf(z.string()), day: z.string().nullable() });
export const flawCountsSchema = z.object(Object.fromEntries(FLAWS.map((flaw) => [flaw, z.int()])) as Record<(typeof FLAWS)[number], z.ZodInt>);
