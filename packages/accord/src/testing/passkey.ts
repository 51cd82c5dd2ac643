import { createHash } from "node:crypto";
import { encodeBase64 } from "@mithaq/ledger";
import { generateKey, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import type { Hand, ObjectId } from "../act/act.ts";
import type { Credential } from "../hand/credential.ts";

/** What an authenticator and a browser put into an assertion; each may be set otherwise than honest ones would. */
export interface Assertion {
  readonly type?: unknown;
  readonly challenge?: string;
  readonly origin?: unknown;
  /** Members of the client data besides type, challenge and origin. */
  readonly more?: Record<string, unknown>;
  /** The whole client data. */
  readonly clientData?: string | Uint8Array;
  readonly rpId?: string;
  readonly flags?: number;
  /** Bytes of the authenticator data that are kept, and what follows them. */
  readonly keep?: number;
  readonly extensions?: Uint8Array;
}

/** A passkey with real keys, built by hand from WebAuthn level 3, sections 5.8.1 and 6.1. */
export class Passkey {
  readonly credential: Extract<Credential, { type: "webauthn" }>;
  readonly #sign: (message: Uint8Array) => Uint8Array;

  constructor(algorithm: "Ed25519" | "ES256") {
    const signer = signerFromPrivateKey(generateKey(algorithm));
    this.credential = { type: "webauthn", algorithm, publicKey: encodeBase64(signer.publicKey), credentialId: "AAECAwQ", rpId: "ministry.example", origin: "https://mithaq.ministry.example" };
    this.#sign = (message) => signer.sign(message);
  }

  /** An assertion over SHA-256 of this message, signed as it is, whatever stands in it. */
  assert(mandate: ObjectId, message: Uint8Array, set: Assertion = {}): Extract<Hand, { type: "webauthn" }> {
    const challenge = set.challenge ?? createHash("sha256").update(message).digest("base64url");
    const client = { type: set.type ?? "webauthn.get", challenge, origin: set.origin ?? this.credential.origin, ...set.more };
    const clientData = typeof set.clientData === "object" ? Buffer.from(set.clientData) : Buffer.from(set.clientData ?? JSON.stringify(client));
    const rpIdHash = createHash("sha256").update(set.rpId ?? this.credential.rpId).digest();
    const whole = Buffer.concat([rpIdHash, Buffer.of(set.flags ?? 0x05), Buffer.of(0, 0, 0, 7)]);
    const authenticatorData = Buffer.concat([whole.subarray(0, set.keep ?? whole.length), set.extensions ?? Buffer.alloc(0)]);
    const signature = this.#sign(Buffer.concat([authenticatorData, createHash("sha256").update(clientData).digest()]));
    return { mandate, type: "webauthn", authenticatorData: encodeBase64(authenticatorData), clientDataJSON: encodeBase64(clientData), signature: encodeBase64(signature) };
  }
}
