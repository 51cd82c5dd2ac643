import { isCount } from "../encoding/decimal.ts";
import { LedgerError } from "../ledger-error.ts";
import { HASH_BYTES, type Hash } from "../merkle/hash.ts";
import { largestPowerOfTwo } from "../merkle/ranges.ts";

/** The leaves [start, end) of a log, and the root above them. */
export interface Subtree {
  readonly origin: string;
  readonly start: number;
  readonly end: number;
  readonly hash: Hash;
}

/**
 * Throws `cosignature-malformed` for what is no subtree: start < end, and start a multiple of the smallest power of two that holds end − start
 * leaves (draft-ietf-plants-merkle-tree-certs-02, Subtrees, to which tlog-cosignature refers). [0, 0) is the checkpoint of an empty log.
 */
export function requireSubtree({ start, end, hash }: Subtree): void {
  if (!isCount(start) || !isCount(end) || (start >= end && end !== 0) || (start !== 0 && start % powerThatHolds(end - start) !== 0)) {
    throw new LedgerError("cosignature-malformed", "subtree", `[${start}, ${end}) is not a subtree`);
  }
  if (hash.length !== HASH_BYTES) throw new LedgerError("cosignature-malformed", "hash", "is not 32 bytes");
}

function powerThatHolds(leaves: number): number {
  const power = largestPowerOfTwo(leaves);
  return power === leaves ? power : power * 2;
}
