import { partyKey } from "@mithaq/accord";
import { cosign, equalBytes, formatNote, parseNote, type VerifierKey } from "@mithaq/ledger";
import { faultOf, isForked } from "./fault.ts";
import { whyNotAppend } from "./may-append.ts";
import { loadKeysRow, signerOf } from "./sign-head.ts";
import { getValue, getValues, putValue, type Head, type KeptNote } from "./standing.ts";
import { cutOf, type Transaction } from "./transaction.ts";
import { settledHead, type WorkingLog } from "./working-log.ts";

/**
 * This node's cosigned note of the newest checkpoint of a log that is durable and wholly judged here, with every seal that it causes: log line, 0x04 and 0x06
 * (record.md section 1). Made once for each such checkpoint; undefined where the node must not vouch for the log now. Call it in a transaction that judges nothing.
 */
export async function cosignSettled(tx: Transaction, log: WorkingLog): Promise<KeptNote | undefined> {
  const head = settledHead(log);
  if (head === undefined || (await mayNotVouch(tx, log))) return undefined;
  const kept = await getValue(tx.writer, "cosigned", log.origin);
  const keys = await mirrorKeys(tx);
  if (kept !== undefined && kept.size > head.size) return undefined;
  if (kept?.size === head.size && keys.every((key) => isSignedBy(kept.note, key))) return kept;
  const cosigned = { size: head.size, note: formatCosigned(tx, head, keys) };
  await putValue(tx.writer, "cosigned", log.origin, cosigned);
  return cosigned;
}

async function mayNotVouch(tx: Transaction, log: WorkingLog): Promise<boolean> {
  if ((await whyNotAppend(tx, "cosign")) !== undefined || isForked(await faultOf(tx.writer, log.origin)) || cutOf(tx.context, log.origin) < Infinity) return true;
  // A seal that a recovery held up may be caused by these very entries.
  for (const due of (await getValues(tx.writer, "due")).values()) if (due.waits === "mode") return true;
  return false;
}

/** The two mirror keys in force; a note that older ones made is made anew. */
async function mirrorKeys(tx: Transaction): Promise<VerifierKey[]> {
  const keysRow = await loadKeysRow(tx, tx.own.origin);
  return (["mirror", "mirrorPq"] as const).map((role) => partyKey(tx.context, tx.own.origin, keysRow, role));
}

function isSignedBy(note: string, key: VerifierKey): boolean {
  return parseNote(note).signatures.some((line) => line.name === key.name && equalBytes(line.keyId, key.keyId));
}

function formatCosigned({ ground, now }: Transaction, head: Head, keys: readonly VerifierKey[]): string {
  const note = parseNote(head.note);
  const time = Math.floor(now / 1000);
  const lines = keys.map((key) => cosign(key, signerOf(ground.parts.keys, key), note.text, time));
  return formatNote({ text: note.text, signatures: [...note.signatures, ...lines] });
}
