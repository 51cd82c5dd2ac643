import fc from "fast-check";
import { expect, test } from "vitest";
import { bricksOf, inGroups } from "./line-groups.ts";
import { lines } from "./testing/random-lines.ts";

test("grouped - every line under its pillar's head, in its order, those without a pillar last", () => {
  fc.assert(
    fc.property(lines, (all) => {
      const rows = inGroups(all, false);
      const heads = rows.flatMap((row) => ("head" in row ? [row.head] : []));
      expect(rows.flatMap((row) => ("line" in row ? [row.line] : [])).toSorted((a, b) => all.indexOf(a) - all.indexOf(b))).toEqual(all);
      expect(heads).toEqual([...new Set(all.map((one) => one.pillar ?? ""))].sort((a, b) => (a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1)));
      let under = "";
      for (const row of rows) {
        if ("head" in row) under = row.head;
        else expect(row.line.pillar ?? "").toBe(under);
      }
    }),
  );
});

test("bricks - the unconfirmed is never counted as done, and what is owed no more has no brick", () => {
  fc.assert(
    fc.property(lines, (all) => {
      const { confirmed = 0, reported = 0, disputed = 0, open = 0 } = bricksOf(all);
      expect(confirmed).toBe(all.filter((one) => one.place === "confirmed").length);
      expect(confirmed + reported + disputed + open).toBe(all.filter((one) => one.place !== null && one.place !== "released" && one.place !== "lapsed").length);
    }),
  );
});
