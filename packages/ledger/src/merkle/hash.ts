import type { Cryptography } from "../cryptography.ts";

/** A SHA-256 hash: 32 bytes. */
export type Hash = Uint8Array;

export const HASH_BYTES = 32;

/** The root of the tree without leaves: SHA-256 of nothing (RFC 6962, section 2.1). */
export function emptyRoot(c: Cryptography): Hash {
  return c.sha256(NOTHING);
}

/** SHA-256(0x00 ‖ entry) (RFC 6962, section 2.1). */
export function leafHash(c: Cryptography, entry: Uint8Array): Hash {
  const length = 1 + entry.length;
  const message = length <= leafMessage.length ? leafMessage.subarray(0, length) : new Uint8Array(length);
  message.set(entry, 1);
  return c.sha256(message);
}

/** SHA-256(0x01 ‖ left ‖ right) (RFC 6962, section 2.1). */
export function nodeHash(c: Cryptography, left: Hash, right: Hash): Hash {
  nodeMessage.set(left, 1);
  nodeMessage.set(right, 1 + HASH_BYTES);
  return c.sha256(nodeMessage);
}

/** The node hash of two children that lie side by side, as in a tile: 64 bytes. */
export function pairHash(c: Cryptography, pair: Uint8Array): Hash {
  nodeMessage.set(pair, 1);
  return c.sha256(nodeMessage);
}

// Messages are written where the last one stood: runtimes hash one buffer much faster than a stream of parts, and allocating it would cost as
// much as the hash. Nothing is carried from one call to the next, and the port is synchronous.
const leafMessage = new Uint8Array(1 + 65_535);
const nodeMessage = Uint8Array.of(0x01, ...new Uint8Array(2 * HASH_BYTES));
const NOTHING = new Uint8Array(0);
