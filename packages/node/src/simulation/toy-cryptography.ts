import { createHash } from "node:crypto";
import type { Cryptography, SignatureAlgorithm, Signer } from "@mithaq/ledger";

/**
 * Signatures that cost one hash, with the sizes of the real ones, so that hundreds of random schedules run in a minute. They show nothing about cryptography and
 * everything about the nodes: a signature is good exactly where the toy signer of that public key made it for that message.
 */
export const toyCryptography: Cryptography = {
  sha256: (...parts) => {
    const digest = createHash("sha256");
    for (const part of parts) digest.update(part);
    return digest.digest();
  },
  verify: (algorithm, publicKey, message, signature) => Buffer.from(signature).equals(toySignature(algorithm, publicKey, message)),
};

/** The toy signer of a name: deterministic. */
export function toySigner(algorithm: SignatureAlgorithm, name: string): Signer {
  const publicKey = stretch(Buffer.from(`${algorithm} ${name}`), KEY_BYTES[algorithm]);
  return { algorithm, publicKey, sign: (message) => toySignature(algorithm, publicKey, message) };
}

const SIGNATURE_BYTES: Record<SignatureAlgorithm, number> = { Ed25519: 64, ES256: 71, "ML-DSA-44": 2420 };
const KEY_BYTES: Record<SignatureAlgorithm, number> = { Ed25519: 32, ES256: 65, "ML-DSA-44": 1312 };

function toySignature(algorithm: SignatureAlgorithm, publicKey: Uint8Array, message: Uint8Array): Uint8Array {
  return stretch(createHash("sha256").update(publicKey).update(message).digest(), SIGNATURE_BYTES[algorithm]);
}

function stretch(seed: Uint8Array, length: number): Uint8Array {
  const block = createHash("sha256").update(seed).digest();
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += block.length) bytes.set(block.subarray(0, Math.min(block.length, length - at)), at);
  return bytes;
}
