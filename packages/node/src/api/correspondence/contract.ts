import { oc } from "@orpc/contract";
import { z } from "zod";
import { errorMap } from "../errors.ts";
import { assentSchema } from "../meetings/contract.ts";
import { namedSchema } from "../programme/schemas.ts";
import { headSchema, noteSchema, reportSchema, sourcedSchema, textsSchema } from "../programme/view-schemas.ts";
import { actIdSchema, listOf, objectIdSchema } from "../schemas.ts";

const door = oc.errors(errorMap);
const day = z.iso.date().optional();
const one = z.strictObject({ id: objectIdSchema, day });

const standing = z.enum(["open", "lapsed", "answered", "plain"]);
const noteLineSchema = noteSchema.extend({ standing });
const paragraphs = listOf(z.object({ id: z.string(), heading: z.string().optional(), text: z.string() }));

/** The register of notes verbales, in and out. */
export const notesContract = {
  list: door
    .route({ method: "GET", path: "/notes", summary: "Notes in and out, the newest first", description: "`standing` on the day: a reply is awaited (open), its day has passed (lapsed), all have answered, or none was asked for (plain). `counts` are of all notes of the side and the words looked for." })
    .input(z.strictObject({ day, side: z.enum(["in", "out"]).optional(), standing: standing.optional(), text: z.string().max(200).optional(), after: objectIdSchema.optional(), limit: z.coerce.number<number>().int().min(1).max(200).default(50) }))
    .output(z.object({ notes: listOf(noteLineSchema), total: z.int(), next: z.string().nullable(), counts: z.object({ open: z.int(), lapsed: z.int(), answered: z.int(), plain: z.int() }) })),
  one: door.route({ method: "GET", path: "/notes/one", summary: "One note with its text and the notes before and after it" }).input(one).output(z.object({ note: noteLineSchema, held: z.boolean(), texts: z.record(z.string(), paragraphs).nullable(), thread: listOf(noteLineSchema) })),
};

const summed = z.object({ value: z.string(), acts: listOf(actIdSchema) });
const investmentSchema = headSchema.extend({
  kind: z.literal("investment"), life: z.string().nullable(), phase: z.enum(["proposed", "appraised", "committed", "disbursing", "completed", "cancelled"]), currency: z.string(), rateDate: z.string(),
  contributors: listOf(z.object({ party: z.string().nullable(), name: textsSchema, pledged: sourcedSchema, committed: sourcedSchema })), receivers: listOf(z.string()), pledged: summed, committed: summed,
  disbursed: z.object({ confirmed: summed, unconfirmed: summed }), reports: listOf(reportSchema),
});
const line = z.object({ investment: investmentSchema, parent: namedSchema.nullable() });

/** Money for initiatives: exact decimals, each with the acts that say it. */
export const investmentsContract = {
  list: door.route({ method: "GET", path: "/investments", summary: "Investments, a page at a time" }).input(z.strictObject({ day, after: objectIdSchema.optional(), limit: z.coerce.number<number>().int().min(1).max(200).default(100) })).output(z.object({ investments: listOf(line), next: z.string().nullable() })),
  one: door.route({ method: "GET", path: "/investments/one", summary: "One investment with its reports of disbursement and what is proposed on it" }).input(one).output(line.extend(assentSchema.shape)),
};
