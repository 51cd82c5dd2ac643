import { ed25519 } from "@noble/curves/ed25519.js";
import { p256 } from "@noble/curves/nist.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { ml_dsa44 } from "@noble/post-quantum/ml-dsa.js";
import type { Cryptography, SignatureAlgorithm } from "@mithaq/ledger";

/**
 * The ledger's port of cryptography in a browser. It is synchronous, which WebCrypto is not, and ML-DSA-44 is in no browser yet: so @noble does all of it, Ed25519 by the strict rules of RFC 8032 (not
 * ZIP 215), as node:crypto does (`browser-cryptography.test.ts` compares the two).
 */
export const browserCryptography: Cryptography = {
  sha256(...parts) {
    if (parts.length === 1) return sha256(parts[0]!);
    const hash = sha256.create();
    for (const part of parts) hash.update(part);
    return hash.digest();
  },
  verify(algorithm, publicKey, message, signature) {
    try {
      return VERIFY[algorithm](publicKey, message, signature);
    } catch {
      return false; // what is not even the shape of a key or a signature is not valid
    }
  },
};

const VERIFY: Readonly<Record<SignatureAlgorithm, (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean>> = {
  Ed25519: (publicKey, message, signature) => ed25519.verify(signature, message, publicKey, { zip215: false }),
  ES256: (publicKey, message, signature) => p256.verify(signature, message, publicKey, { format: "der", lowS: false }),
  "ML-DSA-44": (publicKey, message, signature) => ml_dsa44.verify(signature, message, publicKey),
};

/**
 * The browser's own Ed25519 as a second opinion, where it has one; undefined where it has none. Two programs that have no code in common then say the same.
 */
export async function secondOpinion(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean | undefined> {
  try {
    const key = await crypto.subtle.importKey("raw", publicKey as Uint8Array<ArrayBuffer>, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, signature as Uint8Array<ArrayBuffer>, message as Uint8Array<ArrayBuffer>);
  } catch {
    return undefined; // not every browser has it
  }
}
