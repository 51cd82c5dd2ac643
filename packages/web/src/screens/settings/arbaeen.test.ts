import { expect, test } from "vitest";
import { arbaeenAround, computedStart, NOTHING, withStart, wrongMonth, type Announced } from "./arbaeen.ts";

// 14 August 2025 is 20 Safar 1447 by Umm al-Qura (accord.md's oracle); Safar 1447 begins on 26 July 2025 there, between a Muharram of 30 days and a month of 29: so the months beside it are announced a day later too.
const A_DAY_LATER: Announced = { over: "islamic-umalqura", starts: { "1447-01": "2025-06-27", "1447-02": "2025-07-27", "1447-03": "2025-08-25" } };

test("a State that announced Safar a day later keeps Arbaeen a day later", () => {
  expect(arbaeenAround("2025-08-01", NOTHING).find(({ year }) => year === 1447)!.on).toBe("2025-08-14");
  expect(arbaeenAround("2025-08-01", A_DAY_LATER).find(({ year }) => year === 1447)!.on).toBe("2025-08-15");
});

test("the one before, and the next, whichever day it is", () => {
  for (const day of ["2025-01-01", "2025-08-14", "2025-08-15", "2026-11-24"]) {
    const [before, next] = arbaeenAround(day, NOTHING);
    expect(before!.on < day && next!.on >= day).toBe(true);
    expect(next!.year - before!.year).toBe(1);
  }
});

test("what does not fit is named by its month", () => {
  expect(wrongMonth(A_DAY_LATER)).toBeNull();
  expect(wrongMonth({ over: "islamic-umalqura", starts: { "1447-02": "2025-08-09" } })).toBe("1447-02");
  // Muharram would have 31 days.
  expect(wrongMonth({ over: "islamic-umalqura", starts: { "1447-02": "2025-07-27" } })).toBe("1447-01");
  expect(arbaeenAround("2025-08-01", { over: "islamic-umalqura", starts: { "1447-02": "2025-07-27" } })).toEqual(arbaeenAround("2025-08-01", NOTHING));
});

test("the computed start, and a table whose months stay in order", () => {
  expect(computedStart("islamic-umalqura", "1447-02")).toBe("2025-07-26");
  expect(computedStart("islamic-umalqura", "1447-13")).toBeUndefined();
  expect(Object.keys(withStart(A_DAY_LATER, "1446-12", "2025-05-28").starts)).toEqual(["1446-12", "1447-01", "1447-02", "1447-03"]);
  expect(withStart(A_DAY_LATER, "1447-02", null).starts).toEqual({ "1447-01": "2025-06-27", "1447-03": "2025-08-25" });
});
