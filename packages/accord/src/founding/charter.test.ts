import { encodeHex, leafHash, type JsonValue } from "@mithaq/ledger";
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeParty } from "../testing/party.ts";
import { refused } from "../testing/refused.ts";
import { toyCryptography, toySigner } from "../testing/toy-cryptography.ts";
import { charterId, formatCharter, parseCharter, partyOf, type Charter } from "./charter.ts";
import { formatShape } from "./party-file.ts";

const ORIGINS = ["tehran.example/mithaq", "baghdad.example/mithaq", "muscat.example/mithaq"];
const parties = ORIGINS.map((origin) => makeParty(toyCryptography, origin).file);
const input = { title: { en: "A programme", fa: "یک برنامه" }, parties, languages: ["fa", "ar", "en"], limits: { bytesPerDay: 1_000_000, actsPerDay: 1000, openProposals: 50 }, sample: false };
const { bytes, sha256 } = formatCharter(toyCryptography, input);
const charter = parseCharter(toyCryptography, bytes);
const parse = (of: unknown) => parseCharter(toyCryptography, formatShape(of as Charter, "charter"));

function withValue(path: string, value: JsonValue | undefined): unknown {
  const copy = structuredClone(charter) as unknown as Record<string, unknown>;
  const parts = path.split(".");
  const last = parts.pop()!;
  let at = copy;
  for (const part of parts) at = at[part] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

describe("charter", () => {
  test("identical bytes - in whichever order the party files are given", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(parties, { minLength: 3 }), (shuffled) => {
        expect(formatCharter(toyCryptography, { ...input, parties: shuffled })).toEqual({ bytes, sha256 });
      }),
      { numRuns: 12, seed: 5 },
    );
    expect(charter.parties.map((party) => party.origin)).toEqual([...ORIGINS].sort());
    // It is not the other's order that was sorted away.
    expect(input.parties.map((party) => party.origin)).toEqual(ORIGINS);
  });

  test("what people compare is the SHA-256 of the bytes; what acts quote is their leaf hash", () => {
    expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(charterId(toyCryptography, bytes)).toBe(encodeHex(leafHash(toyCryptography, bytes)));
    expect(charterId(toyCryptography, bytes)).not.toBe(sha256);
  });

  test("what was written is read, with the version of the rules and the moment of completion", () => {
    expect(charter).toEqual({ v: 1, kind: "mithaq/charter", rules: 1, completes: "countersigned", ...input, parties: charter.parties });
    expect(partyOf(charter, ORIGINS[0]!)).toEqual(parties[0]);
    expect(partyOf(charter, "stranger.example")).toBeUndefined();
  });

  const WRONG: readonly (readonly [string, JsonValue | undefined])[] = [
    ["v", 2], ["kind", "mithaq/party"], ["title", "x"], ["title.en", ""], ["title.xxxx", "x"], ["languages", []], ["languages.0", "farsi"], ["languages.0", "FA"], ["rules", 0], ["rules", "1"], ["completes", "decided"], ["sample", "no"],
    ["limits.bytesPerDay", 65_535], ["limits.actsPerDay", 15], ["limits.openProposals", 0], ["limits.more", 1], ["limits", null], ["more", 1],
    ["parties", []], ["parties.1.origin", "BAGHDAD"], ["parties.0.keys.log", "x"], ["parties.2.next.mirror", "x"], ["parties.1.rootHand.publicKey", "!"], ["parties.1.rootHand.publicKey", "AAAA"], ["parties.0.v", 2], ["parties.1.more", 1],
    ["parties.1.keys.mirror", "nothing like a key"],
  ];
  test.each(WRONG)("a wrong field is named - %s: %j", (field, value) => {
    expect(refused(() => parse(withValue(field, value)))).toEqual({ code: "charter", field });
  });

  test.each(["v", "kind", "title", "parties", "languages", "rules", "limits", "completes", "sample", "limits.actsPerDay", "parties.2.rootHand", "parties.0.keys.mirrorPq"])("a missing field is named - %s", (field) => {
    expect(refused(() => parse(withValue(field, undefined)))).toEqual({ code: "charter", field });
  });

  test("one party is no exchange, and seventeen are too many", () => {
    expect(refused(() => formatCharter(toyCryptography, { ...input, parties: parties.slice(0, 1) }))).toEqual({ code: "charter", field: "parties" });
    expect(refused(() => parse({ ...charter, parties: Array.from({ length: 17 }, () => charter.parties[0]!) }))).toEqual({ code: "charter", field: "parties" });
  });

  test("parties out of order, or the same twice", () => {
    expect(refused(() => parse({ ...charter, parties: charter.parties.toReversed() }))).toEqual({ code: "charter", field: "parties.1.origin" });
    expect(refused(() => formatCharter(toyCryptography, { ...input, parties: [...parties, parties[1]!] }))).toEqual({ code: "charter", field: "parties.1.origin" });
  });

  test("one key for two roles", () => {
    const twice = makeParty(toyCryptography, ORIGINS[1]!, (algorithm, name) => toySigner(algorithm, name.replace("mirror 0", "log 0"))).file;
    expect(refused(() => formatCharter(toyCryptography, { ...input, parties: [parties[0]!, twice, parties[2]!] }))).toEqual({ code: "charter", field: "parties.0.keys.mirror" });
  });

  test.each(["log 0", "mirror 0", "mirrorPq 0", "transport 0", "root"])("one key for two parties - %s, whatever the role's name", (key) => {
    const like = makeParty(toyCryptography, ORIGINS[1]!, (algorithm, name) => toySigner(algorithm, name === `${ORIGINS[1]} ${key}` ? `${ORIGINS[0]} ${key}` : name)).file;
    expect(refused(() => formatCharter(toyCryptography, { ...input, parties: [parties[0]!, like] }))).toEqual({ code: "charter", field: "parties.1.keys" });
  });

  test("the key of one party's log as another's transport key", () => {
    const like = makeParty(toyCryptography, ORIGINS[1]!, (algorithm, name) => toySigner(algorithm, name === `${ORIGINS[1]} transport 0` ? `${ORIGINS[0]} log 0` : name)).file;
    expect(refused(() => formatCharter(toyCryptography, { ...input, parties: [parties[0]!, like] }))).toEqual({ code: "charter", field: "parties.1.keys" });
  });

  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ["white space", (of) => Buffer.from(` ${String(of)}`)],
    ["a key twice", (of) => Buffer.from(String(of).replace(/,"v":1\}$/, ',"v":1,"v":1}'))],
    ["another spelling of a number", (of) => Buffer.from(String(of).replace(/"rules":1,/, '"rules":1.0,'))],
    ["an escape that is not needed", (of) => Buffer.from(String(of).replace("A programme", String.raw`A\u0020programme`))],
    ["cut short", (of) => of.subarray(0, -1)],
    ["oversize", () => Buffer.alloc(65_536, 0x20)],
  ])("bytes that are not canonical - %s", (_, spoil) => {
    expect(refused(() => parseCharter(toyCryptography, spoil(Buffer.from(bytes))))).toEqual({ code: "charter", field: "bytes" });
  });

  test("too long to be entry 0", () => {
    const name = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`a${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}`, "x".repeat(500)]));
    expect(refused(() => formatCharter(toyCryptography, { ...input, parties: parties.map((party) => ({ ...party, name })) }))).toEqual({ code: "charter", field: "bytes" });
  });
});
