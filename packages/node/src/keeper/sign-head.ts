import { keysRowId, logKeys, type Row } from "@mithaq/accord";
import { appendLeaves, equalBytes, formatCheckpoint, formatNote, frontierRoot, signNote, type Frontier, type Signer, type VerifierKey } from "@mithaq/ledger";
import type { NodeKeys } from "./keeper.ts";
import { getValue, putValue, type KeptNote } from "./standing.ts";
import type { Transaction } from "./transaction.ts";

/**
 * Signs the own log's new head into the transaction: it leaves the process only after commit and guard. Where a rotation of the log key was appended at index r,
 * the head of size r + 1 is signed by both keys and kept as a bridge from one to the other (record.md section 6). Throws where the node lacks the key in force.
 */
export async function signHead(tx: Transaction): Promise<void> {
  const { own, run } = tx;
  if (own.size === own.storedSize) return;
  const keysRow = await loadKeysRow(tx, own.origin);
  own.checkpoint = formatHead(tx, own.frontier, keysRow);
  own.changed = true;
  if (!run.changed.has(keysRowId(own.origin))) return;
  for (let size = own.storedSize + 1; size <= own.size; size += 1) {
    if (logKeys(tx.context, own.origin, keysRow, size).length < 2) continue;
    const frontier = appendLeaves(tx.ground.cryptography, own.storedFrontier, own.leaves.slice(0, size - own.storedSize));
    await keepBridge(tx, own.origin, { size, note: formatHead(tx, frontier, keysRow) });
  }
}

/** Keeps a note of both keys at a rotation, for whoever comes later with the old key. */
export async function keepBridge(tx: Transaction, origin: string, bridge: KeptNote): Promise<void> {
  const kept = (await getValue(tx.writer, "bridge", origin)) ?? [];
  if (kept.some((one) => one.size === bridge.size)) return;
  await putValue(tx.writer, "bridge", origin, [...kept, bridge].sort((a, b) => a.size - b.size));
}

/** The row of a log's key rotations, as the fold has it now. */
export async function loadKeysRow(tx: Transaction, origin: string): Promise<Row | undefined> {
  await tx.run.load([keysRowId(origin)]);
  return tx.run.row(keysRowId(origin));
}

/** The signer of a key among those that this node has. Throws where it is not there: the key ring is not the one that the record knows. */
export function signerOf(keys: NodeKeys, key: VerifierKey): Signer {
  const signer = findSigner(keys, key);
  if (signer === undefined) throw new Error(`This node does not have the private key of ${key.name} that the record has in force.`);
  return signer;
}

export function hasSigner(keys: NodeKeys, key: VerifierKey): boolean {
  return findSigner(keys, key) !== undefined;
}

function findSigner(keys: NodeKeys, key: VerifierKey): Signer | undefined {
  return [keys.log, keys.mirror, keys.mirrorPq, ...Object.values(keys.next)].find((one) => equalBytes(one.publicKey, key.publicKey));
}

function formatHead(tx: Transaction, frontier: Frontier, keysRow: Row | undefined): string {
  const { own, ground, context } = tx;
  const text = formatCheckpoint({ origin: own.origin, size: frontier.size, root: frontierRoot(ground.cryptography, frontier) });
  const signatures = logKeys(context, own.origin, keysRow, frontier.size).map((key) => signNote(key, signerOf(ground.parts.keys, key), text));
  return formatNote({ text, signatures });
}
