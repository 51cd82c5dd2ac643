import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatMandateGrant, formatPropose } from "../assent/format.ts";
import { refused } from "../testing/refused.ts";
import { formatIntent, handMessage, NEW_OBJECT, newObjectId, sortPairs, type Draft } from "./intent.ts";

const WHERE = { charter: "cc".repeat(32), origin: "a.example/log", nonce: "0a".repeat(16) };
const DRAFT: Draft = { act: "agreement.assent", objects: [["b.example/log/1", null]], body: {}, payload: null };
const form = (draft: Partial<Record<keyof Draft, unknown>>, where: Partial<Record<keyof typeof WHERE, unknown>> = {}) => formatIntent({ ...DRAFT, ...draft } as Draft, { ...WHERE, ...where } as typeof WHERE);
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe("intent", () => {
  test("a new object gets its id from the log and the nonce", () => {
    const intent = formatIntent(formatPropose("agreement", { pairs: [[NEW_OBJECT, null]], content: {}, payload: null }), WHERE);
    expect(intent.objects).toEqual([[newObjectId("a.example/log", "0a".repeat(16)), null]]);
    expect(newObjectId("a.example/log", "0a".repeat(16))).toBe(`a.example/log/${"0a".repeat(16)}`);
  });

  test("pairs are put in byte order, the new object's too", () => {
    const intent = form({ objects: [["z/1", null], [NEW_OBJECT, null], ["Z/1", "11".repeat(32)]] });
    expect(intent.objects.map(([object]) => object)).toEqual(["Z/1", `a.example/log/${WHERE.nonce}`, "z/1"]);
  });

  test("pairs in order - whatever order they come in", () => {
    const pair = fc.tuple(fc.stringMatching(/^[a-zA-Z0-9./-]{3,12}$/), fc.constantFrom(null, "11".repeat(32)));
    fc.assert(
      fc.property(fc.uniqueArray(pair, { maxLength: 12, selector: ([object]) => object }), fc.nat(), (pairs, turn) => {
        const sorted = sortPairs(pairs);
        const rotated = [...pairs.slice(turn % (pairs.length + 1)), ...pairs.slice(0, turn % (pairs.length + 1))];
        expect(sortPairs(rotated)).toEqual(sorted);
        expect(sorted.every(([object], at) => at === 0 || Buffer.compare(Buffer.from(sorted[at - 1]![0]), Buffer.from(object)) < 0)).toBe(true);
      }),
      { numRuns: 200, seed: 9 },
    );
  });

  const WRONG: readonly (readonly [string, Parameters<typeof form>[0], Parameters<typeof form>[1]?])[] = [
    ["charter", {}, { charter: "cc" }],
    ["charter", {}, { charter: "CC".repeat(32) }],
    ["origin", {}, { origin: "https://a.example/log" }],
    ["origin", {}, { origin: "" }],
    ["nonce", {}, { nonce: "0a".repeat(15) }],
    ["nonce", {}, { nonce: "0A".repeat(16) }],
    ["act", { act: "assent" }],
    ["act", { act: "Agreement.assent" }],
    ["act", { act: "agreement..assent" }],
    ["act", { act: `agreement.${"a".repeat(64)}` }],
    ["objects", { objects: [] }],
    ["objects", { objects: Array.from({ length: 65 }, (_, at) => [`x/${at}`, null]) }],
    ["objects.0.0", { objects: [["x y", null]] }],
    ["objects.0.0", { objects: [["é/1", null]] }],
    ["objects.0.0", { objects: [["ab", null]] }],
    ["objects.1.1", { objects: [["x/1", null], ["x/2", "1"]] }],
    ["objects.0.1", { objects: [["x/1", undefined]] }],
    ["body", { body: [] }],
    ["body", { body: null }],
    ["body", { body: "text" }],
    ["body", { body: { share: 0.5 } }],
    ["body", { body: { large: 2 ** 53 } }],
    ["body", { body: { minus: -0 } }],
    ["body", { body: { text: "\u{D800}" } }],
    ["body", { body: { "\u{DC00}": 1 } }],
    ["body", { body: { deep: nested(40) } }],
    ["body", { body: { when: new Date(0) } }],
    ["body", { body: { missing: undefined } }],
    ["body", { body: { text: "x".repeat(65_535) } }],
    ["payload", { payload: {} }],
    ["payload.digest", { payload: { digest: "d", bytes: 1, mediaType: "text/plain" } }],
    ["payload.bytes", { payload: { digest: "dd".repeat(32), bytes: -1, mediaType: "text/plain" } }],
    ["payload.bytes", { payload: { digest: "dd".repeat(32), bytes: 1.5, mediaType: "text/plain" } }],
    ["payload.mediaType", { payload: { digest: "dd".repeat(32), bytes: 1, mediaType: "text" } }],
    ["payload.salt", { payload: { digest: "dd".repeat(32), bytes: 1, mediaType: "text/plain", salt: "00" } }],
  ];
  test.each(WRONG.map((one, at) => ({ field: one[0], one, at })))("what cannot be an act is refused, its field named - $field ($at)", ({ field, one }) => {
    const what = field === "payload" ? "payload.digest" : field;
    expect(refused(() => form(one[1], one[2]))).toEqual({ code: "shape", field: what });
  });

  test("what hands sign - is the same whatever order the members stand in", () => {
    const grant = form(formatMandateGrant({ role: { en: "Officer" }, acts: ["*.*"], scope: null, from: 0, to: null, credential: { type: "key", algorithm: "Ed25519", publicKey: "AAAA" } }));
    const turned = Object.fromEntries(Object.entries(grant).toReversed()) as unknown as typeof grant;
    expect(handMessage(turned)).toEqual(handMessage(grant));
    expect(Buffer.from(handMessage(grant)).toString().startsWith('mithaq/hand/v1\n{"act":"mandate.grant","body":{')).toBe(true);
  });
});
