import { describe, expect, it } from "vitest";
import { nodeCryptography as c } from "../../node-crypto/index.ts";
import { decodeHex, encodeHex } from "../encoding/hex.ts";
import { verifyConsistency } from "../merkle/consistency.ts";
import { leafHash } from "../merkle/hash.ts";
import { verifyInclusion } from "../merkle/inclusion.ts";
import { MemoryTiles, NaiveTree, refusal, refusalOf, SeededRandom } from "../testing/index.ts";
import { readVectors } from "../testing/vectors.ts";
import { proveConsistency, proveInclusion } from "./prove.ts";
import type { TileReader } from "./reader.ts";
import { rootAt } from "./root.ts";

const SMALL = 130;
const SIZE = 70_000;
const entries = Array.from({ length: SIZE }, (_, i) => Uint8Array.of(i, i >> 8, i >> 16));
const tiles = new MemoryTiles();
tiles.grow(c, entries.map((entry) => leafHash(c, entry)));

describe("proofs from tiles", () => {
  it("are the published ones", async () => {
    const { leaves, inclusion, consistency } = readVectors("rfc6962-eight-leaves.json");
    const eight = new MemoryTiles();
    eight.grow(c, leaves.map((leaf) => leafHash(c, decodeHex(leaf, "leaf"))));
    for (const { index, size, proof } of inclusion) expect((await proveInclusion(c, eight, index, size)).map(encodeHex)).toEqual(proof);
    for (const { oldSize, newSize, proof } of consistency) expect((await proveConsistency(c, eight, oldSize, newSize)).map(encodeHex)).toEqual(proof);
  });

  it(`are those of RFC 6962's own words for all sizes up to ${SMALL}`, async () => {
    const naive = new NaiveTree(c, entries.slice(0, SMALL));
    for (let size = 1; size <= SMALL; size++) {
      for (let index = 0; index < size; index++) expect(text(await proveInclusion(c, tiles, index, size))).toBe(text(naive.path(index, size)));
      for (let oldSize = 0; oldSize <= size; oldSize++) expect(text(await proveConsistency(c, tiles, oldSize, size))).toBe(text(naive.consistency(oldSize, size)));
    }
  });

  it("hold for sizes and leaves of a large tree, by O(log n) tiles", async () => {
    const random = new SeededRandom(6);
    for (let round = 0; round < 150; round++) {
      const newSize = 1 + random.below(SIZE);
      const oldSize = random.below(newSize + 1);
      const index = random.below(newSize);
      tiles.reads = 0;
      const inclusion = await proveInclusion(c, tiles, index, newSize);
      const consistency = await proveConsistency(c, tiles, oldSize, newSize);
      expect(tiles.reads).toBeLessThanOrEqual(12);
      const [oldRoot, newRoot] = [await rootAt(c, tiles, oldSize), await rootAt(c, tiles, newSize)];
      expect(refusal(() => verifyInclusion(c, { leaf: leafHash(c, entries[index]!), index, size: newSize, proof: inclusion, root: newRoot }))).toBeUndefined();
      expect(refusal(() => verifyConsistency(c, { oldSize, oldRoot, newSize, newRoot, proof: consistency }))).toBeUndefined();
    }
  });

  it("ask a reader for each tile once, at the width of the tree that is proven", async () => {
    const asked: string[] = [];
    const reader: TileReader = {
      tile(level, index, width) {
        asked.push(`${level}/${index} ${width}`);
        return tiles.tile(level, index);
      },
    };
    await proveInclusion(c, reader, 300, 66_000);
    expect(asked.toSorted()).toEqual(["0/1 256", "0/257 208", "1/0 256", "1/1 1"]);
  });

  it("are refused outside the tree, and where a tile is missing or too narrow", async () => {
    expect(await refusalOf(proveInclusion(c, tiles, 5, 5))).toBe("proof-malformed");
    expect(await refusalOf(proveInclusion(c, tiles, -1, 5))).toBe("proof-malformed");
    expect(await refusalOf(proveConsistency(c, tiles, 6, 5))).toBe("proof-malformed");
    expect(await refusalOf(proveInclusion(c, new MemoryTiles(), 0, 2))).toBe("tile-missing");
    expect(await refusalOf(proveInclusion(c, tiles, 5, SIZE + 1))).toBe("tile-size");
    expect(await refusalOf(rootAt(c, tiles, 0.5))).toBe("tile-size");
    const hollow: TileReader = { tile: () => Promise.resolve(new Uint8Array(33)) };
    expect(await refusalOf(proveInclusion(c, hollow, 0, 2))).toBe("tile-size");
  });
});

function text(hashes: readonly Uint8Array[]): string {
  return hashes.map(encodeHex).join(" ");
}
