import { formatNote, parseNote, type NoteSignature } from "@mithaq/ledger";
import { getValues } from "../keeper/standing.ts";
import type { ArchiveNode } from "./archive-node.ts";

/** The newest cosigned notes of a log that this node holds: its own of another party's log, the other parties' of its own log. By cosigner's origin. */
export async function cosignedNotes(node: ArchiveNode, log: string): Promise<Map<string, string>> {
  const notes = new Map<string, string>();
  if (log !== node.keeper.origin) {
    const own = await node.keeper.cosigned(log);
    if (own !== undefined) notes.set(node.keeper.origin, own);
    return notes;
  }
  for (const [cosigner, { note }] of await node.keeper.read((reader) => getValues(reader, "countersigned"))) notes.set(cosigner, note);
  return notes;
}

/** The note with the signature lines of all the notes over the same text; each line once. */
export function mergeSignatures(note: string, others: Iterable<string>): string {
  const merged = parseNote(note);
  const lines = new Map<string, NoteSignature>(merged.signatures.map((signature) => [lineKey(signature), signature]));
  for (const other of others) {
    const { text, signatures } = parseNote(other);
    if (text !== merged.text) continue;
    for (const signature of signatures) if (!lines.has(lineKey(signature))) lines.set(lineKey(signature), signature);
  }
  return formatNote({ text: merged.text, signatures: [...lines.values()] });
}

function lineKey({ name, keyId }: NoteSignature): string {
  return `${name} ${Buffer.from(keyId).toString("hex")}`;
}
