import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GLAZES, layBricks as lay, type BrickCounts, type Glaze } from "./brick-courses.ts";

const count = fc.nat({ max: 400 });
const counts = fc.record({ confirmed: count, reported: count, disputed: count, open: count });
const layBricks = (given: BrickCounts, limits: { readonly most?: number; readonly long?: number } = {}) => lay(given, { most: 120, long: 24, ...limits });
const laidOf = (bricks: readonly { readonly glaze: Glaze }[]) => Object.fromEntries(GLAZES.map((glaze) => [glaze, bricks.filter((brick) => brick.glaze === glaze).length])) as Record<Glaze, number>;

describe("bricks", () => {
  test("one brick is one thing counted", () => {
    const { bricks, more } = layBricks({ confirmed: 4, reported: 3, disputed: 1, open: 2 });
    expect(laidOf(bricks)).toEqual({ confirmed: 4, reported: 3, disputed: 1, open: 2 });
    expect(more).toBe(0);
  });

  test("nothing to count, no bricks", () => {
    expect(layBricks({})).toEqual({ bricks: [], length: 0, courses: 0, more: 0, total: 0 });
  });

  test("a single dispute among hundreds keeps its brick", () => {
    const { bricks, more, total } = layBricks({ confirmed: 812, reported: 40, disputed: 1, open: 90 }, { most: 120 });
    expect(laidOf(bricks)).toEqual({ confirmed: 40, reported: 39, disputed: 1, open: 40 });
    expect([total, more]).toEqual([943, 943 - 120]);
  });

  test.each([-1, 1.5, Number.NaN, Infinity])("%s is no count", (wrong) => {
    expect(() => layBricks({ disputed: wrong })).toThrow(/disputed: a whole number/);
  });

  test("what is laid and what is said to be more make up the count; none is laid that was not counted, and none lies on another", () => {
    fc.assert(fc.property(counts, fc.integer({ min: 4, max: 200 }), fc.integer({ min: 1, max: 40 }), (given, most, long) => {
      const { bricks, more, total, length, courses } = layBricks(given, { most, long });
      const laid = laidOf(bricks);
      expect(bricks.length + more).toBe(total);
      expect(bricks.length).toBe(Math.min(most, total));
      for (const glaze of GLAZES) expect(laid[glaze]).toBeLessThanOrEqual(given[glaze]);
      expect(new Set(bricks.map(({ course, place }) => `${course} ${place}`)).size).toBe(bricks.length);
      for (const { course, place } of bricks) expect(course < courses && place < Math.min(length, long)).toBe(true);
    }));
  });

  test("no state that was counted is left without a brick", () => {
    fc.assert(fc.property(counts, fc.integer({ min: 4, max: 60 }), (given, most) => {
      const laid = laidOf(layBricks(given, { most }).bricks);
      for (const glaze of GLAZES) expect(laid[glaze] > 0).toBe(given[glaze] > 0);
    }));
  });

  test("the glazes lie in one stretch each, confirmed first", () => {
    fc.assert(fc.property(counts, (given) => {
      const order = layBricks(given).bricks.map(({ glaze }) => GLAZES.indexOf(glaze));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }));
  });
});
