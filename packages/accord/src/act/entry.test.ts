import { readFileSync } from "node:fs";
import { canonicalBytes, encodeHex, leafHash, type JsonValue, type Signer } from "@mithaq/ledger";
import { generateKey, nodeCryptography, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AccordError } from "../errors.ts";
import { foldEntry } from "../fold/fold-entry.ts";
import { Choices } from "../testing/random.ts";
import { Stage } from "../testing/stage.ts";
import { toyCryptography } from "../testing/toy-cryptography.ts";
import { Side, type Keys } from "../testing/world.ts";
import { intentOf, type Act, type Hand, type Intent, type Pair } from "./act.ts";
import { formatEntry, parseAct, readEntry } from "./entry.ts";
import { handMessage, intentHash } from "./intent.ts";

const long = process.env["MITHAQ_LONG"] !== undefined;
/** Of long runs. */
const HOUR = 3_600_000;
const HASH = "cd".repeat(32);
const ACT: Act = {
  v: 1, charter: HASH, origin: "a.example/log", nonce: "0a".repeat(16), act: "agreement.propose", objects: [["a.example/log/1", null], ["b.example/log/1", HASH]],
  body: { content: { title: { fa: "متن" } }, adReferendum: false }, payload: { digest: HASH, bytes: 10, mediaType: "application/json" },
  seen: { "b.example/log": { size: 4, root: HASH } }, at: 1_700_000_000_000, hand: { mandate: "a.example/log/2", type: "key", signature: "AAAA" },
};
const read = (bytes: Uint8Array, index = 5) => readEntry(toyCryptography, bytes, index);
const text = (value: unknown) => canonicalBytes(value as JsonValue);

describe("entry", () => {
  test("an act - is what was written, under its leaf hash, with what its hand signs", () => {
    const bytes = text(ACT);
    const message = handMessage(intentOf(ACT));
    expect(read(bytes)).toEqual({ kind: "act", id: encodeHex(leafHash(toyCryptography, bytes)), bytes, act: ACT, message, intent: intentHash(toyCryptography, intentOf(ACT)) });
    expect(parseAct(bytes)).toEqual(ACT);
  });

  test("entry 0 - is the charter, whatever it holds; its bytes are the caller's to compare", () => {
    for (const bytes of [text(ACT), Buffer.from("anything"), Buffer.alloc(0)]) expect(read(bytes, 0)).toEqual({ kind: "charter", id: encodeHex(leafHash(toyCryptography, bytes)), bytes });
  });

  const raw = Buffer.from(text(ACT)).toString();
  const spelt = (from: string | RegExp, to: string) => {
    const spoilt = raw.replace(from, to);
    expect(spoilt).not.toBe(raw);
    return Buffer.from(spoilt);
  };
  test.each<[string, Uint8Array]>([
    ["nothing", Buffer.alloc(0)],
    ["not JSON", Buffer.from("act")],
    ["two values", Buffer.from(`${raw}${raw}`)],
    ["not UTF-8", Buffer.concat([Buffer.from(raw.slice(0, -1)), Buffer.from([0xc0, 0x80]), Buffer.from("}")])],
    ["a byte order mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(raw)])],
    ["white space", Buffer.from(raw.replace(":", ": "))],
    ["a new line at the end", Buffer.from(`${raw}\n`)],
    ["members out of order", Buffer.from(`{"v":1,${raw.slice(1, -7)}}`)],
    ["a member twice", spelt(',"v":1}', ',"v":1,"v":1}')],
    ["a member twice, of two values", spelt('{"act":', '{"act":"agreement.assent","act":')],
    ["an escape that is not needed", spelt("agreement.propose", String.raw`agreement\u002epropose`)],
    ["a slash that is escaped", spelt("a.example/log", String.raw`a.example\/log`)],
    ["a number with a fraction", spelt('"at":1700000000000', '"at":1700000000000.5')],
    ["a number with an exponent", spelt('"at":1700000000000', '"at":17e11')],
    ["a number with a point", spelt('"bytes":10', '"bytes":10.0')],
    ["minus zero", spelt('"bytes":10', '"bytes":-0')],
    ["an unsafe integer", spelt('"at":1700000000000', '"at":9007199254740993')],
    ["an unsafe integer in the body", spelt('"adReferendum":false', '"adReferendum":9007199254740992')],
    ["a fraction in the body", spelt('"adReferendum":false', '"adReferendum":0.5')],
    ["a lone surrogate", spelt("متن", String.raw`\ud800`)],
    ["a lone surrogate as a key", spelt('"fa"', String.raw`"\udfff"`)],
    ["deep nesting", spelt('"adReferendum":false', `"adReferendum":${"[".repeat(40)}${"]".repeat(40)}`)],
    ["very deep nesting", Buffer.from("[".repeat(60_000))],
    ["very deep nesting, whole", Buffer.from(`${"[".repeat(30_000)}${"]".repeat(30_000)}`)],
    ["oversize", text({ ...ACT, body: {} }).length > 0 ? Buffer.from(raw.replace("متن", "x".repeat(65_535))) : Buffer.alloc(0)],
    ["null", Buffer.from("null")],
    ["a list", Buffer.from("[]")],
    ["a text", Buffer.from('"act"')],
    ["the charter's kind", Buffer.from('{"kind":"mithaq/charter","v":1}')],
  ])("malformed, with a reason - %s", (_, bytes) => {
    const arrival = read(bytes);
    expect(arrival).toMatchObject({ kind: "malformed", id: encodeHex(leafHash(toyCryptography, bytes)) });
    expect(arrival.kind === "malformed" && arrival.reason.length > 5).toBe(true);
  });

  const WRONG: readonly (readonly [string, (act: Record<string, unknown>) => void])[] = [
    ...Object.keys(ACT).map((field): [string, (act: Record<string, unknown>) => void] => [field, (act) => delete act[field]]),
    ...Object.keys(ACT).map((field): [string, (act: Record<string, unknown>) => void] => [field, (act) => (act[field] = field === "v" ? 2 : 1.0 + (field === "at" ? -2 : 0))]),
    ["more", (act) => (act["more"] = 1)],
    ["payload", (act) => (act["payload"] = [])],
    ["payload.more", (act) => (act["payload"] = { ...ACT.payload, more: 1 })],
    ["payload.digest", (act) => (act["payload"] = { ...ACT.payload, digest: HASH.toUpperCase() })],
    ["payload.mediaType", (act) => (act["payload"] = { ...ACT.payload, mediaType: "Text/Plain" })],
    ["seen.B", (act) => (act["seen"] = { B: { size: 1, root: HASH } })],
    ["seen.b.size", (act) => (act["seen"] = { b: { size: 0, root: HASH } })],
    ["seen.b.size", (act) => (act["seen"] = { b: { size: "1", root: HASH } })],
    ["seen.b.root", (act) => (act["seen"] = { b: { size: 1, root: "00" } })],
    ["seen.b.more", (act) => (act["seen"] = { b: { size: 1, root: HASH, more: 1 } })],
    ["hand.type", (act) => (act["hand"] = { ...ACT.hand, type: "password" })],
    ["hand.more", (act) => (act["hand"] = { ...ACT.hand, more: 1 })],
    ["hand.signature", (act) => (act["hand"] = { ...ACT.hand, signature: "é" })],
    ["hand.signature", (act) => (act["hand"] = { ...ACT.hand, signature: "A".repeat(4097) })],
    ["hand.mandate", (act) => (act["hand"] = { ...ACT.hand, mandate: "" })],
    ["hand.authenticatorData", (act) => (act["hand"] = { ...ACT.hand, type: "webauthn" })],
    ["objects.0", (act) => (act["objects"] = [["a.example/log/1"]])],
    ["objects.0.0", (act) => (act["objects"] = [[1, null]])],
    ["objects.0", (act) => (act["objects"] = [["a.example/log/1", null, null]])],
    ["charter", (act) => (act["charter"] = `${HASH}0`)],
    ["nonce", (act) => (act["nonce"] = "")],
    ["origin", (act) => (act["origin"] = "a.example//log")],
    ["act", (act) => (act["act"] = "agreement.propose\n")],
  ];
  test.each(WRONG.map(([field, spoil], at) => ({ field, spoil, at })))("not of the shape of an act - $field ($at)", ({ field, spoil }) => {
    const act = structuredClone(ACT) as unknown as Record<string, unknown>;
    spoil(act);
    const bytes = text(act);
    expect(() => parseAct(bytes)).toThrow(AccordError);
    expect(() => parseAct(bytes)).toThrow(expect.objectContaining({ code: "malformed", field }));
    expect(read(bytes)).toMatchObject({ kind: "malformed", reason: expect.stringContaining(field) as string });
  });

  test("nothing throws - whatever the bytes", () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.json().map((json) => Buffer.from(json)), fc.string({ unit: "binary" }).map((some) => Buffer.from(some)));
    fc.assert(
      fc.property(bytes, (some) => {
        const arrival = read(some);
        expect(arrival.kind).toBe("malformed");
      }),
      { numRuns: long ? 50_000 : 500, seed: 17 },
    );
  }, HOUR);
});

const hex = (bytes: number) => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((some) => Buffer.from(some).toString("hex"));
const json = fc.jsonValue({ maxDepth: 4, noUnicodeString: false, stringUnit: "grapheme" } as object).map(whole);
const anIntent: fc.Arbitrary<Intent> = fc.record({
  v: fc.constant(1 as const), charter: hex(32), origin: fc.constantFrom("a.example/log", "b.example", "localhost:8080/x/~y"), nonce: hex(16), act: fc.constantFrom("agreement.propose", "report.confirm", "arbaeen.plan.publish"),
  objects: fc.array(fc.tuple(fc.stringMatching(/^[A-Za-z0-9._~:/-]{3,40}$/), fc.option(hex(32))) as fc.Arbitrary<Pair>, { minLength: 1, maxLength: 5 }),
  body: fc.dictionary(fc.string({ unit: "grapheme" }), json),
  payload: fc.option(fc.record({ digest: hex(32), bytes: fc.nat(), mediaType: fc.constantFrom("text/plain", "application/vnd.x+json") })),
});
const base64 = fc.uint8Array({ minLength: 1, maxLength: 100 }).map((some) => Buffer.from(some).toString("base64"));
const aHand: fc.Arbitrary<Hand | null> = fc.oneof(
  fc.constant(null),
  fc.record({ mandate: fc.constant("a.example/log/7"), type: fc.constant("key" as const), signature: base64 }),
  fc.record({ mandate: fc.constant("a.example/log/7"), type: fc.constant("webauthn" as const), authenticatorData: base64, clientDataJSON: base64, signature: base64 }),
);

/** JSON of whole numbers, as acts have it. */
function whole(value: unknown): JsonValue {
  if (typeof value === "number") return Math.trunc(value) % 1e9 || 0;
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(whole);
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key.toWellFormed(), whole(one)]));
  return value as JsonValue;
}

describe("entry, there and back", () => {
  test("what formatEntry writes, readEntry reads", () => {
    const seen = fc.dictionary(fc.constantFrom("b.example/log", "c.example"), fc.record({ size: fc.integer({ min: 1 }), root: hex(32) }));
    fc.assert(
      fc.property(anIntent, seen, fc.nat(), aHand, (intent, saw, at, hand) => {
        const bytes = formatEntry(intent, { seen: saw, at, hand });
        const arrival = read(bytes);
        if (arrival.kind !== "act") return expect.fail(arrival.kind);
        expect([encodeHex(arrival.message), encodeHex(arrival.intent)]).toEqual([encodeHex(handMessage(intent)), encodeHex(intentHash(toyCryptography, intent))]);
        // As text: what fast-check makes has no prototype, and bytes are slow to compare one by one.
        expect(Buffer.from(text(arrival.act)).toString()).toBe(Buffer.from(text({ ...intent, seen: saw, at, hand })).toString());
        expect(encodeHex(formatEntry(arrival.act, arrival.act))).toBe(encodeHex(bytes));
      }),
      { numRuns: long ? 20_000 : 400, seed: 23 },
    );
  }, HOUR);

  test("the kept entries - read as they always were", () => {
    const kept = JSON.parse(readFileSync(new URL("../../vectors/entries.json", import.meta.url), "utf8")) as { entries: { entry: string; index: number; kind: string; id: string; intent?: string; reason?: string }[] };
    expect(kept.entries.length).toBeGreaterThan(10);
    for (const { entry, index, kind, id, intent, reason } of kept.entries) {
      const arrival = readEntry(nodeCryptography, Buffer.from(entry), index);
      expect({ kind: arrival.kind, id: arrival.id }).toEqual({ kind, id });
      if (arrival.kind === "act") expect(encodeHex(arrival.intent)).toBe(intent);
      if (arrival.kind === "malformed") expect(arrival.reason).toBe(reason);
    }
  });
});

describe("entry, spoilt", () => {
  const real = new Map<string, Signer>();
  const REAL: Keys = {
    cryptography: nodeCryptography,
    signer: (algorithm, name) => {
      const signer = real.get(name) ?? signerFromPrivateKey(generateKey(algorithm));
      real.set(name, signer);
      return signer;
    },
  };

  test.each([["real", REAL, long ? 250_000 : 5000], ["toy", undefined, long ? 750_000 : 15_000]] as const)("mutations of a signed act - none makes a valid act of other content (%s cryptography)", (_, keys, runs) => {
    const stage = new Stage(2, undefined, keys);
    const { world } = stage;
    stage.propose("a", { digest: HASH });
    const signed = stage.propose("a", { digest: "de".repeat(32), content: { type: "joint-note", title: { en: "A text", fa: "متن" }, languages: ["en", "fa"], sample: true, pillar: "trade" } });
    const other = Buffer.from(world.log("a.example/log").entries.at(-2)!);
    const original = world.log("a.example/log").entries.at(-1)!;
    const index = world.log("a.example/log").entries.length - 1;
    const side = new Side(world, world.parties[0]!);
    for (let moved = true; moved; ) {
      moved = world.deliver(side, "b.example/log") !== undefined;
      moved = world.deliver(side, "a.example/log", index) !== undefined || moved;
    }
    const judge = (bytes: Uint8Array) => {
      const arrival = readEntry(world.context.cryptography, bytes, index);
      const clocks = (of: string, size: number) => side.clocks.get(of)?.[size - 1] ?? {};
      return { arrival, step: foldEntry(world.context, { origin: "a.example/log", index, arrival, log: side.log("a.example/log"), rows: side.rows, clocks, firstIntent: undefined }) };
    };
    expect([judge(original).step.verdict, signed.verdict]).toEqual(["valid", "valid"]);
    const message = Buffer.from(handMessage(signed.intent));

    const choices = new Choices(20_231_121);
    const verdicts = new Map<string, number>();
    for (let run = 0; run < runs; run += 1) {
      const bytes = mutate(choices, Buffer.from(original), other);
      const { arrival, step } = judge(bytes);
      verdicts.set(step.verdict, (verdicts.get(step.verdict) ?? 0) + 1);
      if (step.verdict === "valid" && (arrival.kind !== "act" || !message.equals(arrival.message))) expect.fail(`seed run ${run}: a valid act of other content: ${Buffer.from(bytes).toString()}`);
    }
    // The mutations reach every layer: shape, rules, hands. What stays valid differs in what the node sets (`at`, `seen`) alone.
    for (const verdict of ["malformed", "hand-signed", "known-verb", "mandate-held", "valid"]) expect(verdicts.get(verdict) ?? 0).toBeGreaterThan(10);
  }, HOUR);
});

/** One mutation of an entry's bytes: of bytes, of digits and letters, of members, of parts of another act. */
function mutate(choices: Choices, original: Buffer, other: Buffer): Uint8Array {
  const bytes = Buffer.from(original);
  const at = choices.below(bytes.length);
  switch (choices.below(8)) {
    case 0:
      bytes[at]! ^= 1 << choices.below(8);
      return bytes;
    case 1:
      bytes[at] = choices.below(256);
      return bytes;
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + choices.below(4))]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([0x20 + choices.below(95)]), bytes.subarray(at)]);
    case 4: {
      // Another letter or digit for a letter or a digit: mostly well-formed.
      const from = bytes.subarray(at).findIndex((byte) => /[0-9a-z]/.test(String.fromCharCode(byte)));
      if (from >= 0) bytes[at + from] = "0123456789abcdef".charCodeAt(choices.below(16));
      return bytes;
    }
    default: {
      const act = JSON.parse(String(bytes)) as Record<string, unknown>;
      const donor = JSON.parse(String(other)) as Record<string, unknown>;
      const field = choices.of(Object.keys(act))!;
      const inner = choices.of(Object.keys(act[field] ?? {}));
      const kind = choices.below(9);
      if (kind < 3) act[field] = donor[field];
      else if (kind < 5) act["at"] = Number(act["at"]) + choices.below(1000) - 300;
      else if (inner !== undefined && typeof act[field] === "object") (act[field] as Record<string, unknown>)[inner] = choices.of([null, 0, "x", true, {}, [], donor["nonce"], HASH]);
      else act[field] = choices.of([null, 0, "x", true, {}, [], donor["nonce"]]);
      return canonicalBytes(act as JsonValue);
    }
  }
}
