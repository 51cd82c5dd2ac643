import { expect, test } from "vitest";
import { COLUMNS, formatColumns, moveColumn, parseColumns, USUAL } from "./matrix-columns.ts";

test("columns of an address: known ones once, the title always", () => {
  expect(parseColumns("")).toEqual(USUAL);
  expect(parseColumns("due,nonsense,due,place")).toEqual(["title", "due", "place"]);
  expect(parseColumns("due,title")).toEqual(["due", "title"]);
  for (const column of COLUMNS) expect(parseColumns(formatColumns(["title", column]))).toContain(column);
  expect(formatColumns(USUAL)).toBe("");
});

test("a column moves one place, and not beyond the ends", () => {
  expect(moveColumn(["title", "due", "place"], "due", 1)).toEqual(["title", "place", "due"]);
  expect(moveColumn(["title", "due"], "title", -1)).toEqual(["title", "due"]);
  expect(moveColumn(["title", "due"], "figure", 1)).toEqual(["title", "due"]);
});
