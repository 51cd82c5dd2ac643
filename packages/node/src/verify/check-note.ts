import { LedgerError, MAX_NOTE_BYTES, openCheckpoint, parseCheckpoint, parseNote, verifyNote, type Checkpoint, type SignedNote, type VerifiedSignature } from "@mithaq/ledger";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import type { NoteKeys } from "../export/log-keys.ts";
import type { Findings } from "./finding.ts";

/** Who stands behind a checkpoint. */
export interface Attestation {
  readonly party: string;
  /** `log` is the log's own signature; 0x04 and 0x06 are cosignatures. */
  readonly type: "log" | "0x04" | "0x06";
  /** Unix seconds at which it was cosigned. */
  readonly time?: number;
}

/** Reads a note and its checkpoint without judging signatures; adds to `findings` and answers undefined where it is not one, or is another log's. */
export function readCheckpointNote(origin: string, where: string, bytes: Uint8Array | string, findings: Findings): { note: SignedNote; checkpoint: Checkpoint } | undefined {
  try {
    if (bytes.length > MAX_NOTE_BYTES) throw new LedgerError("note-malformed", "note", `has more than ${MAX_NOTE_BYTES} bytes`);
    const note = parseNote(bytes);
    const checkpoint = parseCheckpoint(note.text);
    if (checkpoint.origin !== origin) throw new LedgerError("checkpoint-origin", "origin", `is ${JSON.stringify(checkpoint.origin)}`);
    return { note, checkpoint };
  } catch (error) {
    findings.add({ log: origin, where, problem: inWords(error) });
    return undefined;
  }
}

/**
 * Judges a note's signatures by position: the log's own under the keys for its size (every one of them where a rotation stands at its end), and cosignatures under
 * any mirror key that a party has had. A line under no known key is a finding too: nothing here is written with such a line.
 */
export function checkSignatures(note: SignedNote, where: string, keys: NoteKeys, findings: Findings): Attestation[] {
  const attestations: Attestation[] = [];
  const add = (problem: string) => findings.add({ log: keys.origin, where, problem });
  try {
    const { verified } = openCheckpoint(c, note, keys.origin, keys.log);
    if (new Set(verified.map(({ key }) => Buffer.from(key.keyId).toString("hex"))).size < keys.log.length) add("a rotation of the log's key stands at its end, and it is not signed by both keys");
    attestations.push({ party: keys.origin, type: "log" });
  } catch (error) {
    add(`the log's signature: ${inWords(error)}`);
  }
  let known = note.signatures.filter((line) => keys.log.some((key) => isUnder(line, key))).length;
  for (const [party, mirrors] of keys.mirrors) {
    const lines = note.signatures.filter((line) => mirrors.some((key) => isUnder(line, key)));
    known += lines.length;
    for (const line of lines) {
      try {
        const [verified] = verifyNote(c, { text: note.text, signatures: [line] }, mirrors);
        if (verified !== undefined) attestations.push(attestationOf(party, verified));
      } catch (error) {
        add(`the cosignature of ${party}: ${inWords(error)}`);
      }
    }
  }
  if (known < note.signatures.length) add(`${note.signatures.length - known} signature lines are under keys that no party has`);
  return attestations;
}

function attestationOf(party: string, { key, time }: VerifiedSignature): Attestation {
  return { party, type: key.type === 0x06 ? "0x06" : "0x04", ...(time === undefined ? {} : { time }) };
}

function isUnder(line: { name: string; keyId: Uint8Array }, key: { name: string; keyId: Uint8Array }): boolean {
  return line.name === key.name && Buffer.compare(line.keyId, key.keyId) === 0;
}

export function inWords(error: unknown): string {
  if (error instanceof Error) return error.message;
  return String(error);
}
