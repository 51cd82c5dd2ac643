import fc from "fast-check";
import { expect, test } from "vitest";
import { inGroups } from "./line-groups.ts";
import { keyOfRow, layRows } from "./matrix-rows.ts";
import { lines } from "./testing/random-lines.ts";

const HEIGHTS = { line: 60, head: 50 };

test("every head and line is a row, in order, one directly under another; each is found again by the pixels that it covers", () => {
  fc.assert(
    fc.property(lines, fc.boolean(), (all, flat) => {
      const groups = inGroups(all, flat);
      const rows = layRows(groups, HEIGHTS);
      const each = Array.from({ length: rows.count }, (_one, at) => rows.row(at));
      expect(each.map(keyOfRow)).toEqual(groups.flatMap(({ head, lines: under }) => [...(head === null ? [] : [`head ${head}`]), ...under.map(({ id }) => id)]));
      let top = 0;
      for (const [at, row] of each.entries()) {
        const height = row.line === undefined ? HEIGHTS.head : HEIGHTS.line;
        expect([rows.top(at), rows.under(top), rows.under(top + height - 1), rows.find(keyOfRow(row))]).toEqual([top, at, at, at]);
        top += height;
      }
      expect(rows.height).toBe(top);
      expect([rows.under(-10), rows.under(top + 1000)]).toEqual([0, Math.max(0, rows.count - 1)]);
      expect(rows.find("nowhere")).toBe(-1);
    }),
  );
});

test.each([-1, 2])("row %i of two is refused", (at) => {
  const rows = layRows(inGroups(fc.sample(lines.filter(({ length }) => length === 2), 1)[0]!, true), HEIGHTS);
  expect(() => rows.row(at)).toThrow(RangeError);
});
