import { keyDigest } from "@mithaq/accord";
import { formatVkey, makeVerifierKey, type Cryptography, type Signer } from "@mithaq/ledger";
import { generateKey, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import type { NodeKeys } from "../keeper/keeper.ts";
import type { KeyRole, KeysFile } from "./documents.ts";

/** A new party's keys, those in use and the committed next ones, from the system's randomness. */
export function generateKeys(origin: string): KeysFile {
  const set = () => ({ log: generateKey("Ed25519"), mirror: generateKey("Ed25519"), mirrorPq: generateKey("ML-DSA-44"), transport: generateKey("Ed25519") });
  return { v: 1, kind: "mithaq/keys", origin, current: set(), next: set(), rotating: null };
}

export const KEY_ROLES: readonly KeyRole[] = ["log", "mirror", "mirrorPq", "transport"];

/** The signers of a key file. */
export function signersOf(file: KeysFile): NodeKeys {
  const set = (of: KeysFile["current"]) => ({
    log: signerFromPrivateKey(of.log), mirror: signerFromPrivateKey(of.mirror), mirrorPq: signerFromPrivateKey(of.mirrorPq), transport: signerFromPrivateKey(of.transport),
  });
  return { ...set(file.current), next: set(file.next) };
}

/** A role's vkey: names and types as the party file demands (record.md section 1: one key a role, never one for both). */
export function roleVkey(c: Cryptography, origin: string, role: KeyRole, publicKey: Uint8Array): string {
  const { suffix, type } = ROLE_NAMES[role];
  return formatVkey(makeVerifierKey(c, `${origin}${suffix}`, type, publicKey));
}

/** What a party file says of its keys: the vkeys in use and the digests of the next ones. */
export function publicKeys(c: Cryptography, file: KeysFile): { readonly keys: Record<KeyRole, string>; readonly next: Record<KeyRole, string> } {
  const signers = signersOf(file);
  const each = (of: (role: KeyRole) => string) => ({ log: of("log"), mirror: of("mirror"), mirrorPq: of("mirrorPq"), transport: of("transport") });
  const vkey = (role: KeyRole, signer: Signer) => roleVkey(c, file.origin, role, signer.publicKey);
  return { keys: each((role) => vkey(role, signers[role])), next: each((role) => keyDigest(c, vkey(role, signers.next[role]))) };
}

const ROLE_NAMES = {
  log: { suffix: "", type: 0x01 },
  mirror: { suffix: "/mirror", type: 0x04 },
  mirrorPq: { suffix: "/mirror", type: 0x06 },
  transport: { suffix: "/transport", type: 0x01 },
} as const satisfies Record<KeyRole, unknown>;
