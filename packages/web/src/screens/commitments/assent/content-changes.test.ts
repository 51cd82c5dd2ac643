import { expect, test } from "vitest";
import { contentChanges } from "./content-changes.ts";

test("only what is otherwise is named, whatever the order of members", () => {
  const before = { title: { en: "A", fa: "ب" }, owed: "one", condition: { en: "C" } };
  const after = { owed: "joint", title: { fa: "ب", en: "A" }, pillar: "ict" };
  expect(contentChanges(before, after)).toEqual([{ member: "condition", before: { en: "C" }, after: undefined }, { member: "owed", before: "one", after: "joint" }, { member: "pillar", before: undefined, after: "ict" }]);
});

test("a first text is named whole, and lists differ by their order", () => {
  expect(contentChanges(null, { a: 1, b: [1, 2] }).map(({ member }) => member)).toEqual(["a", "b"]);
  expect(contentChanges({ b: [1, 2] }, { b: [2, 1] })).toHaveLength(1);
  expect(contentChanges({ b: [] }, { b: {} })).toHaveLength(1);
});
