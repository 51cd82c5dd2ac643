import { parseCheckpoint } from "../checkpoint/checkpoint.ts";
import type { Signer } from "../cryptography.ts";
import { isCount } from "../encoding/decimal.ts";
import { LedgerError } from "../ledger-error.ts";
import { requireNoteText } from "../note/note.ts";
import { requireSigner } from "../note/sign.ts";
import type { NoteSignature } from "../note/signature-line.ts";
import { SIGNATURE_TYPE, type VerifierKey } from "../note/verifier-key.ts";
import { ed25519Message, mlDsa44Message } from "./message.ts";
import type { Subtree } from "./subtree.ts";
import { encodeTimestamped } from "./timestamped-signature.ts";

/**
 * Cosigns a checkpoint's text at `time`, in unix seconds, as the key's type says: 0x04 Ed25519 or 0x06 ML-DSA-44 (tlog-cosignature). The text
 * must be a checkpoint: whether it is consistent with all that was cosigned before is the caller's to know.
 *
 * Throws `vkey`, `checkpoint-malformed`, `cosignature-malformed`, and what reading the checkpoint throws.
 */
export function cosign(key: VerifierKey, signer: Signer, checkpointText: string, time: number): NoteSignature {
  requireNoteText(checkpointText);
  const { origin, size, root } = parseCheckpoint(checkpointText);
  if (key.type === SIGNATURE_TYPE.ed25519) throw new LedgerError("vkey", "type", "signs notes, not cosignatures");
  return key.type === SIGNATURE_TYPE.ed25519Cosignature
    ? signTimestamped(key, signer, time, ed25519Message(checkpointText, time))
    : cosignSubtree(key, signer, { origin, start: 0, end: size, hash: root }, time);
}

/**
 * Cosigns a subtree with a key of type 0x06 (tlog-cosignature, ML-DSA-44 signed message). `time` says that no larger tree was known then, and
 * is 0 where that is not said, as for every subtree that does not start at 0.
 *
 * Throws `vkey`, `cosignature-malformed`.
 */
export function cosignSubtree(key: VerifierKey, signer: Signer, subtree: Subtree, time = 0): NoteSignature {
  if (key.type !== SIGNATURE_TYPE.mlDsa44Cosignature) throw new LedgerError("vkey", "type", "does not cosign subtrees");
  return signTimestamped(key, signer, time, mlDsa44Message(key.name, subtree, time));
}

function signTimestamped(key: VerifierKey, signer: Signer, time: number, message: Uint8Array): NoteSignature {
  requireSigner(key, signer);
  if (!isCount(time)) throw new LedgerError("cosignature-malformed", "time", "is not whole unix seconds");
  return { name: key.name, keyId: key.keyId, signature: encodeTimestamped({ time, signature: signer.sign(message) }) };
}
