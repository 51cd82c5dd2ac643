import { logKeys, type Arrival, type Row } from "@mithaq/accord";
import {
  appendLeaves, decodeHex, equalBytes, frontierRoot, LedgerError, parseCheckpoint, parseNote, verifyConsistency, verifyNote,
  type Checkpoint, type Frontier, type Hash, type SignedNote,
} from "@mithaq/ledger";
import { KeeperError, type LogBatch } from "./keeper.ts";
import type { Transaction } from "./transaction.ts";
import type { WorkingLog } from "./working-log.ts";

/** A signed note whose signature holds at its position in the log. */
export interface OpenedNote {
  readonly checkpoint: Checkpoint;
  readonly note: SignedNote;
}

/**
 * Opens a log's signed note under the key that is in force at its size (record.md section 6, key rotation). Throws KeeperError `note-malformed`,
 * `wrong-origin`, `wrong-key` (a line of this log's name that no known key made), `unsigned`.
 */
export function openLogNote(tx: Pick<Transaction, "context" | "ground">, origin: string, text: string, keysRow: Row | undefined): OpenedNote {
  const c = tx.ground.cryptography;
  try {
    const note = parseNote(text);
    const checkpoint = parseCheckpoint(note.text);
    if (checkpoint.origin !== origin) throw new KeeperError("wrong-origin", origin, `The note is a checkpoint of ${checkpoint.origin}.`);
    verifyNote(c, note, logKeys(tx.context, origin, keysRow, checkpoint.size));
    return { checkpoint, note };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    const lines = error.code === "note-unsigned" ? parseNote(text).signatures : [];
    const code = error.code === "note-bad-signature" || lines.some((line) => line.name === origin) ? "wrong-key" : error.code === "note-unsigned" ? "unsigned" : "note-malformed";
    throw new KeeperError(code, origin, `The note of ${origin} is refused: ${error.field} ${error.message}.`, { cause: error });
  }
}

/**
 * Proves that new entries extend exactly what is held, up to the checkpoint: their tree has its root, or with `proof` is a prefix of its tree. Returns the
 * grown frontier. Throws KeeperError `short`, `garbage`, `root-differs`.
 */
export function proveExtension(tx: Pick<Transaction, "ground">, log: WorkingLog, arrivals: readonly Arrival[], checkpoint: Checkpoint, batch: LogBatch): { frontier: Frontier; leaves: Hash[] } {
  const c = tx.ground.cryptography;
  const end = log.size + arrivals.length;
  if (end > checkpoint.size) throw new KeeperError("garbage", batch.origin, `Entries up to ${end} came with a checkpoint of size ${checkpoint.size}.`);
  if (end < checkpoint.size && batch.proof === undefined) throw new KeeperError("short", batch.origin, `Entries up to ${end} came with a checkpoint of size ${checkpoint.size}, and no proof that they are its beginning.`);
  const leaves = arrivals.map((arrival) => decodeHex(arrival.id, "id"));
  const frontier = appendLeaves(c, log.frontier, leaves);
  const root = frontierRoot(c, frontier);
  if (end === checkpoint.size) {
    if (equalBytes(root, checkpoint.root)) return { frontier, leaves };
    throw new KeeperError("root-differs", batch.origin, `The entries up to ${end} do not hash to the checkpoint's root.`);
  }
  try {
    verifyConsistency(c, { oldSize: end, oldRoot: root, newSize: checkpoint.size, newRoot: checkpoint.root, proof: batch.proof ?? [] });
    return { frontier, leaves };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new KeeperError("root-differs", batch.origin, `The entries up to ${end} are not proven to begin the tree of size ${checkpoint.size}: ${error.message}.`, { cause: error });
  }
}
