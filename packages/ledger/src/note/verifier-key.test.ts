import { describe, expect, it } from "vitest";
import { nodeCryptography as c } from "../../node-crypto/index.ts";
import { decodeHex, encodeHex } from "../encoding/hex.ts";
import { refusal, SeededRandom, testKey } from "../testing/index.ts";
import { readVectors } from "../testing/vectors.ts";
import { formatVkey, makeVerifierKey, parseVkey, SIGNATURE_TYPE } from "./verifier-key.ts";

const { go, cosignature } = readVectors("notes.json");

describe("a vkey", () => {
  it.each([...go.vkeys, ...cosignature.vkeys])("%s is read and written", (vkey) => {
    expect(formatVkey(parseVkey(c, vkey))).toBe(vkey);
  });

  it.each(Object.values(SIGNATURE_TYPE))("of type %d carries name, id and key", (type) => {
    const { key } = testKey("میثاق.example/log", type);
    expect(parseVkey(c, formatVkey(key))).toEqual(key);
    expect(formatVkey(key).split("+")[1]).toBe(encodeHex(key.keyId));
  });

  it("has no part and no other spelling that is one", () => {
    const [vkey] = go.vkeys;
    for (let from = 0; from <= vkey.length; from++) {
      for (let to = from + 1; to < from + vkey.length; to++) expect(refusal(() => parseVkey(c, vkey.slice(from, to)))).toBeDefined();
    }
    for (let i = 0; i < vkey.length; i++) {
      const changed = vkey.slice(0, i) + String.fromCharCode(vkey.charCodeAt(i) + 1) + vkey.slice(i + 1);
      expect(refusal(() => parseVkey(c, changed))).toBeDefined();
    }
    expect(refusal(() => parseVkey(c, vkey.replace("c74f20a3", "C74F20A3")))).toBe("hex");
    for (const bad of go.badVkeys) expect(refusal(() => parseVkey(c, bad))).toMatch(/^(vkey|base64)$/);
  });

  it("is not made of a key of another length, an unknown type or a name that no line could carry", () => {
    const key = new SeededRandom(1).bytes(32);
    expect(refusal(() => makeVerifierKey(c, "a", 0x06, key))).toBe("vkey");
    expect(refusal(() => makeVerifierKey(c, "a", 0x01, key.subarray(1)))).toBe("vkey");
    // @ts-expect-error -- a type that the compiler does not let through
    expect(refusal(() => makeVerifierKey(c, "a", 0x02, key))).toBe("vkey");
    for (const name of ["", "a b", "a+b", "a\u00a0b", "a\u2003b", "a\u0085b", "a\nb", "a\tb", "a\u0001b", "a\ud800", "x".repeat(1025)]) {
      expect(refusal(() => makeVerifierKey(c, name, 0x01, key))).toBe("vkey");
    }
    expect(refusal(() => makeVerifierKey(c, "a\u200cb", 0x01, key))).toBeUndefined();
  });

  it("is refused beyond any length that one has", () => {
    expect(refusal(() => parseVkey(c, `${"a".repeat(5000)}+00000000+AA==`))).toBe("vkey");
    expect(refusal(() => parseVkey(c, "a+00000000+"))).toBe("vkey");
  });

  it("has the id that the specification computes", () => {
    const key = decodeHex("1a5cd907143c384c41e830c5bce12aa8817ec566926aaafcb0c4e22cd6cb5d13", "key").fill(1);
    const { keyId } = makeVerifierKey(c, "name", 0x06, new Uint8Array(1312).fill(1));
    expect(encodeHex(keyId)).toBe(encodeHex(c.sha256(Buffer.from("name\n\u0006"), new Uint8Array(1312).fill(1)).subarray(0, 4)));
    expect(encodeHex(makeVerifierKey(c, "name", 0x04, key).keyId)).toBe(encodeHex(c.sha256(Buffer.from("name\n\u0004"), key).subarray(0, 4)));
  });
});
