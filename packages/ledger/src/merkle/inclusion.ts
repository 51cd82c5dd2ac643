import type { Cryptography } from "../cryptography.ts";
import { equalBytes } from "../encoding/bytes.ts";
import { isCount } from "../encoding/decimal.ts";
import { LedgerError } from "../ledger-error.ts";
import { climb } from "./climb.ts";
import { nodeHash, type Hash } from "./hash.ts";
import { requireHashes } from "./hash-lines.ts";

/**
 * Proves that `leaf` stands at `index` of the tree of `size` leaves and this `root` (RFC 9162, section 2.1.3.2). `proof` runs from the leaf's
 * sibling to the root's child.
 *
 * Throws `proof-malformed` (an index outside the tree, a hash not of 32 bytes), `proof-length`, `proof-root`.
 */
export function verifyInclusion(
  c: Cryptography,
  { leaf, index, size, proof, root }: { leaf: Hash; index: number; size: number; proof: readonly Hash[]; root: Hash },
): void {
  if (!isCount(index) || !isCount(size) || index >= size) throw new LedgerError("proof-malformed", "index", "is outside the tree");
  requireHashes([leaf, ...proof, root], "proof");
  let hash = leaf;
  for (const { sibling, onLeft } of climb(proof, index, size - 1)) {
    hash = onLeft ? nodeHash(c, sibling, hash) : nodeHash(c, hash, sibling);
  }
  if (!equalBytes(hash, root)) throw new LedgerError("proof-root", "root", "is not the one that the proof leads to");
}
