import { intentHash, intentOf, type Act } from "@mithaq/accord";
import { appendLeaves, concatBytes, decodeHex, emptyFrontier, formatCheckpoint, formatNote, frontierRoot, growTiles, leafHash, makeVerifierKey, partialTiles, signNote, type Frontier, type Signer } from "@mithaq/ledger";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import type { Store, StoredEntry, StoreWriter } from "../../../packages/node/src/store/store.ts";

/** Entries as they stand at the store's door: checked, with the two hashes that the store indexes. */
export function checkedEntries(entries: readonly Uint8Array[]): StoredEntry[] {
  return entries.map((entry) => {
    const act = JSON.parse(new TextDecoder().decode(entry)) as Act;
    return { entry, id: leafHash(c, entry), intent: intentHash(c, intentOf(act)) };
  });
}

/**
 * Appends checked entries to the end of a log, wherever that is: entries, the tiles above them, and the newly signed head, in one durable transaction.
 * No rows: those are the fold's.
 */
export async function appendBatch(store: Store, origin: string, key: Signer, entries: readonly StoredEntry[]): Promise<void> {
  await store.write(async (writer) => {
    const log = await writer.log(origin);
    const size = log?.size ?? 0;
    await writer.putEntries(origin, size, entries);
    await writer.putTiles(origin, await grown(writer, origin, size, entries));
    const frontier = appendLeaves(c, log === undefined ? emptyFrontier : readFrontier(size, log.frontier), entries.map((one) => one.id));
    const checkpoint = signedHead(origin, key, frontier);
    await writer.putLog({ origin, size: frontier.size, judged: 0, frontier: concatBytes(...frontier.hashes), checkpoint, state: null }, size);
  });
}

export function signedHead(origin: string, key: Signer, frontier: Frontier): string {
  const text = formatCheckpoint({ origin, size: frontier.size, root: frontierRoot(c, frontier) });
  return formatNote({ text, signatures: [signNote(makeVerifierKey(c, origin, 0x01, key.publicKey), key, text)] });
}

async function grown(writer: StoreWriter, origin: string, size: number, entries: readonly StoredEntry[]) {
  const partial = new Map<string, Uint8Array>();
  for (const { level, index } of partialTiles(size)) {
    const bytes = await writer.tile(origin, level, index);
    if (bytes !== undefined) partial.set(`${level}/${index}`, bytes);
  }
  return growTiles(c, size, entries.map((one) => one.id), (level, index) => partial.get(`${level}/${index}`));
}

function readFrontier(size: number, bytes: Uint8Array): Frontier {
  return { size, hashes: Array.from({ length: bytes.length / 32 }, (_, at) => bytes.subarray(at * 32, (at + 1) * 32)) };
}

/** Ids in hex, in order, of what a log holds: to see that every acknowledged entry is there. */
export async function requireWhole(store: Store, origin: string, acknowledged: readonly string[]): Promise<void> {
  await store.read(async (reader) => {
    const log = await reader.log(origin);
    if (log?.size !== acknowledged.length) throw new Error(`${acknowledged.length} entries were acknowledged, ${log?.size ?? 0} are stored`);
    for (const id of acknowledged) if ((await reader.position(decodeHex(id, "id"))) === undefined) throw new Error(`the entry ${id} was acknowledged and is not stored`);
  });
}
