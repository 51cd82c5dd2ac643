import { CALENDARS, LANGUAGES } from "@mithaq/calendar";
import { PLACES } from "@mithaq/accord";
import { oc } from "@orpc/contract";
import { z } from "zod";
import { errorMap } from "../errors.ts";
import { namedSchema } from "../programme/schemas.ts";
import { agreementSchema, legalSchema, sourcedSchema, textsSchema } from "../programme/view-schemas.ts";
import { actIdSchema, digestSchema, listOf, objectIdSchema, proposalSchema } from "../schemas.ts";

const door = oc.errors(errorMap);
const day = z.iso.date().optional();
const names = listOf(z.string());
const at = z.int();

const listedSchema = z.object({
  id: objectIdSchema, title: textsSchema, type: z.string().nullable(), binding: z.enum(["binding", "non-binding", "unknown"]), parent: z.string().nullable(), pillar: z.string().nullable(), sample: z.boolean(), life: z.string().nullable(), status: z.string(),
  legal: legalSchema.pick({ state: true, inForceOn: true, termEndsOn: true, signedOn: true }), languages: names, prevailing: z.string().nullable(), versions: z.int(), proposals: z.int(), rivals: z.boolean(), unsigned: names, awaits: names, act: actIdSchema, assented: names,
});

const followingSchema = z.object({
  id: objectIdSchema, title: textsSchema, clause: z.string().nullable(), obligors: names, owed: z.enum(["one", "each", "joint"]), due: sourcedSchema.nullable(), life: z.string().nullable(), place: z.enum(PLACES).nullable(), sample: z.boolean(), act: actIdSchema,
});
const wholeSchema = z.object({
  agreement: agreementSchema, legal: legalSchema, status: z.string(), awaits: names,
  /** Every proposal that was made, the oldest first; a sealed one is a version. */
  proposals: listOf(proposalSchema.extend({ by: z.string() })),
  /** Proposals that stand on one version; `advised` is the one that is offered the way: advice, not validity. */
  rivals: listOf(z.object({ first: actIdSchema, second: actIdSchema, advised: actIdSchema })),
  parent: namedSchema.nullable(), children: listOf(namedSchema), following: z.object({ items: listOf(followingSchema), total: z.int() }),
});

export const alignedTextSchema = z.object({
  act: actIdSchema, proposal: actIdSchema, state: z.enum(["agreed", "standing", "ended"]), by: z.string(), at, digest: digestSchema.nullable(),
  /** Whether its document is here. */
  held: z.boolean(),
  languages: names,
  clauses: listOf(z.object({ id: z.string(), kind: z.string().nullable(), texts: z.record(z.string(), z.object({ heading: z.string().nullable(), text: z.string() })) })),
});

const releaseProposalSchema = z.object({
  release: objectIdSchema, proposal: actIdSchema, digest: digestSchema.nullable(), by: z.string(), at, objects: listOf(objectIdSchema), statement: textsSchema.nullable(), sample: z.boolean(), awaiting: names,
});

/** Agreements as their screens read them: the list, one whole, its clauses, its originals; and how objects stand to the public. */
export const agreementsContract = {
  list: door
    .route({ method: "GET", path: "/agreements", summary: "Agreements with their legal and assent state, a page at a time", description: "In order of id. `parent` makes the tree." })
    .input(z.strictObject({ day, after: objectIdSchema.optional(), limit: z.coerce.number<number>().int().min(1).max(500).default(200) }))
    .output(z.object({ agreements: listOf(listedSchema), total: z.int(), next: z.string().nullable() })),
  one: door.route({ method: "GET", path: "/agreements/one", summary: "One agreement: versions, proposals, rivals, notices, what follows from it" }).input(z.strictObject({ id: objectIdSchema, day })).output(wholeSchema),
  text: door
    .route({ method: "GET", path: "/agreements/text", summary: "The clauses of a version or a proposal, aligned by id over the languages; of two, to be compared", description: "`version`, `against`: a seal or a proposal's act. Any object made by assent whose document is a text per language. Documents over 2 MiB are read as files." })
    .input(z.strictObject({ id: objectIdSchema, version: actIdSchema, against: actIdSchema.optional() }))
    .output(z.object({ text: alignedTextSchema, against: alignedTextSchema.nullable() })),
  originals: door
    .route({ method: "GET", path: "/agreements/originals", summary: "The alternat originals, one a party, with the content hash that all share" })
    .input(z.strictObject({ id: objectIdSchema, day, language: z.enum(LANGUAGES).default("en"), calendar: z.enum(CALENDARS).default("gregorian"), digits: z.enum(["latin", "native"]).default("native") }))
    .output(listOf(z.object({ party: z.string(), precedence: names, languages: names, contentHash: digestSchema, text: actIdSchema.nullable() }))),
  releases: door
    .route({ method: "GET", path: "/agreements/releases", summary: "How objects stand to the public: released by all, proposed, or neither" })
    .input(z.strictObject({ objects: z.union([objectIdSchema.transform((one) => [one]), z.array(objectIdSchema).max(200)]) }))
    .output(z.object({ objects: listOf(namedSchema.extend({ released: z.object({ release: objectIdSchema, seal: actIdSchema, at, statement: textsSchema.nullable() }).nullable() })), proposals: listOf(releaseProposalSchema) })),
};
