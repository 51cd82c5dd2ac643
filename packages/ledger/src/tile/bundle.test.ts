import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusal } from "../testing/index.ts";
import { decodeBundle, encodeBundle, MAX_ENTRY_BYTES } from "./bundle.ts";

describe("an entry bundle", () => {
  it("leads each entry by its length, high byte first", () => {
    const long = new Uint8Array(258).fill(7);
    expect(encodeBundle([Uint8Array.of(9), new Uint8Array(0), long])).toEqual(Uint8Array.of(0, 1, 9, 0, 0, 1, 2, ...long));
  });

  it("is read back", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 256 }), (entries) => {
        expect(decodeBundle(encodeBundle(entries), entries.length)).toEqual(entries);
      }),
      { seed: 4, numRuns: 50 },
    );
  });

  it("takes the longest entry and no longer one", () => {
    const [longest] = decodeBundle(encodeBundle([new Uint8Array(MAX_ENTRY_BYTES).fill(3)]), 1);
    expect(longest?.length).toBe(65_535);
    expect(refusal(() => encodeBundle([new Uint8Array(MAX_ENTRY_BYTES + 1)]))).toBe("entry-size");
  });

  it.each([
    [[], 1],
    [[0], 1],
    [[0, 1], 1],
    [[0, 2, 5], 1],
    [[0, 1, 5, 0], 1],
    [[0, 1, 5], 2],
    [[0, 1, 5, 0, 0], 1],
    [[0, 0], 0],
    [[0, 0], 257],
    [[0, 0], 1.5],
  ])("is not %j with %d entries", (bytes, width) => {
    expect(refusal(() => decodeBundle(Uint8Array.from(bytes), width))).toBe("bundle-malformed");
  });

  it("is neither empty nor wider than a tile", () => {
    expect(refusal(() => encodeBundle([]))).toBe("bundle-malformed");
    expect(refusal(() => encodeBundle(Array.from({ length: 257 }, () => new Uint8Array(1))))).toBe("bundle-malformed");
  });
});
