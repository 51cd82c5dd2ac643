import type { VerifiedSignature } from "../cosignature/verify.ts";
import type { Cryptography } from "../cryptography.ts";
import { LedgerError } from "../ledger-error.ts";
import { parseNote, type SignedNote } from "../note/note.ts";
import type { VerifierKey } from "../note/verifier-key.ts";
import { verifyNote } from "../note/verify.ts";
import { parseCheckpoint, type Checkpoint } from "./checkpoint.ts";

/**
 * The checkpoint of a note, which one of `keys` signed and whose origin is `origin`. Any of the keys suffices: pass the log's alone where only
 * the log's word counts, or look at `verified`.
 *
 * Throws what parsing and verifying a note throw, `checkpoint-malformed`, `checkpoint-origin`.
 */
export function openCheckpoint(
  c: Cryptography,
  note: SignedNote | Uint8Array | string,
  origin: string,
  keys: readonly VerifierKey[],
): { checkpoint: Checkpoint; note: SignedNote; verified: VerifiedSignature[] } {
  const parsed = typeof note === "string" || note instanceof Uint8Array ? parseNote(note) : note;
  // Verified before it is read: until then the text is anyone's (signed-note).
  const verified = verifyNote(c, parsed, keys);
  const checkpoint = parseCheckpoint(parsed.text);
  if (checkpoint.origin !== origin) throw new LedgerError("checkpoint-origin", "origin", `is ${checkpoint.origin}, not ${origin}`);
  return { checkpoint, note: parsed, verified };
}
