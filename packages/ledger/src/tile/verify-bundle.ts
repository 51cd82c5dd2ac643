import type { Cryptography } from "../cryptography.ts";
import { equalBytes } from "../encoding/bytes.ts";
import { LedgerError } from "../ledger-error.ts";
import { HASH_BYTES, leafHash } from "../merkle/hash.ts";
import { decodeBundle } from "./bundle.ts";

/**
 * The entries of a bundle, each proven to hash to its place in the level 0 tile beside it (tlog-tiles, Log entries). `tile` must have been
 * proven itself, and says how many entries there are.
 *
 * Throws `bundle-malformed`, `tile-hash`.
 */
export function verifyBundle(c: Cryptography, bundle: Uint8Array, tile: Uint8Array): Uint8Array[] {
  const entries = decodeBundle(bundle, tile.length / HASH_BYTES);
  for (const [i, entry] of entries.entries()) {
    if (!equalBytes(leafHash(c, entry), tile.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES))) {
      throw new LedgerError("tile-hash", `entry ${i}`, "is not the one that the tile names");
    }
  }
  return entries;
}
