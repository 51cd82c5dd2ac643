import { parseCheckpoint } from "../checkpoint/checkpoint.ts";
import type { Cryptography } from "../cryptography.ts";
import { equalBytes } from "../encoding/bytes.ts";
import { encodeUtf8 } from "../encoding/utf8.ts";
import { LedgerError } from "../ledger-error.ts";
import type { NoteSignature } from "../note/signature-line.ts";
import { KIND, SIGNATURE_TYPE, type VerifierKey } from "../note/verifier-key.ts";
import { ed25519Message, mlDsa44Message } from "./message.ts";
import type { Subtree } from "./subtree.ts";
import { decodeTimestamped } from "./timestamped-signature.ts";

/** A signature that holds. `time`: unix seconds, of cosignatures only. */
export interface VerifiedSignature {
  readonly key: VerifierKey;
  readonly time?: number;
}

/**
 * Whether `signature` is `key`'s of a note text, and when it was made: by type 0x01 of the text (signed-note), by 0x04 and 0x06 of the
 * checkpoint that the text is (tlog-cosignature). Undefined where it is not.
 */
export function verifySignature(c: Cryptography, key: VerifierKey, text: string, signature: Uint8Array): VerifiedSignature | undefined {
  if (key.type === SIGNATURE_TYPE.ed25519) {
    return c.verify(KIND[key.type].algorithm, key.publicKey, encodeUtf8(text), signature) ? { key } : undefined;
  }
  return verifyTimestamped(c, key, signature, (time) => {
    const { origin, size, root } = parseCheckpoint(text);
    return key.type === SIGNATURE_TYPE.ed25519Cosignature
      ? ed25519Message(text, time)
      : mlDsa44Message(key.name, { origin, start: 0, end: size, hash: root }, time);
  });
}

/**
 * Proves that a 0x06 key cosigned a subtree (tlog-cosignature, ML-DSA-44 signed message). Throws `vkey` for another type of key,
 * `cosignature-malformed` for what is no subtree, `note-bad-signature`.
 */
export function verifySubtreeCosignature(c: Cryptography, key: VerifierKey, subtree: Subtree, line: NoteSignature): VerifiedSignature {
  if (key.type !== SIGNATURE_TYPE.mlDsa44Cosignature) throw new LedgerError("vkey", "type", "does not cosign subtrees");
  mlDsa44Message(key.name, subtree, 0);
  const isKeys = line.name === key.name && equalBytes(line.keyId, key.keyId);
  const verified = isKeys ? verifyTimestamped(c, key, line.signature, (time) => mlDsa44Message(key.name, subtree, time)) : undefined;
  if (verified === undefined) throw new LedgerError("note-bad-signature", line.name, "is not a cosignature of this subtree");
  return verified;
}

function verifyTimestamped(c: Cryptography, key: VerifierKey, bytes: Uint8Array, message: (time: number) => Uint8Array): VerifiedSignature | undefined {
  const { algorithm, signatureBytes } = KIND[key.type];
  const field = decodeTimestamped(bytes, signatureBytes);
  if (field === undefined) return undefined;
  try {
    return c.verify(algorithm, key.publicKey, message(field.time), field.signature) ? { key, time: field.time } : undefined;
  } catch (error) {
    // No such message can have been signed: the text is no checkpoint, or a subtree inside the log carries a time.
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}
