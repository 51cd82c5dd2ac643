import { LedgerError } from "../ledger-error.ts";
import { HASH_BYTES } from "../merkle/hash.ts";
import { TILE_WIDTH } from "./address.ts";

/**
 * The first `width` hashes of what a store gave for a tile: a wider tile holds the narrower one. Throws `tile-missing` where it gave nothing,
 * `tile-size` where it is too narrow or no whole number of hashes.
 */
export function requireTile(bytes: Uint8Array | undefined, level: number, index: number, width: number): Uint8Array {
  if (bytes === undefined) throw new LedgerError("tile-missing", `tile ${level}/${index}`, "is not held");
  if (bytes.length < width * HASH_BYTES || bytes.length > TILE_WIDTH * HASH_BYTES || bytes.length % HASH_BYTES !== 0) {
    throw new LedgerError("tile-size", `tile ${level}/${index}`, `has ${bytes.length} bytes, not ${width} hashes`);
  }
  return bytes.subarray(0, width * HASH_BYTES);
}
