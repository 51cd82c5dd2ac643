import { CALENDARS } from "@mithaq/calendar";
import { oc } from "@orpc/contract";
import { z } from "zod";
import { errorMap } from "../errors.ts";
import { assentSchema } from "../meetings/contract.ts";
import { namedSchema } from "../programme/schemas.ts";
import { commitmentSchema, daySchema, figureSchema, headSchema, indicatorSchema, sourcedSchema, textsSchema } from "../programme/view-schemas.ts";
import { listOf, objectIdSchema } from "../schemas.ts";

const door = oc.errors(errorMap);
const day = z.iso.date().optional();
const { pillar, sample } = headSchema.shape;
const name = z.string().min(1).max(64).optional();

const lineSchema = commitmentSchema.pick({ id: true, title: true, deliverable: true, act: true, obligors: true, obligees: true, owed: true, life: true, follows: true, place: true }).extend({
  pillar, sample, status: z.string(), due: z.string().nullable(), waits: z.boolean(), awaits: listOf(z.string()), report: z.object({ id: objectIdSchema, party: z.string(), at: z.int(), state: z.string() }).nullable(),
  figure: z.object({ unit: figureSchema.shape.unit, reported: sourcedSchema, counter: sourcedSchema.nullable() }).nullable(), evidence: z.int(), sources: z.int(), changed: z.int(),
});
export const initiativeSchema = headSchema.extend({
  kind: z.literal("initiative"), life: z.string().nullable(), description: textsSchema.nullable(), leads: listOf(z.string()), partners: listOf(textsSchema), serves: listOf(z.string()),
  budget: sourcedSchema.extend({ currency: z.string() }).nullable(), site: textsSchema.nullable(), phase: z.string(), reports: commitmentSchema.shape.reports, figures: listOf(figureSchema),
});

const holidaySchema = z.union([z.object({ date: z.string() }), z.object({ calendar: z.enum(CALENDARS), month: z.int(), day: z.int() })]);
const workingDaysSchema = z.object({ weekend: listOf(z.int()), holidays: listOf(holidaySchema), timeZone: z.string(), announced: z.object({ over: z.enum(["islamic-umalqura", "islamic-civil", "islamic-tbla"]), starts: z.record(z.string(), z.string()) }).optional() });

/** What the screens of commitments ask for besides the first screens (api/programme). */
export const commitmentsContract = {
  lines: door
    .route({ method: "GET", path: "/commitments/lines", summary: "All commitments in short, a page at a time", description: "`mark` and `holds` (a day): of an earlier answer; only what is otherwise since then is answered, where `added` says so. `next`: ask with it as `after`." })
    .input(z.strictObject({ day, mark: z.coerce.number<number>().int().min(0).optional(), holds: daySchema.optional(), after: objectIdSchema.optional(), limit: z.coerce.number<number>().int().min(1).max(2000).default(500) }))
    .output(z.object({ day: z.string(), mark: z.int(), total: z.int(), added: z.boolean(), lines: listOf(lineSchema), gone: listOf(z.string()), next: z.string().nullable() })),
  beside: door
    .route({ method: "GET", path: "/commitments/beside", summary: "What stands around a commitment: its initiatives, its indicators, what it follows from, and what is proposed on it", description: "`follows`: the object that the commitment names." })
    .input(z.strictObject({ day, id: objectIdSchema, follows: objectIdSchema.optional() }))
    .output(z.object({ follows: namedSchema.nullable(), initiatives: listOf(initiativeSchema), indicators: listOf(indicatorSchema), assent: assentSchema, milestones: listOf(assentSchema.extend({ id: objectIdSchema })) })),
  events: door
    .route({ method: "GET", path: "/commitments/events", summary: "What a deadline can count from: agreements and sessions with the days of their events, and the parties' working days", description: "`object`: of this one alone. At most 500 of each; sessions are the newest first." })
    .input(z.strictObject({ day, object: objectIdSchema.optional() }))
    .output(z.object({
      agreements: listOf(z.object({ id: objectIdSchema, title: textsSchema, signedOn: z.string().nullable(), inForceOn: z.string().nullable() })),
      sessions: listOf(z.object({ id: objectIdSchema, title: textsSchema.nullable(), number: z.int(), from: z.string(), adjournedOn: z.string().nullable() })), parties: listOf(workingDaysSchema),
    })),
};

/** The list of indicators, and what stands around one of them; itself it is programme.indicator. */
export const indicatorsContract = {
  list: door
    .route({ method: "GET", path: "/indicators", summary: "Indicators with each party's newest figure, a page at a time" })
    .input(z.strictObject({ day, pillar: name, life: name, after: objectIdSchema.optional(), limit: z.coerce.number<number>().int().min(1).max(200).default(100) }))
    .output(z.object({ items: listOf(indicatorSchema.omit({ periods: true }).extend({ measures: namedSchema.nullable(), periodCount: z.int() })), next: z.string().nullable() })),
  beside: door
    .route({ method: "GET", path: "/indicators/beside", summary: "What stands around an indicator: what it measures, what is proposed on it, and its reconciliations" })
    .input(z.strictObject({ day, id: objectIdSchema }))
    .output(z.object({ measures: namedSchema.nullable(), assent: assentSchema, reconciliations: listOf(assentSchema.extend({ id: objectIdSchema })) })),
};
