import { describe, expect, test } from "vitest";
import { enumerate } from "../testing/brute-force.ts";
import { type DayTable, dayTable } from "../testing/day-table.ts";
import { randomRules } from "../testing/random-rules.ts";
import { syntheticMonths } from "../testing/announced-months.ts";
import { occurrences } from "./occurrences.ts";
import { SCALES } from "./rule.ts";

// 10,000 random rules over seven calendars; the long run takes other seeds and twenty times as many.
const RUNS = process.env["MITHAQ_LONG"] === undefined ? [{ seed: 1, rules: 10_000 }] : Array.from({ length: 20 }, (_, at) => ({ seed: at + 1, rules: 10_000 }));

const [FROM, TO] = ["1996-01-01", "2035-12-31"];

/** As far as a rule is followed: less far where it makes dates more often. */
function endOf(rrule: string, dtstart: string): string {
  const years = rrule.includes("DAILY") ? 2 : rrule.includes("WEEKLY") ? 3 : 9;
  return `${Number(dtstart.slice(0, 4)) + years}-06-30`;
}

describe("recurrence against an enumeration by brute force", () => {
  const tables = new Map(Object.entries(SCALES).map(([scale, name]) => [scale, dayTable(name === "gregorian" ? "gregory" : name, FROM, TO)]));

  test.each(RUNS)("$rules random rules of seed $seed - the same dates", ({ seed, rules }) => {
    const outcome = { rules: 0, withDates: 0 };
    for (const { rrule, dtstart, scale } of randomRules(seed)) {
      if (outcome.rules === rules) break;
      outcome.rules++;
      const end = endOf(rrule, dtstart);
      const expected = enumerate(rrule, dtstart, end, tables.get(scale)!);
      const found = [...occurrences(rrule, dtstart, { until: end })];
      if (found.join() !== expected.join()) expect({ rrule, dtstart, found }).toEqual({ rrule, dtstart, found: expected });
      if (expected.length > 0) outcome.withDates++;
    }
    expect(outcome.withDates).toBeGreaterThan(rules * 0.7);
  });

  test("under announced months (synthetic) - the same dates", () => {
    const swaps = new Set(Array.from({ length: 80 }, (_, at) => at * 6));
    const announced = syntheticMonths("islamic-umalqura", 1418, 444, swaps);
    const table: DayTable = dayTable("islamic-umalqura", FROM, TO, announced);
    let [differing, tried] = [0, 0];
    for (const { rrule, dtstart, scale } of randomRules(99)) {
      if (scale !== "ISLAMIC-UMALQURA") continue;
      if (++tried > 400) break;
      const end = endOf(rrule, dtstart);
      const found = [...occurrences(rrule, dtstart, { until: end, announced })];
      expect({ rrule, dtstart, found }).toEqual({ rrule, dtstart, found: enumerate(rrule, dtstart, end, table) });
      if (found.join() !== [...occurrences(rrule, dtstart, { until: end })].join()) differing++;
    }
    expect(differing).toBeGreaterThan(50);
  });
});
