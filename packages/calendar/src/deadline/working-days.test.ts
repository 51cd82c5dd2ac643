import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addWorkingDays, isWorkingDay, nextWorkingDay, previousWorkingDay, type WorkingDays } from "./working-days.ts";
import { endOfDay } from "./end-of-day.ts";
import { refusal } from "../testing/refusal.ts";

// Synthetic: Friday and Saturday off, and some holidays.
const days: WorkingDays = { weekend: [5, 6], holidays: [{ date: "2025-01-05", name: { en: "a day off" } }, { calendar: "persian", month: 12, day: 30 }], timeZone: "Asia/Baghdad" };

describe("working days", () => {
  test("weekend, holidays by date, holidays of each year", () => {
    expect(["2025-01-01", "2025-01-03", "2025-01-05", "2025-03-20", "2026-03-19"].map((iso) => isWorkingDay(iso, days))).toEqual([true, false, false, false, true]);
  });

  test("the next and the previous: the day itself where it is one", () => {
    expect([nextWorkingDay("2025-01-01", days), nextWorkingDay("2025-01-03", days), previousWorkingDay("2025-01-05", days)]).toEqual(["2025-01-01", "2025-01-06", "2025-01-02"]);
  });

  test("counting - the day itself is not counted; back is negative", () => {
    expect([addWorkingDays("2025-01-02", 1, days), addWorkingDays("2025-01-02", 0, days), addWorkingDays("2025-01-06", -1, days), addWorkingDays("2025-01-03", 2, days)]).toEqual(["2025-01-06", "2025-01-02", "2025-01-02", "2025-01-07"]);
  });

  test("property - n working days on, there are n working days between; n back again, the day", () => {
    const iso = fc.integer({ min: 0, max: 9000 }).map((offset) => Temporal.PlainDate.from("2010-01-01").add({ days: offset }).toString());
    fc.assert(
      fc.property(iso, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const to = addWorkingDays(from, count, days);
        let between = 0;
        for (let at = Temporal.PlainDate.from(from); at.toString() < to; ) {
          at = at.add({ days: 1 });
          if (isWorkingDay(at.toString(), days)) between++;
        }
        expect([isWorkingDay(to, days), between]).toEqual([true, count]);
        if (isWorkingDay(from, days)) expect(addWorkingDays(to, -count, days)).toBe(from);
      }),
    );
  });

  test("refused - weekends and holidays that cannot be", () => {
    const of = (more: Partial<WorkingDays>) => refusal(() => isWorkingDay("2025-01-01", { ...days, ...more }));
    expect(of({ weekend: [0] })).toEqual(["shape", "weekend"]);
    expect(of({ weekend: [1, 2, 3, 4, 5, 6, 7] })).toEqual(["working-days", "weekend"]);
    expect(of({ holidays: [{ date: "2025-02-30" }] })).toEqual(["no-such-day", "holidays.date"]);
    expect(of({ holidays: [{ calendar: "persian", month: 7, day: 31 }] })).toEqual(["no-such-day", "day"]);
    expect(of({ announced: { over: "islamic-civil", starts: { "1447-02": "2025-01-01" } } })).toEqual(["announced", "announced.starts.1447-02"]);
  });
});

describe("the end of a due day", () => {
  test("in each party's zone: Iran without summer time since 2022, Iraq without", () => {
    expect([endOfDay("2025-08-14", "Asia/Tehran"), endOfDay("2025-08-14", "Asia/Baghdad")]).toEqual(["2025-08-14T20:30:00Z", "2025-08-14T21:00:00Z"]);
    expect([endOfDay("2021-08-14", "Asia/Tehran"), endOfDay("2025-01-14", "Asia/Tehran")]).toEqual(["2021-08-14T19:30:00Z", "2025-01-14T20:30:00Z"]);
    // The day before summer time began in 2021 ended at midnight, which did not exist: the first instant of the next day is 01:00.
    expect(endOfDay("2021-03-21", "Asia/Tehran")).toBe("2021-03-21T20:30:00Z");
  });

  test("refused - a zone that is none", () => {
    expect(refusal(() => endOfDay("2025-08-14", "Asia/Nowhere"))).toEqual(["shape", "timeZone"]);
  });
});
