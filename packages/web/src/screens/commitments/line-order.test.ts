import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder, nextOrder, parseOrder } from "./line-order.ts";
import { COLUMNS } from "./matrix-columns.ts";
import { line, lines } from "./testing/random-lines.ts";

const en = { language: "en" } as const;

test("ordered - all lines once, what has no value last either way", () => {
  fc.assert(
    fc.property(lines, fc.constantFrom(...COLUMNS), fc.boolean(), (all, column, down) => {
      const ordered = inOrder(all, { column, down }, en);
      expect(new Set(ordered)).toEqual(new Set(all));
      expect(ordered).toHaveLength(all.length);
    }),
  );
  const days = [line({ id: "1", due: "2028-01-01" }), line({ id: "2" }), line({ id: "3", due: "2027-01-01" })];
  const ids = (down: boolean) => inOrder(days, { column: "due", down }, en).map(({ id }) => id);
  expect([ids(false), ids(true)]).toEqual([["3", "1", "2"], ["1", "3", "2"]]);
  const titles = ["Commitment 10", "Commitment 9"].map((text, at) => line({ id: String(at), title: { en: text } }));
  expect(inOrder(titles, { column: "title", down: false }, en).map(({ id }) => id)).toEqual(["1", "0"]);
});

test("pressing a head: up, down, the usual order", () => {
  const presses = ["title", "-title", ""].reduce<string[]>((before) => [...before, nextOrder(parseOrder(before.at(-1) ?? "", COLUMNS), "title")], []);
  expect(presses).toEqual(["title", "-title", ""]);
  expect(parseOrder("-nothing", COLUMNS)).toEqual({ column: "due", down: false });
});
