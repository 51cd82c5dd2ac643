import type { Cryptography } from "../cryptography.ts";
import { isCount } from "../encoding/decimal.ts";
import { LedgerError } from "../ledger-error.ts";
import { requireHashes } from "../merkle/hash-lines.ts";
import { HASH_BYTES, type Hash } from "../merkle/hash.ts";
import { TILE_WIDTH } from "./address.ts";
import { perfectRoot } from "./perfect-root.ts";
import { requireTile } from "./require-tile.ts";

/** A tile to be written: what stood at (level, index), if anything, is replaced by `bytes`, 32 for each hash. */
export interface TileWrite {
  readonly level: number;
  readonly index: number;
  readonly bytes: Uint8Array;
}

/**
 * Grows a tiled tree of `size` by new leaf hashes: the tiles to write, from the leaves up and from left to right. `partial` gives the tiles
 * named by `partialTiles(size)`, or wider ones. Linear in the new leaves: each full tile is hashed once, and only full tiles are hashed upward
 * (tlog-tiles, Merkle Tree).
 *
 * Throws `tile-missing` and `tile-size` for a partial tile that is not held or too narrow, `proof-malformed` for a leaf not of 32 bytes.
 */
export function growTiles(
  c: Cryptography,
  size: number,
  leaves: readonly Hash[],
  partial: (level: number, index: number) => Uint8Array | undefined,
): TileWrite[] {
  if (!isCount(size + leaves.length)) throw new LedgerError("tile-size", "size", "is above 2^53 − 1");
  requireHashes(leaves, "leaves");
  const writes: TileWrite[] = [];
  let added = leaves;
  for (let level = 0, present = size; added.length > 0; level++, present = Math.floor(present / TILE_WIDTH)) {
    const parents: Hash[] = [];
    for (const write of growLevel(level, present, added, partial)) {
      writes.push(write);
      if (write.bytes.length === TILE_WIDTH * HASH_BYTES) parents.push(perfectRoot(c, write.bytes));
    }
    added = parents;
  }
  return writes;
}

function* growLevel(
  level: number,
  present: number,
  added: readonly Hash[],
  partial: (level: number, index: number) => Uint8Array | undefined,
): Generator<TileWrite> {
  for (let taken = 0; taken < added.length; ) {
    const index = Math.floor((present + taken) / TILE_WIDTH);
    const held = (present + taken) % TILE_WIDTH;
    const width = Math.min(TILE_WIDTH, held + added.length - taken);
    const bytes = new Uint8Array(width * HASH_BYTES);
    if (held > 0) bytes.set(requireTile(partial(level, index), level, index, held));
    for (let at = held; at < width; at++) bytes.set(added[taken++]!, at * HASH_BYTES);
    yield { level, index, bytes };
  }
}
