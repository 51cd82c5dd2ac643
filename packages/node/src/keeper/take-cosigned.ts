import { currentOrigins, partyId, partyKey } from "@mithaq/accord";
import { encodeHex, equalBytes, LedgerError, verifyNote } from "@mithaq/ledger";
import { KeeperError } from "./keeper.ts";
import { enterRecovery } from "./recovery.ts";
import { loadKeysRow } from "./sign-head.ts";
import { getValue, putValue } from "./standing.ts";
import { storedRoot, type Transaction } from "./transaction.ts";
import { openLogNote } from "./verify-batch.ts";

/**
 * Keeps a peer's cosigned note of the own log for proofs: it must be a head of ours with both of the peer's cosignatures. One beyond the own size is a head that
 * this node signed and no longer has: recovery. Throws KeeperError `unknown-log`, `unsigned`, `wrong-key`, `fork`, …
 */
export async function takeCosignedNote(tx: Transaction, cosigner: string, text: string): Promise<void> {
  const { own, context, ground, writer } = tx;
  const party = partyId(context, cosigner);
  const origin = currentOrigins(context.charter, context.cuts ?? [])[context.charter.parties.findIndex((one) => one.origin === party)];
  if (origin === undefined || origin === own.origin) throw new KeeperError("unknown-log", cosigner, "No other party of the charter has this name.");
  const { checkpoint, note } = openLogNote(tx, own.origin, text, await loadKeysRow(tx, own.origin));
  if (checkpoint.size > own.size) return enterRecovery(tx, `${cosigner} has cosigned ${checkpoint.size} acts of this node's log; ${own.size} are here.`);
  const root = await storedRoot(ground, writer, own.origin, checkpoint.size);
  if (!equalBytes(root, checkpoint.root)) {
    throw new KeeperError("fork", own.origin, `${cosigner} has cosigned another head of this node's log: at size ${checkpoint.size} its root is ${encodeHex(checkpoint.root)}, here ${encodeHex(root)}.`);
  }
  const keysRow = await loadKeysRow(tx, origin);
  const keys = [partyKey(context, origin, keysRow, "mirror"), partyKey(context, origin, keysRow, "mirrorPq")];
  try {
    if (verifyNote(ground.cryptography, note, keys).length < keys.length) throw new KeeperError("unsigned", cosigner, "The note lacks one of the two cosignatures.");
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new KeeperError(error.code === "note-bad-signature" ? "wrong-key" : "unsigned", cosigner, `The cosigned note is refused: ${error.message}.`, { cause: error });
  }
  if (((await getValue(writer, "countersigned", cosigner))?.size ?? -1) < checkpoint.size) await putValue(writer, "countersigned", cosigner, { size: checkpoint.size, note: text });
}

