import { oc } from "@orpc/contract";
import { z } from "zod";
import { errorMap } from "../errors.ts";
import { actIdSchema, listOf } from "../schemas.ts";
import { textsSchema } from "../programme/view-schemas.ts";

const door = oc.errors(errorMap);
const kind = z.string().min(1).max(64);

/** Marks are places [from, to) in the snippet's text, in UTF-16 units. */
const snippetSchema = z.object({ language: z.string().nullable(), text: z.string(), marks: listOf(z.tuple([z.int(), z.int()]).readonly()) });
export const searchAnswerSchema = z.object({
  hits: listOf(z.object({
    object: z.string(), kind: z.string(), plane: z.enum(["shared", "national"]), title: textsSchema.nullable(), pillar: z.string().nullable(), sample: z.boolean(), life: z.string().nullable(), snippet: snippetSchema.nullable(),
    party: z.string(), act: actIdSchema.nullable(), score: z.number(),
  })),
  total: z.int(), next: z.string().nullable(), indexing: z.boolean(),
});

/** Search over everything in all languages; for the own party's officers alone, as its drafts are among what is found. */
export const searchContract = {
  find: door
    .route({
      method: "GET", path: "/search", summary: "What has all these words, in any language", description: "`kinds`: one or several; `draft` are this party's own drafts. `total` is counted up to 1,000. An act's whole id finds its objects; the first 7 hex digits or more find what it says.",
    })
    .input(z.strictObject({
      text: z.string().min(1).max(400), language: z.string().min(2).max(6).optional(), kinds: z.union([kind, z.array(kind).max(32)]).optional(), pillar: z.string().min(1).max(64).optional(),
      limit: z.coerce.number<number>().int().min(1).max(100).default(20), after: z.string().min(1).max(40).optional(),
    }))
    .output(searchAnswerSchema),
  rebuild: door.route({ method: "POST", path: "/search/rebuild", summary: "Forget the search's index and make it anew" }).output(z.object({ entries: z.int() })),
};
