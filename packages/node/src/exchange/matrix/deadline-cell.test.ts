import { describe, expect, test } from "vitest";
import { formatRule, parseRule } from "./deadline-cell.ts";

describe("a deadline rule in a cell", () => {
  test.each([
    ["date 2027-03-20 next-working-day", { rule: "date", date: "2027-03-20", move: "next-working-day" }],
    ["after 60 working-day from entry-into-force:a/b", { rule: "after", count: 60, unit: "working-day", event: "entry-into-force:a/b" }],
    ["after 2 month persian previous-working-day from a from b by c", { rule: "after", count: 2, unit: "month", calendar: "persian", event: "a from b by c", move: "previous-working-day" }],
    ["end-of-month persian 8", { rule: "end-of-month", calendar: "persian", month: 8 }],
    ["yearly islamic-umalqura 2-20", { rule: "yearly", calendar: "islamic-umalqura", month: 2, day: 20 }],
    ["weekday-after 2 4 from session:a/b", { rule: "weekday-after", nth: 2, weekday: 4, event: "session:a/b" }],
    ["recurrence from 2027-01-01 by FREQ=YEARLY;RSCALE=PERSIAN", { rule: "recurrence", rrule: "FREQ=YEARLY;RSCALE=PERSIAN", dtstart: "2027-01-01" }],
  ] as const)("%s", (text, rule) => {
    expect(formatRule(rule)).toBe(text);
    expect(parseRule(text)).toEqual(rule);
  });

  test("as a person types it: other digits, more spaces; the event stays as it is", () => {
    expect(parseRule("  after  ۶۰  day   from  Day ٢ ")).toEqual({ rule: "after", count: 60, unit: "day", event: " Day ٢ " });
    expect(parseRule("yearly persian ٨-٣٠ ")).toEqual({ rule: "yearly", calendar: "persian", month: 8, day: 30 });
  });

  test.each(["", "sometime", "after day from x", "after 5 day", "yearly julian 1-1", "date 1405/1/1", "recurrence by FREQ=DAILY"])("%j is none", (text) => {
    expect(parseRule(text)).toBeUndefined();
  });
});
