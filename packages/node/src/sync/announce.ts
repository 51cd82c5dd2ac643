import { formatAddCheckpoint, parseCheckpoint, parseNote, proveConsistency, type Cryptography } from "@mithaq/ledger";
import type { Keeper } from "../keeper/keeper.ts";
import { storedTiles } from "../keeper/transaction.ts";
import type { PeerLink } from "../peer/peer-link.ts";

/**
 * Tells a peer of the own log's newest head (POST add-checkpoint, tlog-witness), which makes it pull at once. `known` is the size that the peer last confirmed;
 * where it says that it knows another, it is told again from there. Returns the size that it knows now. Rejects with KeeperError where it cannot be reached.
 */
export async function announce(keeper: Keeper, link: PeerLink, c: Cryptography, known: number): Promise<number> {
  const note = await keeper.checkpoint(keeper.origin);
  if (note === undefined) return known;
  const { size } = parseCheckpoint(parseNote(note).text);
  for (let old = Math.min(known, size), tries = 0; old < size; tries += 1) {
    const proof = await keeper.read((reader) => proveConsistency(c, storedTiles(reader, keeper.origin), old, size));
    const answer = await link.addCheckpoint(formatAddCheckpoint({ oldSize: old, proof, note }));
    if (answer.status === 200) return size;
    if (answer.status !== 409 || answer.size === undefined || answer.size > size || tries > 0) return known;
    old = answer.size;
  }
  return size;
}
