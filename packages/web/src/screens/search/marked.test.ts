import fc from "fast-check";
import { expect, test } from "vitest";
import { markedRuns } from "./marked.ts";

test("a text is cut at its marks", () => {
  expect(markedRuns("one two three", [[4, 7]])).toEqual([{ text: "one ", marked: false }, { text: "two", marked: true }, { text: " three", marked: false }]);
  expect(markedRuns("یادداشت گذر", [[8, 11], [0, 7]]).filter((run) => run.marked).map((run) => run.text)).toEqual(["یادداشت", "گذر"]);
  expect(markedRuns("one", [])).toEqual([{ text: "one", marked: false }]);
});

test("whatever the marks, nothing of the text is lost or doubled", () => {
  fc.assert(fc.property(fc.string(), fc.array(fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }))), (text, marks) => {
    const runs = markedRuns(text, marks);
    expect(runs.map((run) => run.text).join("")).toBe(text);
    expect(runs.every((run) => run.text !== "")).toBe(true);
  }));
});
