import { canonicalDocument, encodeBase64, type JsonValue } from "@mithaq/ledger";
import { CLAUSE_KINDS, type PayloadReference } from "@mithaq/accord";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { languageSchema } from "../folder/documents.ts";
import { expectationOf, Refusal } from "../node/refusal.ts";
import { makePayload } from "../payload/make-payload.ts";
import type { NodeClient } from "./door.ts";

const textsSchema = z.strictObject({ texts: z.record(languageSchema, z.array(z.strictObject({ id: z.string().min(1).max(64), kind: z.enum(CLAUSE_KINDS).optional(), heading: z.string().min(1).max(500).optional(), text: z.string().min(1).max(100_000) })).min(1).max(2000)) });

/** A document ready to be put beside the log. */
export interface Document {
  readonly reference: PayloadReference;
  readonly put: { readonly digest: string; readonly salt: string; readonly bytes: string };
}

/**
 * The text per language from a JSON file, `{"texts": {"fa": [{"id": "1", "text": "…"}], …}}`: the same paragraphs, by their ids, in every language of the title,
 * and no others (where no title says, in all languages that the file has). With a new salt. Rejects with Refusal `input` that names the language and the paragraph.
 */
export async function readTexts(path: string, expected?: readonly string[]): Promise<Document> {
  const texts = parseTexts(path, await readFile(path, "utf8"));
  const languages = expected ?? Object.keys(texts);
  const remedy = "write every paragraph, under the same ids and in the same order, in every language of the title";
  const given = Object.keys(texts).sort();
  if (given.join() !== [...languages].sort().join()) throw new Refusal("input", { field: `${path}: texts`, expected: `the languages of the title (${[...languages].sort().join(", ")})`, remedy, message: `the text is in ${given.join(", ")}` });
  const ids = (texts[languages[0]!] ?? []).map((part) => part.id);
  for (const language of languages) {
    const own = (texts[language] ?? []).map((part) => part.id);
    if (own.join("\n") !== ids.join("\n")) throw new Refusal("input", { field: `${path}: texts.${language}`, expected: `the paragraphs ${ids.join(", ")}`, remedy, message: `the text in ${language} has the paragraphs ${own.join(", ")}` });
  }
  return makeDocument(canonicalDocument({ texts } as unknown as JsonValue), "application/json");
}

export function makeDocument(bytes: Uint8Array, mediaType: string): Document {
  const salt = randomBytes(32);
  const { digest } = makePayload(nodeCryptography, salt, bytes);
  return { reference: { digest, bytes: bytes.length, mediaType }, put: { digest, salt: encodeBase64(salt), bytes: encodeBase64(bytes) } };
}

/** Before the act that points to it: a node forms no act on a document that it does not hold. */
export async function putDocument(client: NodeClient, document: Document): Promise<void> {
  await client.payloads.put(document.put);
}

function parseTexts(path: string, json: string): z.infer<typeof textsSchema>["texts"] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Refusal("input", { field: path, expected: "JSON", remedy: 'for instance: {"texts": {"en": [{"id": "1", "text": "…"}]}}', message: `${path} is not JSON: ${(error as Error).message}` });
  }
  const parsed = textsSchema.safeParse(value);
  if (parsed.success) return parsed.data.texts;
  const issue = parsed.error.issues[0];
  throw new Refusal("input", { field: `${path}: ${issue?.path.join(".") || "texts"}`, expected: expectationOf(issue?.message), remedy: 'for instance: {"texts": {"en": [{"id": "1", "text": "…"}]}}' });
}
