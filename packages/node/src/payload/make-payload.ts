import { payloadDigest, type Cryptography } from "@mithaq/ledger";
import { PayloadError, type Payload } from "./payload-store.ts";

/** Makes the payload of a document, with the digest that acts quote (record.md section 3). `salt` is 32 random bytes, new for every payload. */
export function makePayload(cryptography: Cryptography, salt: Uint8Array, bytes: Uint8Array): Payload {
  if (salt.length !== SALT_BYTES) throw new PayloadError("payload-corrupt", `a payload's salt has ${SALT_BYTES} bytes, not ${salt.length}`);
  return { digest: payloadDigest(cryptography, salt, bytes), salt, bytes };
}

/** Throws code `payload-corrupt` where salt and bytes do not make the digest. */
export function requirePayload(cryptography: Cryptography, { digest, salt, bytes }: Payload): void {
  const made = makePayload(cryptography, salt, bytes).digest;
  if (made !== digest) throw new PayloadError("payload-corrupt", `the payload ${digest} hashes to ${made}`);
}

/** Throws code `payload-too-large`. */
export function requirePayloadSize(payload: Payload, maxBytes: number): void {
  if (payload.bytes.length > maxBytes) throw new PayloadError("payload-too-large", `the payload has ${payload.bytes.length} bytes; at most ${maxBytes} are kept`);
}

export function isPayloadDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

export const SALT_BYTES = 32;
/** Bytes of one document, salt not counted, unless a store is told another bound. */
export const MAX_PAYLOAD_BYTES = 64 * 1024 * 1024;
