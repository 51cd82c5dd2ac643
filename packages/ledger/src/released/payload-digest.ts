import type { Cryptography } from "../cryptography.ts";
import { encodeHex } from "../encoding/hex.ts";
import { encodeUtf8 } from "../encoding/utf8.ts";

/** The digest by which acts quote a document beside the log, in hex: SHA-256("mithaq/payload/v1\n" ‖ salt ‖ bytes) (record.md section 3). The caller bounds both. */
export function payloadDigest(c: Cryptography, salt: Uint8Array, bytes: Uint8Array): string {
  return encodeHex(c.sha256(LABEL, salt, bytes));
}

const LABEL = encodeUtf8("mithaq/payload/v1\n");
