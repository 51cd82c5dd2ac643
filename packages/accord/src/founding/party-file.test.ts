import { encodeBase64, formatVkey, makeVerifierKey, type JsonValue } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { describe, expect, test } from "vitest";
import { AccordError } from "../errors.ts";
import { makeParty } from "../testing/party.ts";
import { toyCryptography, toySigner } from "../testing/toy-cryptography.ts";
import { refused } from "../testing/refused.ts";
import { formatPartyFile, KEY_ROLES, keyDigest, parsePartyFile, type KeyRole, type PartyFile } from "./party-file.ts";

const party = makeParty(toyCryptography, "a.example/log");
const text = (file: unknown) => formatPartyFile(file as PartyFile);
const parse = (bytes: Uint8Array) => parsePartyFile(toyCryptography, bytes);

/** The file with one value set, or with one member left out where it is undefined. */
function withValue(path: string, value: JsonValue | undefined): Uint8Array {
  const file = structuredClone(party.file) as unknown as Record<string, Record<string, unknown>>;
  const parts = path.split(".");
  const last = parts.pop()!;
  let at: Record<string, unknown> = file;
  for (const part of parts) at = at[part] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return text(file);
}

describe("party file", () => {
  test("what was written is read", () => {
    expect(parse(formatPartyFile(party.file))).toEqual(party.file);
    expect(parsePartyFile(nodeCryptography, formatPartyFile(party.file))).toEqual(party.file);
    expect(keyDigest(toyCryptography, party.file.keys.log)).toMatch(/^[0-9a-f]{64}$/);
  });

  const WRONG: readonly (readonly [string, JsonValue | undefined])[] = [
    ["v", 2], ["v", "1"], ["kind", "mithaq/charter"], ["origin", ""], ["origin", "https://a.example"], ["origin", "A.example"], ["origin", "a.example/"], ["origin", "a.example log"], ["origin", "a".repeat(256)], ["origin", 7],
    ["name", "A State"], ["name", []], ["name.english", "x"], ["name.en", ""], ["name.en", "x".repeat(501)], ["name.en", null],
    ["keys", null], ["keys.second", "x"], ["next.second", "x"], ["rootHand.second", "x"], ["second", 1],
    ...KEY_ROLES.flatMap((role): [string, JsonValue | undefined][] => [[`keys.${role}`, undefined], [`keys.${role}`, "short"], [`keys.${role}`, 5], [`keys.${role}`, "x".repeat(2401)], [`keys.${role}`, "no key at all"], [`next.${role}`, undefined], [`next.${role}`, "ab"], [`next.${role}`, "AB".repeat(32)]]),
    ["rootHand.type", "password"], ["rootHand.algorithm", "ES256"], ["rootHand.publicKey", "not base64!"], ["rootHand.publicKey", "AAAA"], ["rootHand.publicKey", "A".repeat(44)], ["rootHand.publicKey", undefined],
  ];
  test.each(WRONG)("a wrong field is named - %s: %j", (field, value) => {
    expect(refused(() => parse(withValue(field, value)))).toEqual({ code: "party-file", field });
  });

  test.each(["v", "kind", "origin", "name", "keys", "next", "rootHand"])("a missing field is named - %s", (field) => {
    expect(refused(() => parse(withValue(field, undefined)))).toEqual({ code: "party-file", field });
  });

  test.each(KEY_ROLES)("%s key - has its role's name and type", (role) => {
    const other = makeParty(toyCryptography, "b.example/log");
    const { signer, vkey } = party.key(role, 0);
    const types = { log: 0x04, mirror: 0x01, mirrorPq: 0x06, transport: 0x04 } as const;
    const otherType = formatVkey(makeVerifierKey(toyCryptography, vkey.name, role === "mirrorPq" ? 0x04 : types[role], role === "mirrorPq" ? party.key("mirror", 3).signer.publicKey : signer.publicKey));
    for (const wrong of [other.file.keys[role], otherType]) expect(refused(() => parse(withValue(`keys.${role}`, wrong)))).toEqual({ code: "party-file", field: `keys.${role}` });
  });

  test("one key for two roles - is refused, under whatever name", () => {
    const same = (role: KeyRole, like: string): PartyFile => makeParty(toyCryptography, "a.example/log", (algorithm, name) => toySigner(algorithm, name === `a.example/log ${role} 0` ? `a.example/log ${like}` : name)).file;
    expect(refused(() => parse(text(same("mirror", "log 0"))))).toEqual({ code: "party-file", field: "keys.mirror" });
    expect(refused(() => parse(text(same("transport", "log 0"))))).toEqual({ code: "party-file", field: "keys.transport" });
    expect(refused(() => parse(text(same("transport", "mirror 0"))))).toEqual({ code: "party-file", field: "keys.transport" });
    expect(refused(() => parse(text(same("log", "root"))))).toEqual({ code: "party-file", field: "rootHand.publicKey" });
  });

  test("a root hand may be a passkey, with a key of its algorithm's length", () => {
    const passkey = { type: "webauthn", algorithm: "ES256", publicKey: encodeBase64(Buffer.alloc(65, 4)), credentialId: "AA", rpId: "ministry.example", origin: "https://ministry.example" } as const;
    expect(parse(text({ ...party.file, rootHand: passkey })).rootHand).toEqual(passkey);
    expect(refused(() => parse(text({ ...party.file, rootHand: { ...passkey, algorithm: "Ed25519" } })))).toEqual({ code: "party-file", field: "rootHand.publicKey" });
    expect(refused(() => parse(text({ ...party.file, rootHand: { ...passkey, credentialId: "a=" } })))).toEqual({ code: "party-file", field: "rootHand.credentialId" });
  });

  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ["white space", (bytes) => Buffer.from(JSON.stringify(JSON.parse(String(bytes)), null, 1))],
    ["a new line at the end", (bytes) => Buffer.concat([bytes, Buffer.from("\n")])],
    ["another order", (bytes) => Buffer.from(String(bytes).replace(/^\{/, '{"v":1,').replace(/,"v":1\}$/, "}"))],
    ["a key twice", (bytes) => Buffer.from(String(bytes).replace(/,"v":1\}$/, ',"v":1,"v":1}'))],
    ["cut short", (bytes) => bytes.subarray(0, -1)],
    ["empty", () => Buffer.alloc(0)],
    ["not UTF-8", (bytes) => Buffer.concat([bytes.subarray(0, -2), Buffer.from([0xff]), bytes.subarray(-2)])],
    ["oversize", (bytes) => Buffer.concat([bytes, Buffer.alloc(65_536, 0x20)])],
  ])("bytes that are not canonical - %s", (_, spoil) => {
    expect(refused(() => parse(spoil(Buffer.from(formatPartyFile(party.file)))))).toEqual({ code: "party-file", field: "bytes" });
  });

  test("not an object - is named as a whole", () => {
    for (const bytes of ["null", "[]", "7", '"x"']) expect(refused(() => parse(Buffer.from(bytes)))).toEqual({ code: "party-file", field: "party-file" });
    expect(() => parse(Buffer.from("null"))).toThrow(AccordError);
  });

  test("too long to be written", () => {
    expect(refused(() => text({ ...party.file, name: { en: "x".repeat(70_000) } }))).toEqual({ code: "party-file", field: "bytes" });
  });
});
