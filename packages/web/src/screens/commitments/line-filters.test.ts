import fc from "fast-check";
import { expect, test } from "vitest";
import { CLEARED, isNarrowed, narrow, NO_PILLAR, UNSET, type MatrixFilters } from "./line-filters.ts";
import { line, lines } from "./testing/random-lines.ts";

const by = (change: Partial<MatrixFilters>): MatrixFilters => ({ ...UNSET, ...change });
const filters = fc.record({
  pillar: fc.constantFrom("", "trade", NO_PILLAR), place: fc.constantFrom("", "disputed", "overdue"), obligor: fc.constantFrom("", "example.org/a"), awaits: fc.constantFrom("", "example.org/b"), overdue: fc.constantFrom("", "yes"),
  from: fc.constantFrom("", "2027-06-30"), to: fc.constantFrom("", "2027-06-30"), sample: fc.constantFrom("", "yes", "no"), text: fc.constantFrom("", "counted", "nothing"),
});

test("every filter must hold, each by itself, and the order stays", () => {
  fc.assert(
    fc.property(lines, filters, (all, change) => {
      const asked = by(change);
      const one = Object.keys(change) as (keyof typeof change)[];
      const kept = narrow(all, asked);
      expect(kept).toEqual(all.filter((line) => one.every((name) => narrow([line], by({ [name]: change[name] })).length === 1)));
      expect(narrow(all, { ...asked, ...CLEARED })).toEqual(all);
    }),
    { numRuns: 200 },
  );
});

test("days are inclusive; a line without a day is in no span of days", () => {
  const all = [line({ id: "1", due: "2027-06-30" }), line({ id: "2", due: "2027-07-01" }), line({ id: "3" })];
  const ids = (change: Partial<MatrixFilters>) => narrow(all, by(change)).map(({ id }) => id);
  expect([ids({ from: "2027-06-30", to: "2027-06-30" }), ids({ from: "2027-07-01" }), ids({ to: "2027-07-01" })]).toEqual([["1"], ["2"], ["1", "2"]]);
  expect([ids({ sample: "no" }), ids({ pillar: NO_PILLAR })]).toEqual([[], []]);
});

test("words in any language of the line, however the keyboard writes yeh and kaf, in any order", () => {
  const all = [line({ id: "1", title: { fa: "شبکهٔ اربعین", ckb: "تۆڕی ئەربەعین" } }), line({ id: "2", deliverable: { ar: "إنشاء شبكة الأربعين" } }), line({ id: "3" })];
  const ids = (text: string) => narrow(all, by({ text })).map(({ id }) => id);
  expect(ids("شبكه")).toEqual(["1", "2"]);
  expect(ids("اربعین شبکه")).toEqual(["1", "2"]);
  expect(ids("تۆڕی")).toEqual(["1"]);
  expect(ids("  ")).toEqual(["1", "2", "3"]);
  expect(ids("COUNTED thing")).toEqual(["1", "3"]);
});

test("order, groups and columns narrow nothing", () => {
  expect(isNarrowed(by({ sort: "-due", by: "flat", columns: "title" }))).toBe(false);
  expect(isNarrowed(by({ text: "a" }))).toBe(true);
});
