import type { Hand } from "@mithaq/accord";
import { generateKey, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { createHash, randomBytes } from "node:crypto";

/** What an authenticator and a browser may do otherwise than honest ones would. */
export interface Otherwise {
  readonly origin?: string;
  readonly rpId?: string;
  readonly flags?: number;
  readonly type?: string;
  readonly crossOrigin?: boolean;
}

/** An authenticator with a browser around it, in pure code with real keys: WebAuthn level 3, sections 5.8.1, 6.1 and 6.5.1. */
export class Authenticator {
  readonly id = randomBytes(16).toString("base64url");
  readonly #algorithm: "Ed25519" | "ES256";
  readonly #signer: ReturnType<typeof signerFromPrivateKey>;
  readonly #page: { readonly origin: string; readonly rpId: string };

  constructor(origin: string, algorithm: "Ed25519" | "ES256" = "Ed25519") {
    this.#algorithm = algorithm;
    this.#signer = signerFromPrivateKey(generateKey(algorithm));
    this.#page = { origin, rpId: new URL(origin).hostname };
  }

  /** navigator.credentials.create. */
  create({ challenge }: { readonly challenge: string }, otherwise: Otherwise = {}): RegistrationResponseJSON {
    const id = Buffer.from(this.id, "base64url");
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.of(id.length >> 8, id.length & 255), id, this.#cose()]);
    const authData = Buffer.concat([this.#authenticatorData({ flags: 0x45, ...otherwise }), attested]);
    // CBOR (RFC 8949): { "fmt": "none", "attStmt": {}, "authData": h'…' }.
    const attestationObject = Buffer.concat([Buffer.of(0xa3), text("fmt"), text("none"), text("attStmt"), Buffer.of(0xa0), text("authData"), bytes(authData)]);
    return { id: this.id, rawId: this.id, type: "public-key", clientExtensionResults: {}, response: { clientDataJSON: this.#clientData("webauthn.create", challenge, otherwise).toString("base64url"), attestationObject: attestationObject.toString("base64url"), transports: ["internal"] } };
  }

  /** navigator.credentials.get. */
  get({ challenge }: { readonly challenge: string }, otherwise: Otherwise = {}): AuthenticationResponseJSON {
    const { authenticatorData, clientData, signature } = this.#assert(challenge, otherwise);
    return { id: this.id, rawId: this.id, type: "public-key", clientExtensionResults: {}, response: { authenticatorData: authenticatorData.toString("base64url"), clientDataJSON: clientData.toString("base64url"), signature: signature.toString("base64url") } };
  }

  /** The same as the record's hand: what a screen makes of the browser's answer. */
  hand(mandate: string, ready: { readonly challenge: string }, otherwise: Otherwise = {}): Extract<Hand, { type: "webauthn" }> {
    const { authenticatorData, clientData, signature } = this.#assert(ready.challenge, otherwise);
    return { mandate, type: "webauthn", authenticatorData: authenticatorData.toString("base64"), clientDataJSON: clientData.toString("base64"), signature: signature.toString("base64") };
  }

  #assert(challenge: string, otherwise: Otherwise) {
    const authenticatorData = this.#authenticatorData(otherwise);
    const clientData = this.#clientData("webauthn.get", challenge, otherwise);
    return { authenticatorData, clientData, signature: Buffer.from(this.#signer.sign(Buffer.concat([authenticatorData, sha256(clientData)]))) };
  }

  #authenticatorData({ rpId = this.#page.rpId, flags = 0x05 }: Otherwise): Buffer {
    return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.of(flags), Buffer.of(0, 0, 0, 0)]);
  }

  #clientData(type: string, challenge: string, otherwise: Otherwise): Buffer {
    return Buffer.from(JSON.stringify({ type: otherwise.type ?? type, challenge, origin: otherwise.origin ?? this.#page.origin, crossOrigin: otherwise.crossOrigin ?? false }));
  }

  /** RFC 9053: {1: OKP, 3: EdDSA, -1: Ed25519, -2: x} or {1: EC2, 3: ES256, -1: P-256, -2: x, -3: y}. */
  #cose(): Buffer {
    const key = Buffer.from(this.#signer.publicKey);
    if (this.#algorithm === "Ed25519") return Buffer.concat([Buffer.of(0xa4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21), bytes(key)]);
    return Buffer.concat([Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21), bytes(key.subarray(1, 33)), Buffer.of(0x22), bytes(key.subarray(33))]);
  }
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

function text(words: string): Buffer {
  return Buffer.concat([Buffer.of(0x60 + words.length), Buffer.from(words)]);
}

function bytes(content: Uint8Array): Buffer {
  const length = content.length < 24 ? Buffer.of(0x40 + content.length) : content.length < 256 ? Buffer.of(0x58, content.length) : Buffer.of(0x59, content.length >> 8, content.length & 255);
  return Buffer.concat([length, content]);
}
