import { decodeBase64, encodeBase64 } from "../encoding/base64.ts";
import { concatBytes } from "../encoding/bytes.ts";
import { LedgerError } from "../ledger-error.ts";
import { isKeyName } from "./key-name.ts";
import { KEY_ID_BYTES } from "./verifier-key.ts";

/** One signature of a note. `keyId`: 4 bytes. `signature`: what follows the key id; for cosignatures the time stands in it too. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

/** `— <name> <base64(key id ‖ signature)>\n` (signed-note, Signatures). Throws `note-malformed`. */
export function formatSignatureLine({ name, keyId, signature }: NoteSignature): string {
  if (!isKeyName(name) || keyId.length !== KEY_ID_BYTES || signature.length === 0) {
    throw new LedgerError("note-malformed", "signature", "has no proper name, key id or bytes");
  }
  return `${LEAD}${name} ${encodeBase64(concatBytes(keyId, signature))}\n`;
}

/** The signature of one line, with or without its newline. Throws `note-malformed`, `base64`. */
export function parseSignatureLine(line: string): NoteSignature {
  const text = line.endsWith("\n") ? line.slice(0, -1) : line;
  const afterName = text.indexOf(" ", LEAD.length);
  if (!text.startsWith(LEAD) || afterName < 0) throw new LedgerError("note-malformed", "signature", "is not '— name base64'");
  const name = text.slice(LEAD.length, afterName);
  if (!isKeyName(name)) throw new LedgerError("note-malformed", "signature", "is under a name that no key can have");
  const bytes = decodeBase64(text.slice(afterName + 1), "signature");
  if (bytes.length <= KEY_ID_BYTES) throw new LedgerError("note-malformed", "signature", "has no bytes after its key id");
  return { name, keyId: bytes.subarray(0, KEY_ID_BYTES), signature: bytes.subarray(KEY_ID_BYTES) };
}

const LEAD = "\u2014 ";
