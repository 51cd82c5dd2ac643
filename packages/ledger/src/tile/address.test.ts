import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusal } from "../testing/index.ts";
import { entriesPath, parseTilePath, tilePath } from "./address.ts";

describe("a tile's path", () => {
  it.each([
    [{ level: 0, index: 0, width: 256 }, "tile/0/000"],
    [{ level: 0, index: 1067, width: 12 }, "tile/0/x001/067.p/12"],
    [{ level: 1, index: 1_234_067, width: 256 }, "tile/1/x001/x234/067"],
    [{ level: 63, index: 999, width: 255 }, "tile/63/999.p/255"],
  ])("%j", (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual({ kind: "tile", tile });
  });

  it("of entries says so", () => {
    expect(entriesPath(0, 5)).toBe("tile/entries/000.p/5");
    expect(parseTilePath("tile/entries/x273/000")).toEqual({ kind: "entries", index: 273_000, width: 256 });
  });

  it.each([
    "", "tile", "tile/0", "tile/0/", "tile/0/0", "tile/0/00", "tile/0/0000", "tile/00/000", "tile/01/000", "tile/64/000", "tile/-1/000",
    "tile/entry/000", "/tile/0/000", "tile/0/000/", "tile/0/x000/000", "tile/0/x000/067", "tile/0/001/067", "tile/0/x001/x067",
    "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p/300", "tile/0/000.p/", "tile/0/000.p", "tile/8/0/000",
    "tile/0/٠٠٠", "tile/0/000\n", "tile/0/000?x", "tile/0/x009/x007/x199/x254/x740/992", "tile/0/x1/000", `tile/0/${"x001/".repeat(20)}000`,
  ])("is not %j", (path) => {
    expect(refusal(() => parseTilePath(path))).toBe("tile-path");
  });

  it("is read back, whatever the address", () => {
    fc.assert(
      fc.property(fc.nat(63), fc.maxSafeNat(), fc.integer({ min: 1, max: 256 }), (level, index, width) => {
        expect(parseTilePath(tilePath({ level, index, width }))).toEqual({ kind: "tile", tile: { level, index, width } });
        expect(parseTilePath(entriesPath(index, width))).toEqual({ kind: "entries", index, width });
      }),
      { seed: 3 },
    );
  });

  it.each([
    { level: 64, index: 0, width: 1 },
    { level: 0.5, index: 0, width: 1 },
    { level: 0, index: -1, width: 1 },
    { level: 0, index: 2 ** 53, width: 1 },
    { level: 0, index: 0, width: 0 },
    { level: 0, index: 0, width: 257 },
  ])("is not written for %j", (tile) => {
    expect(refusal(() => tilePath(tile))).toBe("tile-path");
  });
});
