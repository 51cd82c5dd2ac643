import type { Cryptography } from "../cryptography.ts";
import { emptyRoot, nodeHash, type Hash } from "./hash.ts";

/**
 * The right edge of a tree of `size` leaves: the roots of its perfect subtrees, largest first, one for each 1 in the binary size. It is all
 * that appending needs. A value: growing it makes another.
 */
export interface Frontier {
  readonly size: number;
  readonly hashes: readonly Hash[];
}

export const emptyFrontier: Frontier = { size: 0, hashes: [] };

/** The frontier after more leaf hashes; one node hash a leaf, amortised. */
export function appendLeaves(c: Cryptography, frontier: Frontier, leaves: readonly Hash[]): Frontier {
  const hashes = [...frontier.hashes];
  let size = frontier.size;
  for (const leaf of leaves) {
    let subtree = leaf;
    for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) subtree = nodeHash(c, hashes.pop()!, subtree);
    hashes.push(subtree);
    size++;
  }
  return { size, hashes };
}

/** The root of the whole tree (RFC 6962, section 2.1). */
export function frontierRoot(c: Cryptography, frontier: Frontier): Hash {
  return foldRight(c, frontier.hashes) ?? emptyRoot(c);
}

/** The root above adjoining perfect subtrees, largest first: a tree splits at the largest power of two below its size. */
export function foldRight(c: Cryptography, subtrees: readonly Hash[]): Hash | undefined {
  return subtrees.length === 0 ? undefined : subtrees.reduceRight((right, left) => nodeHash(c, left, right));
}
