import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layFigures, type Figures } from "./lay-figures.ts";

const PARTIES = ["a", "b"];
const day = fc.integer({ min: 0, max: 6000 }).map((days) => new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const dated = fc.record({ on: day, value });
const figures: fc.Arbitrary<Figures> = fc.record({
  periods: fc.uniqueArray(fc.record({ on: day, figures: fc.uniqueArray(fc.record({ party: fc.constantFrom(...PARTIES), value }), { selector: (one) => one.party, minLength: 1, maxLength: 2 }), floor: fc.constant(null), agreed: fc.option(value) }), { selector: (one) => one.on, minLength: 1, maxLength: 8 })
    .map((periods) => periods.toSorted((a, b) => (a.on < b.on ? -1 : 1))),
  baseline: fc.option(dated), targets: fc.array(dated, { maxLength: 3 }),
});
const width = fc.integer({ min: 280, max: 1000 });

describe("the layout of the figures", () => {
  test("everything lies on the drawing, and no figure is left out", () => {
    fc.assert(fc.property(figures, width, fc.constantFrom("ltr", "rtl"), (given, wide, direction) => {
      const laid = layFigures(given, PARTIES, wide, direction);
      for (const { x, y } of [...laid.series.flatMap((one) => one.points), ...laid.agreed, ...laid.targets, ...(laid.baseline === null ? [] : [laid.baseline])]) {
        expect(x >= 0 && x <= wide && y >= 0 && y <= laid.height).toBe(true);
      }
      expect(laid.series.flatMap((one) => one.points)).toHaveLength(given.periods.flatMap((one) => one.figures).length);
    }), { numRuns: 60 });
  });

  test("values between which there is next to nothing lie on the drawing too", () => {
    const laid = layFigures({ periods: [{ on: "2020-01-01", figures: [{ party: "a", value: 0 }], floor: null, agreed: 5e-324 }], baseline: { on: "2020-01-01", value: -5e-324 }, targets: [] }, PARTIES, 280, "ltr");
    for (const { y } of [...laid.series.flatMap((one) => one.points), ...laid.agreed, laid.baseline!]) expect(y >= 0 && y <= laid.height).toBe(true);
  });

  test("for right-to-left readers it is the mirror image; heights are the same", () => {
    fc.assert(fc.property(figures, width, (given, wide) => {
      const [ltr, rtl] = [layFigures(given, PARTIES, wide, "ltr"), layFigures(given, PARTIES, wide, "rtl")];
      ltr.series.forEach((one, place) => one.points.forEach(({ x, y }, at) => {
        expect(rtl.series[place]!.points[at]!.x + x).toBeCloseTo(wide, 3);
        expect(rtl.series[place]!.points[at]!.y).toBe(y);
      }));
      expect(rtl.ticks).toEqual(ltr.ticks);
    }), { numRuns: 60 });
  });

  test("the days under the axis do not touch, and lie within the width", () => {
    fc.assert(fc.property(figures, width, (given, wide) => {
      const { days } = layFigures(given, PARTIES, wide, "rtl");
      expect(days.length).toBeGreaterThan(0);
      days.forEach(({ x }, at) => {
        expect(x >= 52 && x <= wide - 52).toBe(true);
        for (const other of days.slice(at + 1)) expect(Math.abs(other.x - x)).toBeGreaterThanOrEqual(104);
      });
    }), { numRuns: 60 });
  });

  test("a line breaks where a party gave no figure; one figure alone has none; the tolerance is drawn where two stand", () => {
    const at = (on: string, a: number | null, b: number | null, floor: number | null = null) => ({ on, figures: [...(a === null ? [] : [{ party: "a", value: a }]), ...(b === null ? [] : [{ party: "b", value: b }])], floor, agreed: null });
    const laid = layFigures({ periods: [at("2024-12-31", 1, null, 0.5), at("2025-12-31", null, 4, 3.5), at("2026-12-31", 3, 2, 2.5)], baseline: null, targets: [] }, PARTIES, 600, "ltr");
    expect(laid.series[0]!.path!.match(/M/g)).toHaveLength(2);
    expect(laid.series[1]!.path!.match(/M/g)).toHaveLength(1);
    expect(laid.bands).toHaveLength(1);
    expect(laid.bands[0]!.y).toBeCloseTo(laid.series[0]!.points[1]!.y);
  });
});
