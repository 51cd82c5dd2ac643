import type { Cryptography } from "../cryptography.ts";
import { isCount } from "../encoding/decimal.ts";
import { LedgerError } from "../ledger-error.ts";
import type { Hash } from "../merkle/hash.ts";
import { consistencyRanges, inclusionRanges } from "../merkle/ranges.ts";
import { rangeRoots, type TileReader } from "./reader.ts";

/**
 * The inclusion proof of the leaf at `index` in the tree of the first `size` leaves, from its sibling to the root's child (RFC 6962, section
 * 2.1.1). Throws `proof-malformed` for an index outside the tree, `tile-missing`, `tile-size`.
 */
export async function proveInclusion(c: Cryptography, tiles: TileReader, index: number, size: number): Promise<Hash[]> {
  if (!isCount(index) || !isCount(size) || index >= size) throw new LedgerError("proof-malformed", "index", "is outside the tree");
  return rangeRoots(c, tiles, size, inclusionRanges(index, size));
}

/**
 * The consistency proof of two sizes (RFC 6962, section 2.1.2); empty from size 0 and from a size to itself. Throws `proof-malformed` for an old
 * size beyond the new, `tile-missing`, `tile-size`.
 */
export async function proveConsistency(c: Cryptography, tiles: TileReader, oldSize: number, newSize: number): Promise<Hash[]> {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) throw new LedgerError("proof-malformed", "oldSize", "is beyond the new size");
  return rangeRoots(c, tiles, newSize, consistencyRanges(oldSize, newSize));
}
