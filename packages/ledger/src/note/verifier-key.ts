import type { Cryptography, SignatureAlgorithm } from "../cryptography.ts";
import { decodeBase64, encodeBase64 } from "../encoding/base64.ts";
import { concatBytes, equalBytes } from "../encoding/bytes.ts";
import { decodeHex, encodeHex } from "../encoding/hex.ts";
import { encodeUtf8 } from "../encoding/utf8.ts";
import { LedgerError } from "../ledger-error.ts";
import { isKeyName } from "./key-name.ts";

/** The assigned signature types used here (signed-note, Signature types; tlog-cosignature, Format). */
export const SIGNATURE_TYPE = { ed25519: 0x01, ed25519Cosignature: 0x04, mlDsa44Cosignature: 0x06 } as const;
export type SignatureType = (typeof SIGNATURE_TYPE)[keyof typeof SIGNATURE_TYPE];

/** A public key under a name. `keyId`: 4 bytes. `publicKey`: 32 bytes for Ed25519, 1,312 for ML-DSA-44. */
export interface VerifierKey {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly type: SignatureType;
  readonly publicKey: Uint8Array;
}

/** A key with its id: SHA-256(name ‖ 0x0A ‖ type ‖ public key)[:4] (signed-note, Signatures). Throws `vkey`. */
export function makeVerifierKey(c: Cryptography, name: string, type: SignatureType, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new LedgerError("vkey", "name", "is empty or has a space, a plus or a control character");
  if (KIND[type]?.publicKeyBytes !== publicKey.length) throw new LedgerError("vkey", "publicKey", "is not as long as its type says");
  const digest = c.sha256(concatBytes(encodeUtf8(`${name}\n`), Uint8Array.of(type), publicKey));
  return { name, keyId: new Uint8Array(digest.subarray(0, KEY_ID_BYTES)), type, publicKey };
}

/** `<name>+<key id in hex>+<base64(type ‖ public key)>` (signed-note, Verifier keys). */
export function formatVkey({ name, keyId, type, publicKey }: VerifierKey): string {
  return `${name}+${encodeHex(keyId)}+${encodeBase64(concatBytes(Uint8Array.of(type), publicKey))}`;
}

/** The key of a vkey, whose id must be the one that its name and key give. Throws `vkey`, `hex`, `base64`. */
export function parseVkey(c: Cryptography, text: string): VerifierKey {
  if (text.length > MAX_VKEY) throw new LedgerError("vkey", "vkey", "is too long");
  // A name has no plus, base64 may have: the first two separate.
  const afterName = text.indexOf("+");
  const afterId = text.indexOf("+", afterName + 1);
  if (afterName < 0 || afterId < 0) throw new LedgerError("vkey", "vkey", "is not name+id+key");
  const keyId = decodeHex(text.slice(afterName + 1, afterId), "key id", KEY_ID_BYTES);
  const material = decodeBase64(text.slice(afterId + 1), "key");
  const type = Object.values(SIGNATURE_TYPE).find((known) => known === material[0]);
  if (type === undefined) throw new LedgerError("vkey", "type", "is not 0x01, 0x04 or 0x06");
  const key = makeVerifierKey(c, text.slice(0, afterName), type, material.subarray(1));
  if (!equalBytes(key.keyId, keyId)) throw new LedgerError("vkey", "key id", "is not that of the name and the key");
  return key;
}

/** What a type of key signs with, and how long its parts are, in bytes. */
export const KIND: Readonly<Record<SignatureType, { algorithm: SignatureAlgorithm; publicKeyBytes: number; signatureBytes: number }>> = {
  0x01: { algorithm: "Ed25519", publicKeyBytes: 32, signatureBytes: 64 },
  0x04: { algorithm: "Ed25519", publicKeyBytes: 32, signatureBytes: 64 },
  0x06: { algorithm: "ML-DSA-44", publicKeyBytes: 1312, signatureBytes: 2420 },
};

export const KEY_ID_BYTES = 4;
const MAX_VKEY = 4096;
