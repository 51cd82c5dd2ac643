import { describe, expect, it } from "vitest";
import { refusal } from "../testing/index.ts";
import { entryBundlesOfSize, partialTiles, tilesOfSize, tileWidth } from "./sizes.ts";

describe("the tiles of a size", () => {
  it("are those of the specification's example of 70,000", () => {
    const tiles = [...tilesOfSize(70_000)];
    const full = (level: number) => tiles.filter((tile) => tile.level === level && tile.width === 256).length;
    expect([full(0), full(1), full(2)]).toEqual([273, 1, 0]);
    expect(partialTiles(70_000)).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ]);
    expect(tiles.filter(({ width }) => width < 256)).toEqual(partialTiles(70_000));
    expect(tiles.length).toBe(273 + 1 + 3);
  });

  it("are a full and a partial one for 256", () => {
    expect([...tilesOfSize(256)]).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ]);
  });

  it("are none for nothing", () => {
    expect([...tilesOfSize(0), ...entryBundlesOfSize(0), ...partialTiles(0)]).toEqual([]);
  });

  it("have as many bundles as leaves need", () => {
    expect([...entryBundlesOfSize(513)]).toEqual([
      { index: 0, width: 256 },
      { index: 1, width: 256 },
      { index: 2, width: 1 },
    ]);
  });

  it("have the width that the size gives them", () => {
    for (const { level, index, width } of tilesOfSize(70_000)) expect(tileWidth(70_000, level, index)).toBe(width);
    expect(tileWidth(70_000, 0, 274)).toBe(0);
    expect(tileWidth(70_000, 3, 0)).toBe(0);
  });

  it("are known for the largest size", () => {
    expect(partialTiles(Number.MAX_SAFE_INTEGER).map(({ width }) => width)).toEqual([255, 255, 255, 255, 255, 255, 31]);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("are refused for %d", (size) => {
    expect(refusal(() => [...tilesOfSize(size)])).toBe("tile-size");
    expect(refusal(() => [...entryBundlesOfSize(size)])).toBe("tile-size");
    expect(refusal(() => partialTiles(size))).toBe("tile-size");
  });
});
