import type { Cryptography } from "../cryptography.ts";
import { HASH_BYTES, type Hash } from "../merkle/hash.ts";
import { perfectSubtrees, type Range, type TreeNode } from "../merkle/ranges.ts";
import { foldRight } from "../merkle/frontier.ts";
import { perfectRoot } from "./perfect-root.ts";
import { TILE_WIDTH } from "./address.ts";
import { requireTile } from "./require-tile.ts";
import { tileWidth } from "./sizes.ts";

/**
 * Where tiles are read from. `width` is the tile's width in the tree that is read, 1 to 256; what comes back is 32 × w bytes with w at least
 * that, or undefined where it is not held.
 */
export interface TileReader {
  tile(level: number, index: number, width: number): Promise<Uint8Array | undefined>;
}

/**
 * The roots of ranges of a tree of `size` leaves. Every tile is asked for once and all together, so that a reader across a network waits once;
 * for a proof they are O(log size).
 *
 * Throws `tile-missing`, `tile-size`.
 */
export async function rangeRoots(c: Cryptography, tiles: TileReader, size: number, ranges: readonly Range[]): Promise<Hash[]> {
  const subtrees = ranges.map(perfectSubtrees);
  const hashes = await subtreeRoots(c, tiles, size, subtrees.flat());
  let taken = 0;
  return subtrees.map(({ length }) => foldRight(c, hashes.slice(taken, (taken += length)))!);
}

/** The roots of perfect subtrees of a tree of `size` leaves, as {@link rangeRoots}. */
export async function subtreeRoots(c: Cryptography, tiles: TileReader, size: number, nodes: readonly TreeNode[]): Promise<Hash[]> {
  const places = nodes.map(placeInTile);
  const reads = new Map<string, Promise<Uint8Array>>();
  for (const { level, index } of places) {
    const key = `${level}/${index}`;
    if (!reads.has(key)) reads.set(key, readTile(tiles, level, index, tileWidth(size, level, index)));
  }
  await Promise.all(reads.values());
  return Promise.all(
    places.map(async ({ level, index, from, to }) => perfectRoot(c, (await reads.get(`${level}/${index}`)!).subarray(from * HASH_BYTES, to * HASH_BYTES))),
  );
}

/** The first `width` hashes of a tile. Throws `tile-missing`, `tile-size`. */
export async function readTile(tiles: TileReader, level: number, index: number, width: number): Promise<Uint8Array> {
  return requireTile(await tiles.tile(level, index, width), level, index, width);
}

/** The hashes [from, to) of the tile that make up a node: a tile level is eight tree levels high (tlog-tiles, Merkle Tree). */
function placeInTile({ height, index }: TreeNode): { level: number; index: number; from: number; to: number } {
  const level = Math.floor(height / TILE_HEIGHT);
  const width = 2 ** (height % TILE_HEIGHT);
  const from = (index * width) % TILE_WIDTH;
  return { level, index: Math.floor((index * width) / TILE_WIDTH), from, to: from + width };
}

const TILE_HEIGHT = 8;
