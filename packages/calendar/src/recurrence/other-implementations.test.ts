import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { occurrences } from "./occurrences.ts";

/** Lines "DTSTART END RULE DATE…"; what they are, and which shapes of rules they leave out, stands at the head of each file. */
function vectors(name: string): readonly { dtstart: string; end: string; rrule: string; dates: readonly string[] }[] {
  const text = readFileSync(new URL(`../../vectors/${name}.txt`, import.meta.url), "utf8");
  return text.trim().split("\n").filter((line) => !line.startsWith("#")).map((line) => {
    const [dtstart = "", end = "", rrule = "", ...dates] = line.split(" ");
    return { dtstart, end, rrule, dates };
  });
}

describe("recurrence as other implementations have it", () => {
  test.each(["libical", "dateutil"])("%s - the same dates", (name) => {
    const all = vectors(name);
    expect(all).toHaveLength(400);
    for (const { dtstart, end, rrule, dates } of all) {
      expect({ rrule, dates: [...occurrences(rrule, dtstart, { until: end, limit: 20 })] }).toEqual({ rrule, dates });
    }
  });
});
