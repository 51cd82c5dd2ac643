import { encodeBase64 } from "@mithaq/ledger";
import type { OpenedNode } from "../node/opened-node.ts";
import type { StoreReader } from "../store/store.ts";
import { Refusal } from "../node/refusal.ts";

/** Most that one answer carries: what a slow line brings in a moment. */
const MOST_BYTES = 512 * 1024;

/**
 * Entries of a log from `from` on, as they were received, in base64: for whoever checks the log elsewhere. At least one where there is one, at most `limit`, fewer where they are long. Rejects with Refusal
 * `not-found` where no log of this origin is held.
 */
export async function readEntries(node: OpenedNode, { origin, from, limit }: { readonly origin: string; readonly from: number; readonly limit: number }) {
  return node.keeper.read(async (reader) => {
    const { size } = await requireLog(reader, origin);
    const entries = await reader.entries(origin, from, from + limit, MOST_BYTES);
    return { origin, from, size, entries: entries.map(encodeBase64) };
  });
}

/** The log's record. Rejects with Refusal `not-found`. */
export async function requireLog(reader: StoreReader, origin: string) {
  const log = await reader.log(origin);
  if (log === undefined) throw new Refusal("not-found", { field: "origin", expected: "a log of this record", remedy: "name one of those that original.heads lists", message: `${origin} has no log in this record` });
  return log;
}
