import { isCount } from "../encoding/decimal.ts";
import { LedgerError } from "../ledger-error.ts";
import { TILE_WIDTH, type TileAddress } from "./address.ts";

/** All tiles of a tree of this size, from the leaves up and from left to right: the full ones and each level's partial one. */
export function* tilesOfSize(size: number): Generator<TileAddress> {
  requireTreeSize(size);
  for (let level = 0, hashes = size; hashes > 0; level++, hashes = Math.floor(hashes / TILE_WIDTH)) {
    for (const { index, width } of entryBundlesOfSize(hashes)) yield { level, index, width };
  }
}

/** All entry bundles of a tree of this size, in order; the last may be partial. */
export function* entryBundlesOfSize(size: number): Generator<{ index: number; width: number }> {
  requireTreeSize(size);
  for (let index = 0; index * TILE_WIDTH < size; index++) yield { index, width: Math.min(TILE_WIDTH, size - index * TILE_WIDTH) };
}

/**
 * The partial tile of each level that has one (tlog-tiles, Partial Tiles): floor(size / 256^level) mod 256 hashes wide. They are what growing
 * the tree reads, and together they hold its whole frontier.
 */
export function partialTiles(size: number): TileAddress[] {
  requireTreeSize(size);
  const tiles: TileAddress[] = [];
  for (let level = 0, hashes = size; hashes > 0; level++, hashes = Math.floor(hashes / TILE_WIDTH)) {
    const width = hashes % TILE_WIDTH;
    if (width > 0) tiles.push({ level, index: Math.floor(hashes / TILE_WIDTH), width });
  }
  return tiles;
}

/** How wide a tile is in a tree of this size; 0 where the tree does not reach it. */
export function tileWidth(size: number, level: number, index: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** level);
  return Math.max(0, Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH));
}

/** Throws `tile-size` for what cannot be the size of a tree. */
export function requireTreeSize(size: number): void {
  if (!isCount(size)) throw new LedgerError("tile-size", "size", "is not an integer from 0 to 2^53 − 1");
}
