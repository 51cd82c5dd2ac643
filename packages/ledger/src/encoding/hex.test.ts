import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusal } from "../testing/index.ts";
import { decodeHex, encodeHex } from "./hex.ts";

describe("hexadecimal", () => {
  it("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(decodeHex(encodeHex(bytes), "x", bytes.length)).toEqual(bytes);
      }),
      { seed: 1 },
    );
  });

  it.each(["a", "AB", "0x", "g0", " ab", "ab\n", "٠٠"])("refuses %j", (text) => {
    expect(refusal(() => decodeHex(text, "x"))).toBe("hex");
  });

  it("refuses another length than the one asked for", () => {
    expect(refusal(() => decodeHex("abcd", "x", 1))).toBe("hex");
  });
});
