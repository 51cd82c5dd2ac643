import fc from "fast-check";
import { expect, test } from "vitest";
import { layRows } from "./matrix-rows.ts";
import { takeSlots, type RowSlots } from "./row-slots.ts";

const some = () => layRows([], { line: 1, head: 1 });
const shown = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f", "g"), { minLength: 1 });
const steps = fc.array(fc.record({ shown, others: fc.boolean(), held: fc.option(fc.constantFrom("a", "b", "c"), { nil: undefined }) }), { minLength: 1, maxLength: 12 });

test("each row has a slot of its own; while the rows are the same, and for whoever is held, it stays", () => {
  fc.assert(
    fc.property(steps, (all) => {
      let before: RowSlots | undefined;
      let rows = some();
      for (const { shown: keys, others, held } of all) {
        if (others) rows = some();
        const now = takeSlots(before, rows, keys, held);
        expect([...now.slots.keys()]).toEqual(keys);
        expect(new Set(now.slots.values()).size).toBe(keys.length);
        const stay = keys.filter((key) => before?.slots.has(key));
        if (!others) for (const key of stay) expect(now.slots.get(key)).toBe(before!.slots.get(key));
        if (held !== undefined && stay.includes(held)) expect(now.slots.get(held)).toBe(before!.slots.get(held));
        before = now;
      }
    }),
  );
});

test("other rows take the page's places over in order", () => {
  const before = takeSlots(undefined, some(), ["a", "b", "c"], undefined);
  const after = takeSlots(before, some(), ["x", "a"], undefined);
  expect([...after.slots.values()]).toEqual([...before.slots.values()].slice(0, 2));
});
