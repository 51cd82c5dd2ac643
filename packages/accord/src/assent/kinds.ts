import { z } from "zod";
import { nameShape } from "../founding/party-file.ts";

/** A kind of object that parties can agree on, with the schema of what is proposed. */
export interface Kind {
  readonly kind: string;
  readonly content: z.ZodType;
}

const objectId = z.string().min(3).max(300);
const source = z.strictObject({ date: z.string().min(4).max(40), page: z.string().min(3).max(500), fact: z.string().min(3).max(1000) });

/** Text per language is the payload: `{ "texts": { "fa": [{ "id": "1", "text": "…" }] } }`. */
const agreement = z.strictObject({
  type: z.enum(["agreement", "memorandum", "protocol", "exchange-of-notes", "executive-programme", "agreed-minutes", "joint-note"]),
  title: nameShape,
  languages: z.array(z.string().min(2).max(6)).min(1).max(16),
  sample: z.boolean(),
  sources: z.array(source).max(32).optional(),
  parent: objectId.optional(),
  pillar: z.string().min(2).max(40).optional(),
});

const rules = z.strictObject({ version: z.int().min(1) });

/** Text per language is the first kind of object; the version of the rules is agreed like any other text. */
export const KINDS: ReadonlyMap<string, Kind> = new Map([
  ["agreement", { kind: "agreement", content: agreement }],
  ["rules", { kind: "rules", content: rules }],
]);

/** The one object of kind `rules`. */
export const RULES_OBJECT = "charter/rules";
