import { encodeBundle, entriesPath, entryBundlesOfSize, tilePath, tilesOfSize } from "@mithaq/ledger";
import type { StoreReader } from "../store/store.ts";
import { ArchiveError } from "./archive-error.ts";

/** One file of a log in the C2SP static layout: its path under the log's folder, and its bytes. */
export interface LogFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of a log at `size`: entry bundles, then hash tiles, partial ones with their `.p/W` (C2SP tlog-tiles). With `from`, only those that hold
 * anything at or after the whole tile in which the entry `from` stands. One at a time; nothing larger than a bundle is held.
 *
 * Rejects with `store-incomplete` where the store lacks an entry or a hash.
 */
export async function* logFiles(reader: StoreReader, origin: string, size: number, from = 0): AsyncGenerator<LogFile> {
  const start = wholeTileStart(from);
  for (const { index, width } of entryBundlesOfSize(size)) {
    if (index * TILE_WIDTH < start) continue;
    yield { path: entriesPath(index, width), bytes: encodeBundle(await readEntries(reader, origin, index * TILE_WIDTH, index * TILE_WIDTH + width)) };
  }
  for (const tile of tilesOfSize(size)) {
    if ((tile.index * TILE_WIDTH + tile.width) * TILE_WIDTH ** tile.level <= start) continue;
    const stored = await reader.tile(origin, tile.level, tile.index);
    // A later, wider tile of the store begins with the narrower one of this size.
    if (stored === undefined || stored.length < tile.width * HASH_BYTES) throw new ArchiveError("store-incomplete", `${origin} ${tilePath(tile)}`, "is not in the store. Run verify");
    yield { path: tilePath(tile), bytes: stored.subarray(0, tile.width * HASH_BYTES) };
  }
}

/** The index of the first entry of the tile in which an entry stands. */
export function wholeTileStart(index: number): number {
  return index - (index % TILE_WIDTH);
}

/** Entries [from, to), all of them. Rejects with `store-incomplete`. */
export async function readEntries(reader: StoreReader, origin: string, from: number, to: number): Promise<Uint8Array[]> {
  const entries: Uint8Array[] = [];
  while (entries.length < to - from) {
    const more = await reader.entries(origin, from + entries.length, to);
    if (more.length === 0) throw new ArchiveError("store-incomplete", `${origin} entry ${from + entries.length}`, "is not in the store. Run verify");
    entries.push(...more);
  }
  return entries;
}

export const TILE_WIDTH = 256;
export const HASH_BYTES = 32;
