import { LedgerError, canonicalBytes, decodeBase64, encodeHex, encodeUtf8, parseCanonical, parseVkey, type Cryptography } from "@mithaq/ledger";
import { z } from "zod";
import { originShape, sha256Hex } from "../act/act.ts";
import { asJson } from "../act/intent.ts";
import { firstIssue } from "../act/issue.ts";
import { AccordError, type AccordErrorCode } from "../errors.ts";
import { credentialShape, type Credential } from "../hand/credential.ts";

/** log: signs the log's checkpoints (0x01, named by the origin). mirror, mirrorPq: cosign others' (0x04, 0x06, `<origin>/mirror`). transport: RFC 9421 between nodes. */
export type KeyRole = "log" | "mirror" | "mirrorPq" | "transport";
export const KEY_ROLES: readonly KeyRole[] = ["log", "mirror", "mirrorPq", "transport"];

/** What `init` writes for the other party's eyes (record.md section 2): everything here is public. */
export interface PartyFile {
  readonly v: 1;
  readonly kind: "mithaq/party";
  readonly origin: string;
  /** The party's name per language. */
  readonly name: { readonly [language: string]: string };
  /** vkeys. */
  readonly keys: { readonly [role in KeyRole]: string };
  /** {@link keyDigest} of the vkey that each role will rotate to: committed in advance, so that a stolen key cannot name its successor. */
  readonly next: { readonly [role in KeyRole]: string };
  /** The head of the national section. */
  readonly rootHand: Credential;
}

export const nameShape = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/), z.string().min(1).max(500));
const vkey = z.string().min(10).max(2400);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
export const partyShape: z.ZodType<PartyFile> = z.strictObject({
  v: z.literal(1),
  kind: z.literal("mithaq/party"),
  origin: originShape,
  name: nameShape,
  keys: z.strictObject({ log: vkey, mirror: vkey, mirrorPq: vkey, transport: vkey }),
  next: z.strictObject({ log: digest, mirror: digest, mirrorPq: digest, transport: digest }),
  rootHand: credentialShape,
});

/** What a vkey is committed to by, in advance. */
export function keyDigest(cryptography: Cryptography, vkey: string): string {
  return sha256Hex(cryptography, encodeUtf8(vkey));
}

/** The file's bytes. Throws AccordError `party-file` where they are over 65,535. */
export function formatPartyFile(party: PartyFile): Uint8Array {
  return formatShape(party, "party-file");
}

/** Reads a party file. Throws AccordError `party-file` that names the field and what was expected. */
export function parsePartyFile(cryptography: Cryptography, bytes: Uint8Array): PartyFile {
  const party = parseShape(bytes, partyShape, "party-file");
  checkPartyKeys(cryptography, party, "party-file");
  return party;
}

/** The signature type and name that each role's vkey must have (record.md section 1: one key a role, never one for two). */
export function expectedKey(origin: string, role: KeyRole): { readonly name: string; readonly type: number } {
  switch (role) {
    case "log":
      return { name: origin, type: 0x01 };
    case "mirror":
      return { name: `${origin}/mirror`, type: 0x04 };
    case "mirrorPq":
      return { name: `${origin}/mirror`, type: 0x06 };
    case "transport":
      return { name: `${origin}/transport`, type: 0x01 };
  }
}

/**
 * Every vkey is well formed, of its role's type and name, the root hand's key has its algorithm's length, and no key serves two roles. Returns all these keys, raw, in
 * hex. `at`: where the file stands in what is read.
 */
export function checkPartyKeys(cryptography: Cryptography, party: PartyFile, code: AccordErrorCode, at = ""): ReadonlySet<string> {
  const seen = new Set<string>();
  const add = (publicKey: Uint8Array, field: string) => {
    const raw = encodeHex(publicKey);
    if (seen.has(raw)) throw new AccordError(code, field, "One key serves two roles: each role needs a key of its own, since a cosignature does not sign its cosigner's name.");
    seen.add(raw);
  };
  for (const role of KEY_ROLES) {
    const field = `${at}keys.${role}`;
    const expected = expectedKey(party.origin, role);
    const key = read(() => parseVkey(cryptography, party.keys[role]), field, code);
    if (key.name !== expected.name) throw new AccordError(code, field, `The ${role} key of ${party.origin} must be named ${expected.name}, not ${key.name}. Make the party file again with mithaq init.`);
    if (key.type !== expected.type) throw new AccordError(code, field, `The ${role} key must be of signature type 0x0${expected.type}.`);
    add(key.publicKey, field);
  }
  const field = `${at}rootHand.publicKey`;
  const { algorithm, publicKey } = party.rootHand;
  const rootKey = read(() => decodeBase64(publicKey, field), field, code);
  if (rootKey.length !== HAND_KEY_BYTES[algorithm]) throw new AccordError(code, field, `The root hand's key must be ${HAND_KEY_BYTES[algorithm]} bytes for ${algorithm}.`);
  add(rootKey, field);
  return seen;
}

const HAND_KEY_BYTES: Readonly<Record<Credential["algorithm"], number>> = { Ed25519: 32, ES256: 65 };

function read<T>(of: () => T, field: string, code: AccordErrorCode): T {
  try {
    return of();
  } catch (error) {
    if (error instanceof LedgerError) throw new AccordError(code, field, error.message, { cause: error });
    throw error;
  }
}

/** A value's canonical bytes, or an AccordError: they are too many. */
export function formatShape(value: object, code: AccordErrorCode): Uint8Array {
  return read(() => canonicalBytes(asJson(value)), "bytes", code);
}

/** Canonical JSON of a shape, or an AccordError that names the field. */
export function parseShape<T>(bytes: Uint8Array, shape: z.ZodType<T>, code: AccordErrorCode): T {
  const value = read(() => parseCanonical(bytes), "bytes", code);
  const checked = shape.safeParse(value);
  if (checked.success) return value as unknown as T;
  const { field, message } = firstIssue(checked.error, code);
  throw new AccordError(code, field, `${field}: ${message}.`);
}
