import { describe, expect, test } from "vitest";
import { scalesOf, type Box } from "./scales.ts";

const box: Box = { width: 600, height: 300, top: 10, bottom: 30, axis: 60, far: 20 };

describe("the scales of a chart", () => {
  test("later is further along the line, whichever way it is read", () => {
    const ltr = scalesOf(["2026-01-01", "2026-06-30"], [1, 2], box, "ltr").x;
    const rtl = scalesOf(["2026-01-01", "2026-06-30"], [1, 2], box, "rtl").x;
    expect(ltr(20_600)).toBeGreaterThan(ltr(20_500));
    expect(rtl(20_600)).toBeLessThan(rtl(20_500));
    for (const day of [20_460, 20_550, 20_633]) expect(ltr(day) + rtl(day)).toBeCloseTo(box.width);
  });

  test("everything lies within the box, a single figure too", () => {
    for (const values of [[5], [-3, 8], [0, 0], [1e12, 2e12]]) {
      const { x, y } = scalesOf(["2026-03-01"], values, box, "ltr");
      for (const value of values) expect(y(value) >= box.top && y(value) <= box.height - box.bottom).toBe(true);
      expect(x(20_513)).toBeGreaterThanOrEqual(box.axis);
    }
  });

  test("more stands higher", () => {
    const { y } = scalesOf(["2026-01-01"], [1, 9], box, "rtl");
    expect(y(9)).toBeLessThan(y(1));
  });
});
