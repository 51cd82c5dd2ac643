import { oc } from "@orpc/contract";
import { z } from "zod";
import { draftContentSchema, draftIdSchema, draftSchema, DRAFT_STATES } from "../../drafts/draft.ts";
import { errorMap } from "../errors.ts";
import { actIdSchema, listOf, objectIdSchema } from "../schemas.ts";
import { sharedTextSchema } from "../../folder/documents.ts";
import { textsSchema } from "../programme/view-schemas.ts";

const door = oc.errors(errorMap);
/** The officer's mandate, which the operator asserts (on the screens it is the session's, and need not be given); and what they say to it. */
const asked = { by: objectIdSchema.optional(), remark: z.string().max(10_000).default("") };
/** `version`: the one that the caller has seen. */
const change = z.strictObject({ id: draftIdSchema, version: z.int().min(1), ...asked });
const summary = draftSchema.pick({ id: true, version: true, edition: true, state: true, act: true }).extend({ kind: z.string(), verb: z.string(), title: sharedTextSchema.nullable(), /** The title of the first object that it is about, where that has one. */ subject: textsSchema.nullable(), about: listOf(objectIdSchema), at: z.int(), by: z.string(), role: sharedTextSchema });

/** National drafts: this party's own, in its node alone; never acts. */
export const draftsContract = {
  list: door.route({ method: "GET", path: "/drafts", summary: "This party's drafts, the newest step first" }).input(z.strictObject({ state: z.enum(DRAFT_STATES).optional() })).output(listOf(summary)),
  get: door
    .route({ method: "GET", path: "/drafts/{id}", summary: "One draft with its trail and every edition" })
    .input(z.strictObject({ id: draftIdSchema }))
    .output(z.object({ draft: draftSchema, editions: listOf(z.object({ edition: z.int(), content: draftContentSchema })) })),
  put: door
    .route({ method: "PUT", path: "/drafts", summary: "A new draft, or a new edition of one", description: "With `id` and the `version` seen: another step in between refuses it (REFUSED) and names what changed. An edit takes a cleared draft back. `continues`: saved while one writes; one officer's sitting is one edition." })
    .input(z.strictObject({ id: draftIdSchema.optional(), version: z.int().min(1).optional(), content: draftContentSchema, continues: z.boolean().default(false), ...asked }).refine(({ id, version }) => (id === undefined) === (version === undefined), { error: "id and version together, or neither", path: ["version"] }))
    .output(draftSchema),
  clear: door.route({ method: "POST", path: "/drafts/clear", summary: "Clear the edition that stands, for submission" }).input(change).output(draftSchema),
  reject: door.route({ method: "POST", path: "/drafts/reject", summary: "Give a draft back to its drafters, with a reason" }).input(change).output(draftSchema),
  abandon: door.route({ method: "POST", path: "/drafts/abandon", summary: "Give a draft up; it is kept with its trail" }).input(change).output(draftSchema),
  prepare: door
    .route({ method: "POST", path: "/drafts/prepare", summary: "Fix the act that a cleared draft becomes, before it is submitted", description: "Nonce and salt are kept with the draft: who comes after a crash signs and submits the same intent, which counts once." })
    .input(change)
    .output(draftSchema),
  submitted: door
    .route({ method: "POST", path: "/drafts/submitted", summary: "Mark a draft with the act that it became; the act must stand in the log" })
    .input(z.strictObject({ ...change.shape, act: actIdSchema }))
    .output(draftSchema),
};
