import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CALENDARS, type CalendarName, toCalendar, toIso } from "./convert.ts";
import { refusal } from "./testing/refusal.ts";

const iso = fc.integer({ min: 0, max: 730_000 }).map((days) => Temporal.PlainDate.from("1000-01-01").add({ days }).toString());

describe("conversion", () => {
  test.each([
    ["2023-11-20", "persian", 1402, 8, 29],
    ["2025-03-20", "persian", 1403, 12, 30],
    ["2025-03-21", "persian", 1404, 1, 1],
    ["2025-08-14", "islamic-umalqura", 1447, 2, 20],
    ["2025-08-14", "islamic-civil", 1447, 2, 19],
    ["2025-08-14", "islamic-tbla", 1447, 2, 20],
    ["2025-08-14", "gregorian", 2025, 8, 14],
  ] as const)("%s is in %s %i-%i-%i, and back", (date, calendar, year, month, day) => {
    expect(toCalendar(date, calendar)).toEqual({ calendar, year, month, day });
    expect(toIso({ calendar, year, month, day })).toBe(date);
  });

  test("property - there and back is the same day, in every calendar", () => {
    fc.assert(
      fc.property(iso, fc.constantFrom(...CALENDARS), (date, calendar) => {
        expect(toIso(toCalendar(date, calendar))).toBe(date);
      }),
      { numRuns: 2000 },
    );
  });

  test("refused - days that do not exist, unknown calendars, bad dates, days that are not known", () => {
    const day = (calendar: CalendarName, year: number, month: number, number: number) => refusal(() => toIso({ calendar, year, month, day: number }));
    expect(day("persian", 1402, 12, 30)).toEqual(["no-such-day", "day"]);
    expect(day("persian", 1402, 7, 31)).toEqual(["no-such-day", "day"]);
    expect(day("gregorian", 2025, 2, 29)).toEqual(["no-such-day", "day"]);
    expect(day("islamic-civil", 1447, 13, 1)).toEqual(["no-such-day", "month"]);
    expect(day("islamic-civil", 1447, 1, 0)).toEqual(["no-such-day", "day"]);
    expect(day("islamic-civil", 1447, 1.5, 1)).toEqual(["shape", "month"]);
    expect(day("gregorian", 999, 1, 1)).toEqual(["range", "date"]);
    expect(day("gregorian", 99_999, 1, 1)).toEqual(["range", "year"]);
    expect(day("hebrew" as CalendarName, 5785, 1, 1)).toEqual(["calendar", "calendar"]);
    expect(refusal(() => toCalendar("2025-02-30", "persian"))).toEqual(["no-such-day", "date"]);
    expect(refusal(() => toCalendar("20250230", "persian"))).toEqual(["shape", "date"]);
    expect(refusal(() => toCalendar("3000-01-01", "persian"))).toEqual(["range", "date"]);
    expect(refusal(() => toCalendar("2025-02-03", "toString" as CalendarName))).toEqual(["calendar", "calendar"]);
  });
});
