import { oc } from "@orpc/contract";
import { z } from "zod";
import { DRAFT_STATES, draftIdSchema } from "../../drafts/draft.ts";
import { errorMap } from "../errors.ts";
import { namedSchema } from "../programme/schemas.ts";
import { commitmentSchema, evidenceSchema, headSchema, sessionSchema, sourcedSchema, textsSchema } from "../programme/view-schemas.ts";
import { actIdSchema, digestSchema, listOf, objectIdSchema, proposalSchema } from "../schemas.ts";

const door = oc.errors(errorMap);
const day = z.iso.date().optional();
const one = z.strictObject({ id: objectIdSchema, day });
const role = z.object({ party: z.string(), role: textsSchema });

/** Where an object stands on the assent axis, proposal by proposal. */
export const assentSchema = z.object({ status: z.string(), proposals: listOf(proposalSchema.extend({ by: z.string() })), rivals: listOf(z.object({ first: actIdSchema, second: actIdSchema, advised: actIdSchema })) });
const bodySchema = headSchema.extend({ kind: z.literal("body"), life: z.string().nullable(), type: z.enum(["joint-committee", "working-group"]), terms: textsSchema, coChairs: listOf(role), secretaries: listOf(role) });
const briefSchema = z.object({ id: objectIdSchema, number: z.int(), host: z.string(), state: z.enum(["fixed", "postponed", "cancelled"]), from: z.string(), body: z.string().nullable(), agreed: z.boolean(), life: z.string().nullable() });
const decisionSchema = headSchema.extend({ kind: z.literal("decision"), life: z.string().nullable(), number: z.string(), text: textsSchema, supersedes: z.string().nullable(), supersededBy: sourcedSchema.nullable() });
const { life, progress, place, overdue, deadline, reports, figures, evidence } = commitmentSchema.shape;
const actionItemSchema = headSchema.extend({ kind: z.literal("action-item"), life, progress, place, overdue, deadline, reports, figures, evidence, owner: listOf(z.string()), state: z.enum(["open", "dropped"]), closed: z.boolean() });
const minutesSchema = sessionSchema.shape.minutes.unwrap().unwrap();

/** Sessions as their screens read them; the day left out is today. */
export const sessionsContract = {
  list: door
    .route({ method: "GET", path: "/sessions", summary: "Sessions with their readiness and minutes, the newest first" })
    .input(z.strictObject({ day, body: objectIdSchema.optional(), after: objectIdSchema.optional(), limit: z.coerce.number<number>().int().min(1).max(100).default(30) }))
    .output(z.object({ sessions: listOf(sessionSchema), bodies: listOf(namedSchema), total: z.int(), next: z.string().nullable() })),
  one: door
    .route({ method: "GET", path: "/sessions/one", summary: "One session: agenda and papers, minutes per language with what is proposed, decisions, action items, the own drafts" })
    .input(one)
    .output(assentSchema.extend({
      session: sessionSchema, body: bodySchema.nullable(), sisters: listOf(briefSchema), minutes: listOf(minutesSchema.extend({ assent: assentSchema.nullable() })), decisions: listOf(decisionSchema.extend({ assent: assentSchema })),
      actionItems: listOf(actionItemSchema.extend({ assent: assentSchema })),
      papers: listOf(z.object({ evidence: evidenceSchema, document: z.object({ digest: digestSchema, bytes: z.int(), mediaType: z.string(), held: z.boolean() }).nullable(), agenda: z.string().nullable() })),
      drafts: listOf(z.object({ id: draftIdSchema, kind: z.string(), language: z.string().nullable(), state: z.enum(DRAFT_STATES), at: z.int() })),
    })),
};

/** The joint committee and its working groups. */
export const bodiesContract = {
  list: door.route({ method: "GET", path: "/bodies", summary: "All bodies, each before those below it" }).input(z.strictObject({ day })).output(z.object({ bodies: listOf(z.object({ body: bodySchema, sessions: z.int(), newest: briefSchema.nullable() })), total: z.int() })),
  one: door.route({ method: "GET", path: "/bodies/one", summary: "One body with its sessions and what is proposed on it" }).input(one).output(assentSchema.extend({ body: bodySchema, parent: namedSchema.nullable(), children: listOf(namedSchema), sessions: listOf(briefSchema) })),
};
