import { formatVkey, makeVerifierKey, encodeBase64, type Cryptography, type Signer, type VerifierKey } from "@mithaq/ledger";
import { keyDigest, type KeyRole, type PartyFile } from "../founding/party-file.ts";
import { toySigner } from "./toy-cryptography.ts";

/** A party of the test worlds, with every key that it will ever have: generation g of a role is named by it. */
export interface ToyParty {
  readonly origin: string;
  readonly file: PartyFile;
  readonly rootHand: Signer;
  key(role: KeyRole, generation: number): { readonly signer: Signer; readonly vkey: VerifierKey };
  /** An Ed25519 key of a person of this party. */
  signer(name: string): Signer;
}

const TYPES: Record<KeyRole, 0x01 | 0x04 | 0x06> = { log: 0x01, mirror: 0x04, mirrorPq: 0x06, transport: 0x01 };

/** A party whose keys come from `signer(algorithm, name)`: toy ones, unless real ones are given. */
export function makeParty(cryptography: Cryptography, origin: string, signer: (algorithm: Signer["algorithm"], name: string) => Signer = toySigner): ToyParty {
  const names: Record<KeyRole, string> = { log: origin, mirror: `${origin}/mirror`, mirrorPq: `${origin}/mirror`, transport: `${origin}/transport` };
  const key = (role: KeyRole, generation: number) => {
    const own = signer(TYPES[role] === 0x06 ? "ML-DSA-44" : "Ed25519", `${origin} ${role} ${generation}`);
    return { signer: own, vkey: makeVerifierKey(cryptography, names[role], TYPES[role], own.publicKey) };
  };
  const vkey = (role: KeyRole, generation: number) => formatVkey(key(role, generation).vkey);
  const roles = ["log", "mirror", "mirrorPq", "transport"] as const;
  const rootHand = signer("Ed25519", `${origin} root`);
  const file: PartyFile = {
    v: 1,
    kind: "mithaq/party",
    origin,
    name: { en: `The State of ${origin}` },
    keys: { log: vkey("log", 0), mirror: vkey("mirror", 0), mirrorPq: vkey("mirrorPq", 0), transport: vkey("transport", 0) },
    next: Object.fromEntries(roles.map((role) => [role, keyDigest(cryptography, vkey(role, 1))])) as PartyFile["next"],
    rootHand: { type: "key", algorithm: "Ed25519", publicKey: encodeBase64(rootHand.publicKey) },
  };
  return { origin, file, rootHand, key, signer: (name) => signer("Ed25519", `${origin} ${name}`) };
}
