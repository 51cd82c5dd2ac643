import { concatBytes } from "../encoding/bytes.ts";
import { encodeUtf8 } from "../encoding/utf8.ts";
import { LedgerError } from "../ledger-error.ts";
import { requireSubtree, type Subtree } from "./subtree.ts";
import { encodeU64 } from "./timestamped-signature.ts";

/** What a 0x04 key signs: two lines and the whole note text (tlog-cosignature, Ed25519 signed message). */
export function ed25519Message(checkpointText: string, time: number): Uint8Array {
  return encodeUtf8(`cosignature/v1\ntime ${time}\n${checkpointText}`);
}

/**
 * What a 0x06 key signs: the structure `cosigned_message` (tlog-cosignature, ML-DSA-44 signed message). A subtree that does not start at 0 has
 * no time, which is 0. Throws `cosignature-malformed`.
 */
export function mlDsa44Message(cosignerName: string, subtree: Subtree, time: number): Uint8Array {
  requireSubtree(subtree);
  if (subtree.start !== 0 && time !== 0) throw new LedgerError("cosignature-malformed", "time", "must be 0 for a subtree that does not start at 0");
  return concatBytes(
    LABEL,
    shortVector(cosignerName, "cosigner name"),
    encodeU64(time),
    shortVector(subtree.origin, "origin"),
    encodeU64(subtree.start),
    encodeU64(subtree.end),
    subtree.hash,
  );
}

const LABEL = encodeUtf8("subtree/v1\n\0");

/** opaque <1..2^8-1> (RFC 8446, section 3.4). */
function shortVector(text: string, field: string): Uint8Array {
  const bytes = encodeUtf8(text);
  if (bytes.length < 1 || bytes.length > 255 || !text.isWellFormed()) throw new LedgerError("cosignature-malformed", field, "is not from 1 to 255 bytes");
  return concatBytes(Uint8Array.of(bytes.length), bytes);
}
