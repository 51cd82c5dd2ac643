import fc from "fast-check";
import { expect, test } from "vitest";
import { isNarrower, narrow, UNSET, type MatrixFilters } from "./line-filters.ts";
import { inGroups } from "./line-groups.ts";
import { narrowGroups } from "./narrowed-groups.ts";
import { lines } from "./testing/random-lines.ts";

const filters: fc.Arbitrary<MatrixFilters> = fc.record({ text: fc.constantFrom("", "c", "count", "counted", "thing c", "counted x"), place: fc.constantFrom("", "disputed"), pillar: fc.constantFrom("", "trade") }).map((some) => ({ ...UNSET, ...some }));

test("whatever was looked for before - what is found is what looking through all lines finds", () => {
  fc.assert(
    fc.property(lines, fc.boolean(), fc.array(filters, { minLength: 1, maxLength: 20 }), (all, flat, asked) => {
      const groups = inGroups(all, flat);
      for (const one of asked) expect(narrowGroups(groups, one)).toEqual(inGroups(narrow(all, one), flat));
    }),
  );
});

test("asked again - the same groups, so that nothing is drawn anew", () => {
  const groups = inGroups(fc.sample(lines, 1)[0]!, false);
  const asked = { ...UNSET, text: "counted" };
  expect(narrowGroups(groups, asked)).toBe(narrowGroups(groups, { ...asked, sort: "-due" }));
  expect(narrowGroups(groups, UNSET)).toBe(groups);
});

test("narrower - only where nothing can come back", () => {
  const by = (change: Partial<MatrixFilters>): MatrixFilters => ({ ...UNSET, ...change });
  expect(isNarrower(by({ text: "counted" }), by({ text: "count" }))).toBe(true);
  expect(isNarrower(by({ text: "road counted" }), by({ text: "oun" }))).toBe(true);
  expect(isNarrower(by({ text: "count" }), by({ text: "counted" }))).toBe(false);
  expect(isNarrower(by({ text: "counted" }), by({ text: "count", place: "disputed" }))).toBe(false);
  expect(isNarrower(by({ text: "count", place: "disputed" }), by({ text: "count" }))).toBe(true);
});
