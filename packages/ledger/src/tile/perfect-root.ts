import type { Cryptography } from "../cryptography.ts";
import { HASH_BYTES, pairHash, type Hash } from "../merkle/hash.ts";

/** The root above 2^n adjoining hashes, given as they lie in a tile: 32 bytes each. A copy of its own also where there is but one. */
export function perfectRoot(c: Cryptography, hashes: Uint8Array): Hash {
  const level = new Uint8Array(hashes);
  for (let length = level.length; length > HASH_BYTES; length /= 2) {
    // Each parent is written over children that were read before it.
    for (let at = 0; at < length; at += 2 * HASH_BYTES) level.set(pairHash(c, level.subarray(at, at + 2 * HASH_BYTES)), at / 2);
  }
  return level.length === HASH_BYTES ? level : new Uint8Array(level.subarray(0, HASH_BYTES));
}
