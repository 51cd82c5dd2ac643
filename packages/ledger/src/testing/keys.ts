import { createHash } from "node:crypto";
import { nodeCryptography, signerFromPrivateKey } from "../../node-crypto/index.ts";
import type { SignatureAlgorithm, Signer } from "../cryptography.ts";
import { KIND, makeVerifierKey, type SignatureType, type VerifierKey } from "../note/verifier-key.ts";

/** A named key with its signer. */
export interface TestKey {
  readonly key: VerifierKey;
  readonly signer: Signer;
}

/** The key of a name and type: always the same one, unless a seed makes it another. */
export function testKey(name: string, type: SignatureType, seed = `${name} ${type}`): TestKey {
  const signer = testSigner(KIND[type].algorithm, seed);
  return { key: makeVerifierKey(nodeCryptography, name, type, signer.publicKey), signer };
}

/** The signer of a seed. Ed25519 signatures are reproducible; those of ES256 and ML-DSA-44 are not, as node:crypto draws randomness for them. */
export function testSigner(algorithm: SignatureAlgorithm, seed: string): Signer {
  const secret = createHash("sha256").update(seed).digest();
  return signerFromPrivateKey({ algorithm, pkcs8: Buffer.concat([PKCS8_PREFIX[algorithm], secret]).toString("base64") });
}

/** The 32 secret bytes of a seed, for implementations that take them raw. */
export function testSecret(seed: string): Uint8Array {
  return new Uint8Array(createHash("sha256").update(seed).digest());
}

/** The DER before the 32 secret bytes of a private key (RFC 8410; RFC 5915; RFC 9881, the seed alone). */
const PKCS8_PREFIX: Record<SignatureAlgorithm, Buffer> = {
  Ed25519: Buffer.from("302e020100300506032b657004220420", "hex"),
  ES256: Buffer.from("3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420", "hex"),
  "ML-DSA-44": Buffer.from("3034020100300b060960864801650304031104228020", "hex"),
};
