import { oc } from "@orpc/contract";
import { z } from "zod";
import type { JsonValue } from "@mithaq/ledger";
import { errorMap } from "../errors.ts";
import { listOf } from "../schemas.ts";

const door = oc.errors(errorMap);
const json = z.json() as unknown as z.ZodType<JsonValue, JsonValue>;
const texts = z.object({ en: z.string(), fa: z.string(), ar: z.string(), ckb: z.string() });
const name = z.string().min(1).max(60);

/** The pillars' part of the contract: which there are, and what each lets itself be asked. */
export const pillarsContract = {
  list: door
    .route({ method: "GET", path: "/pillars", summary: "The pillars of this program, their engines, kinds of acts and routes; `agreed` where all parties have agreed on its acts" })
    .output(listOf(z.object({ name: z.string(), title: texts, agreed: z.boolean(), kinds: listOf(z.string()), engines: listOf(z.object({ name: z.string(), version: z.string() })), routes: listOf(z.object({ name: z.string(), summary: z.string() })) }))),
  ask: door
    .route({ method: "POST", path: "/pillars/{pillar}/{route}", summary: "Ask a pillar", description: "What each route takes and gives is the pillar's own: see its README." })
    .input(z.strictObject({ pillar: name, route: name, input: json.optional() }))
    .output(json),
};
