import { type Cryptography, encodeHex, encodeUtf8 } from "@mithaq/ledger";
import type { Payload } from "../payload/payload-store.ts";

/** A payload as the answer's body: salt[32] ‖ bytes. */
export function encodePayload(payload: Payload): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(payload.salt.length + payload.bytes.length);
  body.set(payload.salt);
  body.set(payload.bytes, payload.salt.length);
  return body;
}

/** The payload in `body`; undefined where it is not the one with this digest (record.md section 3: SHA-256("mithaq/payload/v1\n" ‖ salt ‖ bytes)). */
export function decodePayload(cryptography: Cryptography, digest: string, body: Uint8Array): Payload | undefined {
  if (body.length < SALT_BYTES || encodeHex(cryptography.sha256(PREFIX, body)) !== digest) return undefined;
  return { digest, salt: body.subarray(0, SALT_BYTES), bytes: body.subarray(SALT_BYTES) };
}

const SALT_BYTES = 32;
const PREFIX = encodeUtf8("mithaq/payload/v1\n");
