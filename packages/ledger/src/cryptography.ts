/**
 * The cryptography that the pure core needs, received as a port: `@mithaq/ledger/node-crypto` implements it on node:crypto,
 * a browser on @noble/curves in strict mode. Validity of Ed25519 must be the same on every node: node:crypto is the rule.
 * All functions are synchronous and never throw on malformed keys or signatures: those are simply not valid.
 */
export interface Cryptography {
  /** SHA-256 over the concatenation of the parts; 32 bytes. */
  sha256(...parts: readonly Uint8Array[]): Uint8Array;
  /** Whether `signature` is `algorithm`'s signature of `message` under the raw `publicKey`. */
  verify(algorithm: SignatureAlgorithm, publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
}

/**
 * Ed25519 (RFC 8032): key 32 bytes, signature 64. ES256 (COSE −7): key = the uncompressed P-256 point, 65 bytes, signature DER as WebAuthn
 * carries it. ML-DSA-44 (FIPS 204, empty context): key 1,312 bytes, signature 2,420.
 */
export type SignatureAlgorithm = "Ed25519" | "ES256" | "ML-DSA-44";

/** One private key, wherever it lives. */
export interface Signer {
  readonly algorithm: SignatureAlgorithm;
  /** Raw public key, in the sizes named at {@link SignatureAlgorithm}. */
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
}
