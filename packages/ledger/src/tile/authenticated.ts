import type { Cryptography } from "../cryptography.ts";
import { equalBytes } from "../encoding/bytes.ts";
import { LedgerError } from "../ledger-error.ts";
import { HASH_BYTES, type Hash } from "../merkle/hash.ts";
import { TILE_WIDTH } from "./address.ts";
import { perfectRoot } from "./perfect-root.ts";
import { readTile, type TileReader } from "./reader.ts";
import { rootAt } from "./root.ts";
import { requireTreeSize, tileWidth } from "./sizes.ts";

/**
 * A reader that proves every tile before it gives it out: the tiles of a stranger, read under a checkpoint that is trusted. The partial tiles
 * of the tree hold its frontier, which gives the root; a full tile's root stands in the tile above it, and so on up to a partial one.
 *
 * `tile` throws `proof-root` where the partial tiles do not give the root, `tile-hash` where a full tile is not the one that the tile above
 * names, `tile-missing`, `tile-size`, and answers undefined for a tile that the tree does not have.
 */
export function authenticatedTiles(c: Cryptography, tiles: TileReader, { size, root }: { size: number; root: Hash }): TileReader {
  requireTreeSize(size);
  const once = readOnce(tiles);
  let edge: Promise<void> | undefined;

  async function requireEdge(): Promise<void> {
    if (!equalBytes(await rootAt(c, once, size), root)) throw new LedgerError("proof-root", "tiles", "do not give the root");
  }

  async function tile(level: number, index: number): Promise<Uint8Array> {
    const width = tileWidth(size, level, index);
    if (width < TILE_WIDTH) {
      await (edge ??= requireEdge());
      return readTile(once, level, index, width);
    }
    const bytes = await readTile(tiles, level, index, width);
    const above = await tile(level + 1, Math.floor(index / TILE_WIDTH));
    const at = (index % TILE_WIDTH) * HASH_BYTES;
    if (equalBytes(perfectRoot(c, bytes), above.subarray(at, at + HASH_BYTES))) return bytes;
    throw new LedgerError("tile-hash", `tile ${level}/${index}`, "is not the one that the tile above names");
  }

  return { tile: async (level, index) => (tileWidth(size, level, index) === 0 ? undefined : tile(level, index)) };
}

/** Partial tiles are proven together and used one by one: what was proven must be what is used, so each is read once. */
function readOnce(tiles: TileReader): TileReader {
  const read = new Map<string, Promise<Uint8Array | undefined>>();
  return {
    tile(level, index, width) {
      const key = `${level}/${index}`;
      const known = read.get(key) ?? tiles.tile(level, index, width);
      read.set(key, known);
      return known;
    },
  };
}
