import { isCount, parseDecimal } from "../encoding/decimal.ts";
import { decodeUtf8 } from "../encoding/utf8.ts";
import { LedgerError } from "../ledger-error.ts";
import type { Hash } from "../merkle/hash.ts";
import { formatHashLines, MAX_PROOF_HASHES, parseHashLines } from "../merkle/hash-lines.ts";
import { MAX_NOTE_BYTES, requireNoteText } from "../note/note.ts";

/** The body of POST add-checkpoint: the size that the witness knows, the consistency proof from there, the new checkpoint as a signed note. */
export interface AddCheckpointRequest {
  readonly oldSize: number;
  readonly proof: readonly Hash[];
  readonly note: string;
}

/** The body's text (tlog-witness, add-checkpoint). Throws `proof-malformed`, `proof-length`, `note-malformed`. */
export function formatAddCheckpoint({ oldSize, proof, note }: AddCheckpointRequest): string {
  if (!isCount(oldSize)) throw new LedgerError("proof-malformed", "oldSize", "is not an integer from 0 to 2^53 − 1");
  requireNoteText(note);
  return `${OLD}${oldSize}\n${formatHashLines(proof, "proof")}\n${note}`;
}

/** The parts of a body, the note not yet parsed. Throws `proof-malformed`, `proof-length`, `decimal`, `base64`, `utf8`. */
export function parseAddCheckpoint(body: Uint8Array): AddCheckpointRequest {
  if (body.length > MAX_ADD_CHECKPOINT_BYTES) throw new LedgerError("proof-malformed", "body", "is too long");
  const text = decodeUtf8(body, "body");
  const blank = text.indexOf("\n\n");
  if (blank < 0) throw new LedgerError("proof-malformed", "body", "has no checkpoint after a blank line");
  const [old = "", ...lines] = text.slice(0, blank).split("\n", MAX_PROOF_HASHES + 2);
  if (!old.startsWith(OLD)) throw new LedgerError("proof-malformed", "body", "does not begin with the old size");
  return { oldSize: parseDecimal(old.slice(OLD.length), "oldSize"), proof: parseHashLines(lines, "proof"), note: text.slice(blank + 2) };
}

/** A node stops reading a body at this length. */
export const MAX_ADD_CHECKPOINT_BYTES = MAX_NOTE_BYTES + 4096;
const OLD = "old ";
