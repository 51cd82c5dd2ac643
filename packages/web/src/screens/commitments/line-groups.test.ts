import fc from "fast-check";
import { expect, test } from "vitest";
import { bricksOf, countLines, inGroups } from "./line-groups.ts";
import { lines } from "./testing/random-lines.ts";

test("grouped - every line under its pillar's head, in its order, those without a pillar last", () => {
  fc.assert(
    fc.property(lines, (all) => {
      const groups = inGroups(all, false);
      expect(groups.map(({ head }) => head)).toEqual([...new Set(all.map((one) => one.pillar ?? ""))].sort((a, b) => (a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1)));
      for (const { head, lines: under } of groups) expect(under).toEqual(all.filter((one) => (one.pillar ?? "") === head));
      expect(countLines(groups)).toBe(all.length);
    }),
  );
});

test("not grouped - one group without a head, or none", () => {
  fc.assert(
    fc.property(lines, (all) => {
      expect(inGroups(all, true)).toEqual(all.length === 0 ? [] : [{ head: null, lines: all }]);
    }),
  );
});

test("bricks - the unconfirmed is never counted as done, and what is owed no more has no brick", () => {
  fc.assert(
    fc.property(lines, (all) => {
      const { confirmed = 0, reported = 0, disputed = 0, open = 0 } = bricksOf(inGroups(all, false));
      expect(confirmed).toBe(all.filter((one) => one.place === "confirmed").length);
      expect(confirmed + reported + disputed + open).toBe(all.filter((one) => one.place !== null && one.place !== "released" && one.place !== "lapsed").length);
    }),
  );
});
