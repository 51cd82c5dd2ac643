import { expect, test } from "vitest";
import { gatherTrail } from "./gather-trail.ts";
import type { Draft } from "./use-sitting.ts";

const entry = (what: Draft["trail"][number]["what"], mandate: string, at: number, edition: number, remark = ""): Draft["trail"][number] => ({ what, at, edition, remark, by: { mandate, role: { en: mandate } } });

test("the saves of one sitting are one step; another officer, another edition or a reason is a step of its own", () => {
  const steps = gatherTrail([entry("made", "a", 0, 1), entry("edited", "a", 1, 1), entry("edited", "a", 2, 1), entry("edited", "b", 3, 2), entry("edited", "b", 4, 2), entry("edited", "b", 5, 3), entry("rejected", "c", 6, 3, "the period"), entry("edited", "b", 7, 4, "as asked"), entry("edited", "b", 8, 4)]);
  expect(steps.map(({ what, by, at, until, saves }) => [what, by.mandate, at, until, saves])).toEqual([
    ["made", "a", 0, 0, 1], ["edited", "a", 1, 2, 2], ["edited", "b", 3, 4, 2], ["edited", "b", 5, 5, 1], ["rejected", "c", 6, 6, 1], ["edited", "b", 7, 7, 1], ["edited", "b", 8, 8, 1],
  ]);
});
