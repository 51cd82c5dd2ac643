import { describe, expect, it } from "vitest";
import { nodeCryptography as c } from "../../node-crypto/index.ts";
import type { Cryptography } from "../cryptography.ts";
import { encodeHex } from "../encoding/hex.ts";
import { appendLeaves, emptyFrontier, frontierRoot } from "../merkle/frontier.ts";
import { leafHash } from "../merkle/hash.ts";
import { MemoryTiles, refusal, SeededRandom } from "../testing/index.ts";
import { growTiles } from "./grow.ts";
import { frontierAt, rootAt } from "./root.ts";
import { tilesOfSize } from "./sizes.ts";

const SIZE = 70_000;
const leaves = Array.from({ length: SIZE }, (_, i) => leafHash(c, Uint8Array.of(i, i >> 8, i >> 16)));

describe("a tiled tree", () => {
  it("of 70,000 leaves, grown in steps of any length, holds just the specification's tiles", () => {
    const random = new SeededRandom(5);
    const tiles = new MemoryTiles();
    while (tiles.size < SIZE) tiles.grow(c, leaves.slice(tiles.size, tiles.size + 1 + random.below(3000)));
    const atOnce = new MemoryTiles();
    atOnce.grow(c, leaves);
    expect(contents(tiles)).toEqual(contents(atOnce));
    const expected = [...tilesOfSize(SIZE)].map(({ level, index, width }) => `${level}/${index} ${width}`);
    expect([...atOnce.held].map(([name, bytes]) => `${name} ${bytes.length / 32}`)).toEqual(expected);
  });

  it("gives the root and the frontier of every size below its own, by at most one tile a level", async () => {
    const tiles = new MemoryTiles();
    tiles.grow(c, leaves);
    for (const size of [0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 65_792, 69_999, SIZE]) {
      const frontier = appendLeaves(c, emptyFrontier, leaves.slice(0, size));
      tiles.reads = 0;
      expect(encodeHex(await rootAt(c, tiles, size))).toBe(encodeHex(frontierRoot(c, frontier)));
      expect(tiles.reads).toBeLessThanOrEqual(3);
      expect((await frontierAt(c, tiles, size)).hashes.map(encodeHex)).toEqual(frontier.hashes.map(encodeHex));
    }
  });

  it("costs work in the new leaves alone", () => {
    const tiles = new MemoryTiles();
    tiles.grow(c, leaves.slice(0, 65_535));
    const counting = countHashes();
    // The leaf completes a tile on level 0 and by it one on level 1: 255 node hashes each.
    expect(tiles.grow(counting.cryptography, leaves.slice(65_535, 65_536)).map(({ level, bytes }) => [level, bytes.length / 32])).toEqual([
      [0, 256],
      [1, 256],
      [2, 1],
    ]);
    expect(counting.hashes).toBe(2 * 255);
    tiles.grow(counting.cryptography, leaves.slice(65_536, 65_537));
    expect(counting.hashes).toBe(2 * 255);
  });

  it("writes nothing for nothing, and tiles of its own: changing one changes no leaf", () => {
    expect(growTiles(c, 5, [], () => undefined)).toEqual([]);
    const leaf = leafHash(c, Uint8Array.of(1));
    const before = encodeHex(leaf);
    growTiles(c, 0, [leaf], () => undefined)[0]!.bytes.fill(0);
    expect(encodeHex(leaf)).toBe(before);
  });

  it("takes a wider tile than it needs", () => {
    const tiles = new MemoryTiles();
    tiles.grow(c, leaves.slice(0, 10));
    expect(growTiles(c, 3, leaves.slice(3, 10), () => tiles.held.get("0/0"))).toEqual([{ level: 0, index: 0, bytes: tiles.held.get("0/0") }]);
  });

  it("is not grown on a tile that is missing or too narrow, nor by a leaf that is no hash", () => {
    expect(refusal(() => growTiles(c, 3, leaves.slice(3, 4), () => undefined))).toBe("tile-missing");
    expect(refusal(() => growTiles(c, 3, leaves.slice(3, 4), () => new Uint8Array(64)))).toBe("tile-size");
    expect(refusal(() => growTiles(c, 3, leaves.slice(3, 4), () => new Uint8Array(97)))).toBe("tile-size");
    expect(refusal(() => growTiles(c, 0, [new Uint8Array(31)], () => undefined))).toBe("proof-malformed");
    expect(refusal(() => growTiles(c, Number.MAX_SAFE_INTEGER, leaves.slice(0, 1), () => undefined))).toBe("tile-size");
  });
});

function contents(tiles: MemoryTiles): string[] {
  return [...tiles.held].map(([name, bytes]) => `${name} ${encodeHex(bytes)}`).toSorted();
}

function countHashes(): { cryptography: Cryptography; hashes: number } {
  const counting = {
    hashes: 0,
    cryptography: {
      ...c,
      sha256: (...parts: readonly Uint8Array[]) => {
        counting.hashes++;
        return c.sha256(...parts);
      },
    },
  };
  return counting;
}
