import canonicalize from "canonicalize";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeUtf8, encodeUtf8 } from "../encoding/utf8.ts";
import { refusal } from "../testing/index.ts";
import { MAX_ENTRY_BYTES } from "../tile/bundle.ts";
import { canonicalBytes, parseCanonical } from "./canonical.ts";
import type { JsonValue } from "./json-value.ts";

const textOf = (value: JsonValue) => decodeUtf8(canonicalBytes(value), "act");
const refusalOfText = (text: string) => refusal(() => parseCanonical(encodeUtf8(text)));
const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

/** RFC 8785, section 3.2.3. */
const RFC_KEYS = {
  "\u20ac": "Euro Sign",
  "\r": "Carriage Return",
  "\ufb33": "Hebrew Letter Dalet With Dagesh",
  "1": "One",
  "\u{1f600}": "Emoji: Grinning Face",
  "\u0080": "Control",
  "\u00f6": "Latin Small Letter O With Diaeresis",
};
const RFC_ORDER = ["Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign", "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh"];

describe("canonical bytes", () => {
  it("order keys by UTF-16 code units, as in RFC 8785's example", () => {
    expect([...textOf(RFC_KEYS).matchAll(/":"([^"]*)"/g)].map(([, value]) => value)).toEqual(RFC_ORDER);
  });

  it("write strings as RFC 8785's example does", () => {
    expect(textOf({ string: "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/" })).toBe(String.raw`{"string":"€$\u000f\nA'B\"\\\\\"/"}`);
  });

  it.each([
    ["keys that JavaScript would list as numbers", { "10": 1, "9": 2, "-1": 3, a: { "1": [], "02": null } }, '{"-1":3,"10":1,"9":2,"a":{"02":null,"1":[]}}'],
    ["a key __proto__", JSON.parse('{"a":1,"__proto__":{"x":2}}') as JsonValue, '{"__proto__":{"x":2},"a":1}'],
    ["keys that objects have", { toJSON: 1, length: 2, constructor: "x", hasOwnProperty: [] }, '{"constructor":"x","hasOwnProperty":[],"length":2,"toJSON":1}'],
    ["a backslash before ud800", { a: String.raw`\ud800` }, String.raw`{"a":"\\ud800"}`],
    ["the largest numbers", [9_007_199_254_740_991, -9_007_199_254_740_991, 0], "[9007199254740991,-9007199254740991,0]"],
    ["an object without a prototype", Object.assign(Object.create(null) as { a?: JsonValue }, { a: 1 }), '{"a":1}'],
    ["a value alone", "میثاق", '"میثاق"'],
  ])("hold %s", (_, value: JsonValue, text) => {
    expect(textOf(value)).toBe(text);
    expect(textOf(parseCanonical(encodeUtf8(text)))).toBe(text);
  });

  it.each<[string, unknown, string]>([
    ["a fraction", { a: 0.5 }, "act-number"],
    ["−0", [-0], "act-number"],
    ["a number that is not safe", 2 ** 53, "act-number"],
    ["NaN", { a: Number.NaN }, "act-number"],
    ["infinity", { a: Number.POSITIVE_INFINITY }, "act-number"],
    ["a lone surrogate", { a: "x\ud800" }, "act-surrogate"],
    ["a lone surrogate after backslashes", { a: "\\\\\udfff" }, "act-surrogate"],
    ["a lone surrogate among keys in no order", { b: "\udc00\ud800", a: 1 }, "act-surrogate"],
    ["a key with a lone surrogate", { "\udc00": 1 }, "act-surrogate"],
    ["undefined", { a: undefined }, "act-json"],
    ["a hole", Array.from({ length: 2 }, () => undefined), "act-json"],
    ["a sparse array", Object.assign([], { length: 1 }), "act-json"],
    ["a bigint", [1n], "act-json"],
    ["a function", { toJSON: () => 1 }, "act-json"],
    ["a symbol", [Symbol("s")], "act-json"],
    ["a date", { at: new Date(0) }, "act-json"],
    ["bytes", { a: new Uint8Array(1) }, "act-json"],
    ["a map", new Map(), "act-json"],
    ["a boxed number", [Object(1)], "act-json"],
    ["33 levels", JSON.parse(nested(33)), "act-depth"],
    ["a circle", circle(), "act-depth"],
    ["65,536 bytes", "a".repeat(65_534), "act-size"],
  ])("do not hold %s", (_, value, code) => {
    expect(refusal(() => canonicalBytes(value as JsonValue))).toBe(code);
  });

  it("may be 65,535 long and 32 deep", () => {
    expect(canonicalBytes("a".repeat(65_533)).length).toBe(MAX_ENTRY_BYTES);
    expect(textOf(JSON.parse(nested(32)) as JsonValue)).toBe(nested(32));
  });

  it("are those of the reference implementation, and are read back, for any value", () => {
    const string = fc.string({ unit: "grapheme", maxLength: 6 });
    const key = fc.oneof(string, fc.constantFrom("__proto__", "toJSON", "1", "10", "9", "\u{1f600}", "\ufb33", ""));
    const scalar = fc.oneof(string, fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
    const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof({ maxDepth: 5 }, scalar, fc.array(tie("value"), { maxLength: 4 }), fc.dictionary(key, tie("value"), { maxKeys: 5 })),
    }));
    fc.assert(
      fc.property(value, (any) => {
        const text = canonicalize(any)!;
        expect(textOf(any)).toBe(text);
        expect(canonicalize(parseCanonical(encodeUtf8(text)))).toBe(text);
        const loose = JSON.stringify(any, null, 1);
        expect(refusalOfText(loose)).toBe(loose === text ? undefined : "act-not-canonical");
      }),
      { seed: 9, numRuns: 1000 },
    );
  });
});

describe("bytes that arrive", () => {
  it.each([
    ["white space", '{"a": 1}'],
    ["white space at the end", '{"a":1}\n'],
    ["keys out of order", '{"b":1,"a":2}'],
    ["keys in the order of their code points", '{"\ufb33":1,"\u{1f600}":2}'],
    ["a key twice", '{"a":1,"a":1}'],
    ["a key twice, differently", '{"a":1,"a":2}'],
    ["an escaped letter", String.raw`{"\u0061":1}`],
    ["an escaped pair", String.raw`["\ud83d\ude00"]`],
    ["an escaped slash", String.raw`["\/"]`],
    ["a long escape", String.raw`["\u000a"]`],
    ["a capital escape", String.raw`["\u000F"]`],
    ["an exponent", "[1e2]"],
    ["a fraction of nothing", "[1.0]"],
    ["numbers in the order of numbers", '{"9":1,"10":2}'],
    ["a second __proto__", '{"__proto__":1,"__proto__":2}'],
  ])("with %s are refused", (_, text) => {
    expect(refusalOfText(text)).toBe("act-not-canonical");
  });

  it.each([
    ["nothing", "", "act-json"],
    ["no JSON", "{", "act-json"],
    ["a second value", "{}{}", "act-json"],
    ["a mark before it", "\ufeff{}", "act-json"],
    ["a comment", "{}//", "act-json"],
    ["NaN", "[NaN]", "act-json"],
    ["a leading zero", "[01]", "act-json"],
    ["a raw control character", '["\n"]', "act-json"],
    ["−0", "[-0]", "act-number"],
    ["a fraction", "[0.1]", "act-number"],
    ["a number that is not safe", "[9007199254740993]", "act-number"],
    ["a number beyond all", "[1e999]", "act-number"],
    ["an escaped lone surrogate", String.raw`["\ud800"]`, "act-surrogate"],
    ["an escaped lone surrogate in a key", String.raw`{"\udfff":1}`, "act-surrogate"],
    ["33 levels", nested(33), "act-depth"],
    ["as many levels as fit", nested(32_767), "act-depth"],
    ["65,536 bytes", `"${"a".repeat(65_534)}"`, "act-size"],
  ])("with %s are refused", (_, text, code) => {
    expect(refusalOfText(text)).toBe(code);
  });

  it("that are not UTF-8 are refused", () => {
    expect(refusal(() => parseCanonical(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22)))).toBe("utf8");
  });

  it("give a key __proto__ as a key and no prototype", () => {
    const value = parseCanonical(encodeUtf8('{"__proto__":{"admin":true}}'));
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect((value as { admin?: boolean }).admin).toBeUndefined();
  });
});

function circle(): object {
  const round: { self?: object } = {};
  round.self = round;
  return round;
}
