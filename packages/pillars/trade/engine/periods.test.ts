import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, isDay, isoOfDay } from "./days.ts";
import { isWithin, lengthOf, overlapDays, periodOf } from "./periods.ts";
import { dayShare } from "./rebase.ts";

describe("days", () => {
  it("agree with Temporal for every day of four centuries", () => {
    const first = Temporal.PlainDate.from("1799-12-28");
    for (let day = 0; day < 160_000; day += 7) {
      const date = first.add({ days: day });
      const iso = date.toString();
      expect(dayNumber(iso)).toBe(Temporal.PlainDate.from("1970-01-01").until(date).days);
      expect(isoOfDay(dayNumber(iso))).toBe(iso);
    }
  });

  it.each(["2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "24-01-01", "2024-1-1", "", "2024-03-20T00:00"])("that do not exist are refused: %s", (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe("periods", () => {
  it.each([
    [1380, "2001-03-21", "2002-03-20"],
    [1397, "2018-03-21", "2019-03-20"],
    [1402, "2023-03-21", "2024-03-19"],
    [1403, "2024-03-20", "2025-03-20"],
    [1404, "2025-03-21", "2026-03-20"],
  ])("Solar Hijri %d is %s to %s", (year, start, end) => {
    expect(periodOf("solar_hijri", year)).toEqual({ label: String(year), calendar: "solar_hijri", start, end });
  });

  it("of a Solar Hijri month have its days", () => {
    expect(periodOf("solar_hijri", 1403, 1)).toMatchObject({ label: "1403-01", start: "2024-03-20", end: "2024-04-19" });
    expect(periodOf("solar_hijri", 1403, 12)).toMatchObject({ start: "2025-02-19", end: "2025-03-20" });
    expect(periodOf("gregorian", 2024, 2)).toMatchObject({ start: "2024-02-01", end: "2024-02-29" });
  });

  it("1403 has 287 of its 366 days in 2024 and 79 in 2025", () => {
    const year = periodOf("solar_hijri", 1403);
    expect([lengthOf(year), overlapDays(year, periodOf("gregorian", 2024)), overlapDays(year, periodOf("gregorian", 2025))]).toEqual([366, 287, 79]);
  });

  it("of all years: a Solar Hijri year lies in two calendar years, its shares sum to 1, and years follow each other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1281, max: 1498 }), (year) => {
        const solar = periodOf("solar_hijri", year);
        const shares = [year + 621, year + 622].map((gregorian) => dayShare(solar, periodOf("gregorian", gregorian)));
        expect(shares[0]! + shares[1]!).toBeCloseTo(1, 12);
        expect(dayNumber(periodOf("solar_hijri", year + 1).start)).toBe(dayNumber(solar.end) + 1);
        const months = Array.from({ length: 12 }, (_, at) => periodOf("solar_hijri", year, at + 1));
        expect(months.reduce((sum, month) => sum + lengthOf(month), 0)).toBe(lengthOf(solar));
        expect(months.every((month) => isWithin(month, solar))).toBe(true);
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it.each([
    ["solar_hijri", 2024, undefined],
    ["gregorian", 1403, undefined],
    ["gregorian", 2024, 13],
    ["gregorian", 2024.5, undefined],
  ] as const)("outside the range are refused: %s %d %s", (calendar, year, month) => {
    expect(() => periodOf(calendar, year, month)).toThrow(expect.objectContaining({ code: "period" }) as Error);
  });
});
