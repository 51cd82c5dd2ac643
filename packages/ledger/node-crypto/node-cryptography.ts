import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, createHash, sign, verify, type KeyObject } from "node:crypto";
import type { Cryptography, SignatureAlgorithm, Signer } from "../src/cryptography.ts";

/** The port on node:crypto. Key objects are cached: checking with a cached key is 1.8 times as fast. */
export const nodeCryptography: Cryptography = {
  sha256(...parts) {
    // node:crypto makes a string of a digest several times as fast as a buffer, and a latin1 string of 32 characters is as fast turned into bytes.
    if (parts.length === 1) return Buffer.from(hash("sha256", parts[0]!, "latin1"), "latin1");
    const digest = createHash("sha256");
    for (const part of parts) digest.update(part);
    return digest.digest();
  },
  verify(algorithm, publicKey, message, signature) {
    const key = publicKeyObject(algorithm, publicKey);
    if (key === undefined || (SIGNATURE_BYTES[algorithm] ?? signature.length) !== signature.length) return false;
    try {
      return verify(algorithm === "ES256" ? "sha256" : null, message, key, signature);
    } catch {
      return false; // a signature that OpenSSL cannot even parse is not valid
    }
  },
};

/** A private key as it is kept in a file of mode 0600: PKCS #8 in base64. */
export interface PrivateKeyFile {
  readonly algorithm: SignatureAlgorithm;
  readonly pkcs8: string;
}

/** A new private key from the system's randomness. */
export function generateKey(algorithm: SignatureAlgorithm): PrivateKeyFile {
  return { algorithm, pkcs8: newPrivateKey[algorithm]().export({ type: "pkcs8", format: "der" }).toString("base64") };
}

/** The signer of a kept private key. Throws what node:crypto throws when `pkcs8` is not a key of that algorithm. */
export function signerFromPrivateKey(file: PrivateKeyFile): Signer {
  const key = createPrivateKey({ key: Buffer.from(file.pkcs8, "base64"), format: "der", type: "pkcs8" });
  const spki = createPublicKey(key).export({ type: "spki", format: "der" });
  return {
    algorithm: file.algorithm,
    publicKey: new Uint8Array(spki.subarray(SPKI_PREFIX[file.algorithm].length)),
    sign: (message) => new Uint8Array(sign(file.algorithm === "ES256" ? "sha256" : null, message, key)),
  };
}

const newPrivateKey: Record<SignatureAlgorithm, () => KeyObject> = {
  Ed25519: () => generateKeyPairSync("ed25519").privateKey,
  ES256: () => generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey,
  "ML-DSA-44": () => generateKeyPairSync("ml-dsa-44").privateKey,
};

/** The DER that stands before the raw key in a SubjectPublicKeyInfo (RFC 8410, RFC 5480, RFC 9881). */
const SPKI_PREFIX: Record<SignatureAlgorithm, Buffer> = {
  Ed25519: Buffer.from("302a300506032b6570032100", "hex"),
  ES256: Buffer.from("3059301306072a8648ce3d020106082a8648ce3d030107034200", "hex"),
  "ML-DSA-44": Buffer.from("30820532300b06096086480165030403110382052100", "hex"),
};
const PUBLIC_KEY_BYTES: Record<SignatureAlgorithm, number> = { Ed25519: 32, ES256: 65, "ML-DSA-44": 1312 };
const SIGNATURE_BYTES: Partial<Record<SignatureAlgorithm, number>> = { Ed25519: 64, "ML-DSA-44": 2420 };

const CACHED_KEYS = 4096;
const cache = new Map<string, KeyObject>();

function publicKeyObject(algorithm: SignatureAlgorithm, raw: Uint8Array): KeyObject | undefined {
  if (raw.length !== PUBLIC_KEY_BYTES[algorithm]) return undefined;
  const name = `${algorithm}:${Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString("latin1")}`;
  const known = cache.get(name);
  if (known !== undefined) return known;
  try {
    const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX[algorithm], raw]), format: "der", type: "spki" });
    if (cache.size >= CACHED_KEYS) cache.clear();
    cache.set(name, key);
    return key;
  } catch {
    return undefined; // not a point of the curve
  }
}
