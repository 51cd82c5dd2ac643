import { describe, expect, it } from "vitest";
import { nodeCryptography as c } from "../../node-crypto/index.ts";
import { equalBytes } from "../encoding/bytes.ts";
import { leafHash } from "../merkle/hash.ts";
import { MemoryTiles, refusalOf } from "../testing/index.ts";
import { authenticatedTiles } from "./authenticated.ts";
import type { TileReader } from "./reader.ts";
import { rootAt } from "./root.ts";
import { tilesOfSize } from "./sizes.ts";

const SIZE = 66_000;
const honest = new MemoryTiles();
honest.grow(c, Array.from({ length: SIZE }, (_, i) => leafHash(c, Uint8Array.of(i, i >> 8, i >> 16))));
const root = await rootAt(c, honest, SIZE);

describe("tiles proven before they are used", () => {
  it("are given out unchanged under the right root", async () => {
    const reader = authenticatedTiles(c, honest, { size: SIZE, root });
    for (const { level, index, width } of tilesOfSize(SIZE)) {
      expect(equalBytes((await reader.tile(level, index, width))!, honest.held.get(`${level}/${index}`)!)).toBe(true);
    }
    expect(await reader.tile(0, 258, 1)).toBeUndefined();
    expect(await reader.tile(3, 0, 1)).toBeUndefined();
  });

  it("serve an older size than they hold", async () => {
    const older = authenticatedTiles(c, honest, { size: 300, root: await rootAt(c, honest, 300) });
    expect(await older.tile(0, 1, 44)).toEqual(honest.held.get("0/1")!.subarray(0, 44 * 32));
  });

  it("are refused under another root, at any place", async () => {
    const reader = authenticatedTiles(c, honest, { size: SIZE, root: new Uint8Array(32) });
    for (const index of [0, 100, 257]) expect(await refusalOf(reader.tile(0, index, 256))).toBe("proof-root");
  });

  it.each([
    [0, 0, "tile-hash"],
    [0, 200, "tile-hash"],
    [1, 0, "tile-hash"],
    [0, 257, "proof-root"],
    [1, 1, "proof-root"],
    [2, 0, "proof-root"],
  ])("of which %d/%d lies are refused where it matters", async (level, index, code) => {
    const reader = authenticatedTiles(c, lying(level, index), { size: SIZE, root });
    expect(await refusalOf(reader.tile(level, index, 256))).toBe(code);
  });

  it("hold also when a store answers the second time otherwise than the first", async () => {
    let asked = 0;
    const fickle: TileReader = {
      async tile(level, index) {
        const bytes = await honest.tile(level, index);
        return level === 0 && index === 257 && asked++ > 0 ? new Uint8Array(bytes!.length) : bytes;
      },
    };
    const reader = authenticatedTiles(c, fickle, { size: SIZE, root });
    expect(await reader.tile(0, 257, 208)).toEqual(honest.held.get("0/257"));
    expect(asked).toBe(1);
  });
});

/** A reader that flips one bit of one tile. */
function lying(level: number, index: number): TileReader {
  return {
    async tile(asked, at) {
      const bytes = await honest.tile(asked, at);
      if (bytes === undefined || asked !== level || at !== index) return bytes;
      const changed = new Uint8Array(bytes);
      changed[5]! ^= 0x10;
      return changed;
    },
  };
}
