import { expect, test } from "vitest";
import { contentLines } from "./lines-of-content.ts";

const say = (_member: string, value: unknown) => JSON.stringify(value);

test("a first text says all of itself, but not where it belongs", () => {
  expect(contentLines(null, { title: { en: "One", fa: "یک" }, number: 3, parent: "x", sample: true }, say)).toEqual([
    { member: "title", language: "en", was: "", is: "One" }, { member: "title", language: "fa", was: "", is: "یک" }, { member: "number", language: null, was: "", is: "3" },
  ]);
});
test("what stays the same is no line; a language that went is one, and so is a member that went", () => {
  const before = { title: { en: "One", fa: "یک" }, host: "a", site: { en: "Baghdad" } };
  expect(contentLines(before, { title: { en: "One" }, host: "b" }, say)).toEqual([
    { member: "title", language: "fa", was: "یک", is: "" }, { member: "host", language: null, was: '"a"', is: '"b"' }, { member: "site", language: "en", was: "Baghdad", is: "" },
  ]);
});
