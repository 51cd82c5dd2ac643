import { decodeUtf8 } from "@mithaq/ledger";
import { CLAUSE_KINDS } from "@mithaq/accord";
import { z } from "zod";
import { Refusal } from "../node/refusal.ts";
import type { Reading } from "../programme/reading.ts";

/** The text of an instrument or of minutes, as its document carries it: per language, paragraph by paragraph, aligned by id. */
const shape = z.object({ texts: z.record(z.string(), z.array(z.object({ id: z.string().min(1), kind: z.enum(CLAUSE_KINDS).optional(), heading: z.string().optional(), text: z.string().min(1) })).min(1)) });
export type DocumentTexts = z.infer<typeof shape>["texts"];

/** Rejects with Refusal `not-found` where the document is not held, and `input` where it is no text. */
export async function documentTexts(reading: Reading, digest: string | null, object: string): Promise<DocumentTexts> {
  const payload = digest === null ? undefined : await reading.node.payloads.get(digest);
  if (payload === undefined) throw new Refusal("not-found", { field: "object", expected: "a text whose document is held here", remedy: "wait until it has arrived from its party", message: digest === null ? `${object} has no document` : `the document of ${object} is not here yet, or was erased` });
  try {
    return shape.parse(JSON.parse(decodeUtf8(payload.bytes, "document"))).texts;
  } catch (error) {
    throw new Refusal("input", { field: "object", expected: "a document of texts per language", remedy: "see it as it is: mithaq act document ACT-ID --to FILE", message: `the document of ${object} is no text per language` }, { cause: error });
  }
}
