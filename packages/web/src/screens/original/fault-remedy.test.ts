import { expect, test } from "vitest";
import { original } from "../../words/en/original.ts";
import { record } from "../../words/en/record.ts";
import { remedyOf } from "./fault-remedy.ts";

test("every fault that has a name has a way out, and every way out has words", () => {
  const ways = new Set(Object.keys(record.fault).map(remedyOf));
  expect([...ways].sort()).toEqual(Object.keys(original.remedy).sort());
});

test("two signed statements that contradict each other are for both sides; what nobody knows is for the operator", () => {
  for (const reason of ["fork", "root-differs", "seen-differs", "rolled-back", "entries-differ"]) expect(remedyOf(reason)).toBe("both");
  expect(remedyOf("something-new")).toBe("peer");
});
