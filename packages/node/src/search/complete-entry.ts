import { decodeUtf8, type JsonValue } from "@mithaq/ledger";
import { actAt } from "../api/reading/act.ts";
import type { OpenedNode } from "../node/opened-node.ts";
import type { RowRecord, StoreReader } from "../store/store.ts";
import { documentTextsIn } from "./search-entry.ts";
import { actOf, sayingFacts, textsIn, type SearchedText } from "./searched-texts.ts";

/** What is searched of an object beyond its row. */
export interface Completion {
  readonly texts: readonly SearchedText[];
  /** Digests of documents that have not arrived yet. */
  readonly missing: readonly string[];
}

/**
 * Reads the texts of a row's acts that the row does not keep: an agreement's title from the log, clauses and papers from documents that are texts. Others (pictures, tables) are not searched. A document that
 * was erased is gone here as well.
 */
export async function readCompletion(node: OpenedNode, reader: StoreReader, row: RowRecord): Promise<Completion> {
  const texts: SearchedText[] = [];
  const missing: string[] = [];
  for (const fact of sayingFacts(row.kind, row.facts).slice(-MOST_VERSIONS)) {
    const id = actOf(fact);
    const act = await actAt(node, reader, fact.origin, fact.index);
    if (act === undefined) continue;
    if (row.kind === "agreement") texts.push(...textsIn(act.body["content"] ?? null, id));
    if (act.payload === null || !TEXTUAL.test(act.payload.mediaType)) continue;
    const payload = await node.payloads.get(act.payload.digest);
    if (payload !== undefined) texts.push(...readDocument(payload.bytes, act.payload.mediaType, id));
    else if (!isErased(row, act.payload.digest)) missing.push(act.payload.digest);
  }
  return { texts, missing };
}

/** The texts of a document; none where it is not what its media type says: nobody promised that it would be. */
function readDocument(bytes: Uint8Array, mediaType: string, act: string): SearchedText[] {
  try {
    const text = decodeUtf8(bytes.length > MOST_BYTES ? new Uint8Array() : bytes, "document");
    if (!mediaType.startsWith("application/json")) return [{ language: null, strong: false, text, act }];
    return documentTextsIn((JSON.parse(text) as Record<string, JsonValue> | null)?.["texts"] ?? null, act);
  } catch {
    return [];
  }
}

function isErased({ facts }: RowRecord, digest: string): boolean {
  return (facts as unknown as readonly { kind: string; verdict: string; content: Record<string, JsonValue> }[]).some((fact) => fact.kind === "payload.erase" && fact.verdict === "valid" && fact.content["digest"] === digest);
}

const TEXTUAL = /^(?:application\/json|text\/(?:plain|markdown|csv))\b/;
const MOST_BYTES = 2 * 1024 * 1024;
/** An object may have been proposed anew very often: of those the newest. */
const MOST_VERSIONS = 16;
