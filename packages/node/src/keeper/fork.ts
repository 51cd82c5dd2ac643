import { encodeHex, equalBytes, LedgerError, verifyConsistency } from "@mithaq/ledger";
import { raiseFault } from "./fault.ts";
import { KeeperError } from "./keeper.ts";
import { loadKeysRow } from "./sign-head.ts";
import { storedRoot, type Transaction } from "./transaction.ts";
import { openLogNote } from "./verify-batch.ts";

/** What proves that a newer signed head does not contain an older one: its tree's own root at the older size. */
export interface Divergence {
  readonly origin: string;
  /** The newer signed note. */
  readonly note: string;
  /** Size of the signed head that is held here. */
  readonly size: number;
  /** Root of the newer tree at `size`. */
  readonly root: Uint8Array;
  /** Consistency proof from (`size`, `root`) to the newer head. */
  readonly proof: readonly Uint8Array[];
}

/**
 * Records a fork where two signed notes prove one: the newer note's tree, by its own consistency proof, has another root at the size of a head that was signed
 * and is held here (record.md section 6). Throws KeeperError `root-differs` where this proves nothing: then the data are bad, not the log.
 */
export async function noteDivergence(tx: Transaction, divergence: Divergence): Promise<void> {
  const { origin, size, root, proof } = divergence;
  const log = tx.logs.get(origin);
  if (log === undefined || log.checkpoint === null) throw new KeeperError("unknown-log", origin, "No signed head of this log is held here.");
  const keysRow = await loadKeysRow(tx, origin);
  const held = openLogNote(tx, origin, log.checkpoint, keysRow).checkpoint;
  const newer = openLogNote(tx, origin, divergence.note, keysRow).checkpoint;
  if (size !== held.size) throw new KeeperError("root-differs", origin, `The proof is about size ${size}; the signed head held here has size ${held.size}.`);
  try {
    verifyConsistency(tx.ground.cryptography, { oldSize: size, oldRoot: root, newSize: newer.size, newRoot: newer.root, proof });
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new KeeperError("root-differs", origin, `The tiles of ${origin} do not hash to its checkpoint: ${error.message}.`, { cause: error });
  }
  if (equalBytes(root, held.root)) throw new KeeperError("root-differs", origin, `The head of ${origin} is consistent with the one held; the entries that came with it are not its own.`);
  await noteFork(tx, origin, divergence.note, `At size ${size} the newer signed head has the root ${encodeHex(root)}, the older one ${encodeHex(held.root)}.`);
}

/** Keeps both notes as evidence: from now on the log is served as history, and neither taken in nor vouched for. */
export async function noteFork(tx: Transaction, origin: string, note: string, message: string): Promise<void> {
  const held = tx.logs.get(origin)?.checkpoint;
  await raiseFault(tx.writer, origin, { reason: "fork", message, since: tx.now, evidence: held == null ? [note] : [held, note] });
}

/** Whether this note contradicts what is held: shown by the tree that is held here, which its own signed head covers. */
export async function contradicts(tx: Transaction, origin: string, note: string): Promise<boolean> {
  const log = tx.logs.get(origin);
  if (log === undefined) return false;
  const { checkpoint } = openLogNote(tx, origin, note, await loadKeysRow(tx, origin));
  if (checkpoint.size > log.size) return false;
  return !equalBytes(await storedRoot(tx.ground, tx.writer, origin, checkpoint.size), checkpoint.root);
}
