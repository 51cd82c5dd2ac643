import { nodeCryptography, generateKey, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import type { Signer } from "@mithaq/ledger";
import { type FindTransportKey, type TransportKey, transportKey, type Verifier } from "../message-signature.ts";
import { openNonceCache } from "../nonce-cache.ts";
import type { RequestHead } from "../signature-input.ts";

/** A party of the peer tests: an origin and a transport key of its own. */
export interface TestParty {
  readonly origin: string;
  readonly signer: Signer;
  readonly key: TransportKey;
}

export function testParty(origin: string): TestParty {
  const signer = signerFromPrivateKey(generateKey("Ed25519"));
  return { origin, signer, key: transportKey(nodeCryptography, origin, signer) };
}

/** Looks the transport keys of these parties up. */
export function keysOf(...parties: readonly TestParty[]): FindTransportKey {
  return async (keyId) => {
    const party = parties.find((one) => one.key.keyId === keyId);
    return party === undefined ? undefined : { origin: party.origin, publicKey: party.signer.publicKey };
  };
}

export function testVerifier(parts: Partial<Verifier> & Pick<Verifier, "origins" | "findKey" | "clock">): Verifier {
  return { cryptography: nodeCryptography, nonces: openNonceCache(), ...parts };
}

/** The head of a request as the receiving node reads it. */
export function headOf(method: string, url: URL, headers: Readonly<Record<string, string>>): RequestHead {
  const received = new Headers(headers);
  return { method, path: url.pathname, query: url.search, header: (name) => received.get(name) ?? undefined };
}

/** Bytes that never repeat, from a counter: nonces of tests. */
export function countedBytes(): (bytes: number) => Uint8Array {
  let count = 0;
  return (bytes) => {
    const made = new Uint8Array(bytes);
    new DataView(made.buffer).setUint32(0, ++count);
    return made;
  };
}
