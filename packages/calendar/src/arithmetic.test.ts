import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addToDate } from "./arithmetic.ts";
import { CALENDARS, toCalendar } from "./convert.ts";
import { arbitraryAnnounced } from "./testing/announced-months.ts";
import { refusal } from "./testing/refusal.ts";

const iso = fc.integer({ min: 0, max: 146_000 }).map((days) => Temporal.PlainDate.from("1800-01-01").add({ days }).toString());
const calendar = fc.constantFrom(...CALENDARS);
const small = fc.integer({ min: -600, max: 600 });

describe("arithmetic", () => {
  test.each([
    ["2025-01-31", { months: 1 }, "gregorian", "2025-02-28"],
    ["2024-02-29", { years: 1 }, "gregorian", "2025-02-28"],
    ["2025-03-20", { years: 1 }, "persian", "2026-03-20"], // 30 Esfand 1403 → 29 Esfand 1404
    ["2023-11-20", { months: 5 }, "persian", "2024-04-17"], // 29 Aban 1402 → 29 Farvardin 1403
    ["2025-08-14", { years: 1 }, "islamic-umalqura", "2026-08-03"],
    ["2025-01-31", { months: 1, days: 1 }, "gregorian", "2025-03-01"],
    ["2025-01-01", { weeks: -1 }, "persian", "2024-12-25"],
  ] as const)("%s + %o in %s is %s", (date, amount, name, sum) => {
    expect(addToDate(date, amount, name)).toBe(sum);
  });

  test("property - as Temporal's add in every calendar", () => {
    fc.assert(
      fc.property(iso, calendar, small, small, small, fc.integer({ min: -50, max: 50 }), (date, name, days, weeks, months, years) => {
        const temporal = Temporal.PlainDate.from(date).withCalendar(name === "gregorian" ? "gregory" : name);
        // Temporal takes years, months, weeks and days at once only when their signs agree; one after the other it is the same.
        const constrain = { overflow: "constrain" } as const;
        const sum = temporal.add({ months: years * 12 + months }, constrain).add({ weeks }).add({ days });
        expect(addToDate(date, { days, weeks, months, years }, name)).toBe(sum.withCalendar("iso8601").toString());
      }),
      { numRuns: 1000 },
    );
  });

  test("property - laws: days add up; months keep the day or its month's last; order is kept", () => {
    fc.assert(
      fc.property(iso, calendar, small, small, (date, name, a, b) => {
        expect(addToDate(addToDate(date, { days: a }, name), { days: b }, name)).toBe(addToDate(date, { days: a + b }, name));
        expect(addToDate(addToDate(date, { days: a }, name), { days: -a }, name)).toBe(date);
        const [from, to] = [toCalendar(date, name), toCalendar(addToDate(date, { months: a }, name), name)];
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + a);
        expect(to.day === from.day || (to.day < from.day && to.day >= 28)).toBe(true);
        if (from.day <= 28) expect(addToDate(addToDate(date, { months: a }, name), { months: -a }, name)).toBe(date);
        const later = addToDate(date, { days: Math.abs(b) }, name);
        expect(addToDate(later, { months: a }, name) >= addToDate(date, { months: a }, name)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("property - under announced months a month later is a month later", () => {
    fc.assert(
      fc.property(arbitraryAnnounced, fc.integer({ min: 0, max: 6000 }), fc.integer({ min: -24, max: 24 }), (announced, offset, months) => {
        const date = Temporal.PlainDate.from(Object.values(announced.starts)[0]!).add({ days: offset }).toString();
        const [from, to] = [toCalendar(date, announced.over, announced), toCalendar(addToDate(date, { months }, announced.over, announced), announced.over, announced)];
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBe(from.day === 30 ? to.day : from.day);
      }),
      { numRuns: 60 },
    );
  });

  test("refused - parts of days, and dates beyond the range", () => {
    expect(refusal(() => addToDate("2025-01-01", { days: 0.5 }, "gregorian"))).toEqual(["shape", "days"]);
    expect(refusal(() => addToDate("2025-01-01", { years: 5000 }, "gregorian"))).toEqual(["range", "months"]);
    expect(refusal(() => addToDate("2025-01-01", { days: 500_000 }, "gregorian"))).toEqual(["range", "date"]);
  });
});
