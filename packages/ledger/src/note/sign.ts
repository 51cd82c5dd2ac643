import type { Signer } from "../cryptography.ts";
import { equalBytes } from "../encoding/bytes.ts";
import { encodeUtf8 } from "../encoding/utf8.ts";
import { LedgerError } from "../ledger-error.ts";
import { requireNoteText } from "./note.ts";
import type { NoteSignature } from "./signature-line.ts";
import { KIND, SIGNATURE_TYPE, type VerifierKey } from "./verifier-key.ts";

/** Signs a note's text with a key of type 0x01 (signed-note, Ed25519 signatures). Throws `vkey`, `note-malformed`, `utf8`. */
export function signNote(key: VerifierKey, signer: Signer, text: string): NoteSignature {
  if (key.type !== SIGNATURE_TYPE.ed25519) throw new LedgerError("vkey", "type", "does not sign notes, only checkpoints");
  requireSigner(key, signer);
  requireNoteText(text);
  return { name: key.name, keyId: key.keyId, signature: signer.sign(encodeUtf8(text)) };
}

/** Throws `vkey` where a signer is not that of the key. */
export function requireSigner(key: VerifierKey, signer: Signer): void {
  if (signer.algorithm !== KIND[key.type].algorithm || !equalBytes(signer.publicKey, key.publicKey)) {
    throw new LedgerError("vkey", "signer", `is not the key ${key.name}`);
  }
}
