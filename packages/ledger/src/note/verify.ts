import { verifySignature, type VerifiedSignature } from "../cosignature/verify.ts";
import type { Cryptography } from "../cryptography.ts";
import { equalBytes } from "../encoding/bytes.ts";
import { encodeHex } from "../encoding/hex.ts";
import { LedgerError } from "../ledger-error.ts";
import type { SignedNote } from "./note.ts";
import type { VerifierKey } from "./verifier-key.ts";

/**
 * Verifies every line whose (name, key id) is that of a known key and ignores all others (signed-note, Signatures). What comes back has each
 * key once: of several good cosignatures by one key, the latest, so that a repeated line counts for nothing.
 *
 * Throws `note-bad-signature` when a known key's line does not verify, `note-unsigned` when no known key signed, `vkey` when two of the keys
 * share name and id and could not be told apart.
 */
export function verifyNote(c: Cryptography, note: SignedNote, keys: readonly VerifierKey[]): VerifiedSignature[] {
  const known = byNameAndId(keys);
  const verified = new Map<VerifierKey, VerifiedSignature>();
  for (const line of note.signatures) {
    const key = known.get(nameAndId(line));
    if (key === undefined) continue;
    const signature = verifySignature(c, key, note.text, line.signature);
    if (signature === undefined) throw new LedgerError("note-bad-signature", key.name, "does not verify");
    const earlier = verified.get(key);
    if (earlier === undefined || signature.time! > earlier.time!) verified.set(key, signature);
  }
  if (verified.size === 0) throw new LedgerError("note-unsigned", "note", "is signed by no known key");
  return [...verified.values()];
}

function byNameAndId(keys: readonly VerifierKey[]): Map<string, VerifierKey> {
  const known = new Map<string, VerifierKey>();
  for (const key of keys) {
    const other = known.get(nameAndId(key));
    if (other !== undefined && (other.type !== key.type || !equalBytes(other.publicKey, key.publicKey))) {
      throw new LedgerError("vkey", key.name, "is the name and id of two keys");
    }
    known.set(nameAndId(key), other ?? key);
  }
  return known;
}

function nameAndId({ name, keyId }: { name: string; keyId: Uint8Array }): string {
  return `${name}+${encodeHex(keyId)}`;
}
