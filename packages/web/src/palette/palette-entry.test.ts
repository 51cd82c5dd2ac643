import { expect, test } from "vitest";
import { findEntries, type PaletteEntry } from "./palette-entry.ts";

const entry = (id: string, title: string, find?: string): PaletteEntry => ({ id, group: "screens", title, find, run: () => {} });
const SCREENS = [entry("o", "First screen", "overview"), entry("c", "Commitments", "commitments"), entry("r", "The record", "record"), entry("fa", "کارتابل ملی", "inbox")];
const found = (typed: string) => findEntries(SCREENS, typed).map(({ id }) => id);

test("nothing typed shows all, in order", () => expect(found("  ")).toEqual(["o", "c", "r", "fa"]));
test("every word must begin a word of the title or of what it is found by", () => {
  expect(found("rec")).toEqual(["r"]);
  expect(found("the rec")).toEqual(["r"]);
  expect(found("ecord")).toEqual([]);
  expect(found("INBOX")).toEqual(["fa"]);
});
test("a title that begins with it stands first", () => expect(findEntries([entry("1", "The commitments"), entry("2", "Commitments")], "com").map(({ id }) => id)).toEqual(["2", "1"]));
test("letters of another keyboard", () => {
  expect(found("كارتابل")).toEqual(["fa"]);
  expect(found("ملي")).toEqual(["fa"]);
});
