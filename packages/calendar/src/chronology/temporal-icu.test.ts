import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ChronologyName } from "./chronology.ts";
import { icuDifferences } from "../testing/icu-differences.ts";

const recorded = JSON.parse(readFileSync(new URL("../../vectors/temporal-icu.json", import.meta.url), "utf8")) as {
  "none differ": ChronologyName[];
  chinese: { known: [string, string]; runs: [string, string, string, string][] };
};

describe("every day from 1800 to 2200: Temporal against ICU", () => {
  test.each(recorded["none differ"])("%s - none differs", (name) => {
    expect(icuDifferences(name, "1800-01-01", "2200-12-31")).toEqual([]);
  });

  test("chinese - the differences are those that were decided on", () => {
    const [first, last] = recorded.chinese.known;
    const runs = icuDifferences("chinese", "1800-01-01", "2200-12-31");
    expect(runs.filter(([from, to]) => to >= first && from <= last)).toEqual(recorded.chinese.runs);
    expect(runs.length).toBeGreaterThan(recorded.chinese.runs.length);
  });
});
