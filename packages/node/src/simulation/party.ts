import { encodeBase64, formatVkey, makeVerifierKey, type Cryptography, type SignatureAlgorithm, type Signer } from "@mithaq/ledger";
import { keyDigest, type Credential, type KeyRole, type PartyFile } from "@mithaq/accord";
import type { NodeKeys } from "../keeper/keeper.ts";

export type MakeSigner = (algorithm: SignatureAlgorithm, name: string) => Signer;

/** A party with every key that it will ever have: generation g of a role follows generation g − 1 by rotation. */
export interface Party {
  readonly origin: string;
  readonly file: PartyFile;
  readonly rootHand: Signer;
  vkey(role: KeyRole, generation: number): string;
  /** The node's key ring when each role is at this generation. */
  keys(generation: Readonly<Record<KeyRole, number>>): NodeKeys;
}

export const ROLES = ["log", "mirror", "mirrorPq", "transport"] as const;

export function makeParty(c: Cryptography, origin: string, makeSigner: MakeSigner): Party {
  const signers = new Map<string, Signer>();
  const signer = (role: KeyRole, generation: number): Signer => {
    const name = `${origin} ${role} ${generation}`;
    let made = signers.get(name);
    if (made === undefined) signers.set(name, (made = makeSigner(role === "mirrorPq" ? "ML-DSA-44" : "Ed25519", name)));
    return made;
  };
  const vkey = (role: KeyRole, generation: number): string => formatVkey(makeVerifierKey(c, `${origin}${SUFFIX[role]}`, TYPE[role], signer(role, generation).publicKey));
  const each = <T>(of: (role: KeyRole) => T): Record<KeyRole, T> => ({ log: of("log"), mirror: of("mirror"), mirrorPq: of("mirrorPq"), transport: of("transport") });
  const rootHand = makeSigner("Ed25519", `${origin} root`);
  return {
    origin,
    file: {
      v: 1, kind: "mithaq/party", origin, name: { en: `The State of ${origin}` },
      keys: each((role) => vkey(role, 0)), next: each((role) => keyDigest(c, vkey(role, 1))), rootHand: credentialOf(rootHand),
    },
    rootHand,
    vkey,
    keys: (generation) => ({ ...each((role) => signer(role, generation[role])), next: each((role) => signer(role, generation[role] + 1)) }),
  };
}

export function credentialOf(signer: Signer): Credential {
  return { type: "key", algorithm: "Ed25519", publicKey: encodeBase64(signer.publicKey) };
}

const TYPE: Record<KeyRole, 0x01 | 0x04 | 0x06> = { log: 0x01, mirror: 0x04, mirrorPq: 0x06, transport: 0x01 };
const SUFFIX: Record<KeyRole, string> = { log: "", mirror: "/mirror", mirrorPq: "/mirror", transport: "/transport" };
