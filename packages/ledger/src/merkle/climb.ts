import { LedgerError } from "../ledger-error.ts";
import type { Hash } from "./hash.ts";

/** One step of a proof towards the root: the sibling's subtree, and whether it lies to the left of what has been hashed so far. */
export interface Step {
  readonly sibling: Hash;
  readonly onLeft: boolean;
}

/**
 * The steps of a proof from `node` up to the root of a tree whose last node on that level is `last`: the loop that RFC 9162 sections 2.1.3.2
 * and 2.1.4.2 share. Throws `proof-length` where the proof ends below the root or goes on above it.
 */
export function* climb(proof: readonly Hash[], node: number, last: number): Generator<Step> {
  for (const sibling of proof) {
    if (last === 0) throw new LedgerError("proof-length", "proof", "is too long");
    // The last node of a level has no right sibling: it rises unchanged to the level where it is a right child.
    while (node === last && node % 2 === 0) {
      node /= 2;
      last /= 2;
    }
    yield { sibling, onLeft: node % 2 === 1 };
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  if (last !== 0) throw new LedgerError("proof-length", "proof", "is too short");
}
