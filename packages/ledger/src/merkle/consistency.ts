import type { Cryptography } from "../cryptography.ts";
import { equalBytes } from "../encoding/bytes.ts";
import { isCount } from "../encoding/decimal.ts";
import { LedgerError } from "../ledger-error.ts";
import { climb } from "./climb.ts";
import { emptyRoot, nodeHash, type Hash } from "./hash.ts";
import { requireHashes } from "./hash-lines.ts";

/**
 * Proves that the tree of `newSize` leaves begins with the tree of `oldSize` (RFC 9162, section 2.1.4.2). From size 0, and from a size to
 * itself, the proof is empty (tlog-witness, add-checkpoint).
 *
 * Throws `proof-malformed` (a size that shrinks, a hash not of 32 bytes), `proof-length`, `proof-root`.
 */
export function verifyConsistency(
  c: Cryptography,
  { oldSize, oldRoot, newSize, newRoot, proof }: { oldSize: number; oldRoot: Hash; newSize: number; newRoot: Hash; proof: readonly Hash[] },
): void {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) throw new LedgerError("proof-malformed", "oldSize", "is beyond the new size");
  requireHashes([oldRoot, ...proof, newRoot], "proof");
  if (oldSize === 0) requireRoot(emptyRoot(c), oldRoot, "oldRoot");
  if (oldSize === newSize) requireRoot(oldRoot, newRoot, "newRoot");
  if (oldSize === 0 || oldSize === newSize) {
    if (proof.length > 0) throw new LedgerError("proof-length", "proof", "must be empty");
    return;
  }

  // Both trees hold the largest perfect subtree that ends at the old size. Where it is the whole old tree, the proof leaves it out.
  let node = oldSize - 1;
  let last = newSize - 1;
  while (node % 2 === 1) {
    node = (node - 1) / 2;
    last = Math.floor(last / 2);
  }
  const [first, ...path] = node === 0 ? [oldRoot, ...proof] : proof;
  if (first === undefined) throw new LedgerError("proof-length", "proof", "is too short");
  let oldHash = first;
  let newHash = first;
  for (const { sibling, onLeft } of climb(path, node, last)) {
    if (onLeft) oldHash = nodeHash(c, sibling, oldHash);
    newHash = onLeft ? nodeHash(c, sibling, newHash) : nodeHash(c, newHash, sibling);
  }
  requireRoot(oldHash, oldRoot, "oldRoot");
  requireRoot(newHash, newRoot, "newRoot");
}

function requireRoot(reached: Hash, root: Hash, field: string): void {
  if (!equalBytes(reached, root)) throw new LedgerError("proof-root", field, "is not the one that the proof leads to");
}
