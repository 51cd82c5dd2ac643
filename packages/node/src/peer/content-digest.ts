import { type Cryptography, encodeBase64 } from "@mithaq/ledger";

/** The Content-Digest header of a body (RFC 9530, section 2): `sha-256=:<base64>:`. One body, one text: compared as text. */
export function contentDigest(cryptography: Cryptography, body: Uint8Array): string {
  return `sha-256=:${encodeBase64(cryptography.sha256(body))}:`;
}
