import { expect, it } from "vitest";
import { nodeCryptography as c } from "../../node-crypto/index.ts";
import { leafHash } from "../merkle/hash.ts";
import { MemoryTiles, refusal } from "../testing/index.ts";
import { encodeBundle } from "./bundle.ts";
import { verifyBundle } from "./verify-bundle.ts";

const entries = [1, 2, 3].map((n) => Uint8Array.of(n, n));
const tiles = new MemoryTiles();
tiles.grow(c, entries.map((entry) => leafHash(c, entry)));
const tile = tiles.held.get("0/0")!;

it("gives the entries that the tile names", () => {
  expect(verifyBundle(c, encodeBundle(entries), tile)).toEqual(entries);
});

it("refuses entries changed, exchanged, left out or added", () => {
  expect(refusal(() => verifyBundle(c, encodeBundle([entries[0]!, entries[1]!, Uint8Array.of(3, 4)]), tile))).toBe("tile-hash");
  expect(refusal(() => verifyBundle(c, encodeBundle(entries.toReversed()), tile))).toBe("tile-hash");
  expect(refusal(() => verifyBundle(c, encodeBundle(entries.slice(0, 2)), tile))).toBe("bundle-malformed");
  expect(refusal(() => verifyBundle(c, encodeBundle([...entries, entries[0]!]), tile))).toBe("bundle-malformed");
  expect(refusal(() => verifyBundle(c, encodeBundle(entries), new Uint8Array(33)))).toBe("bundle-malformed");
});
