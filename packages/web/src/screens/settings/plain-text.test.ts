import { expect, test } from "vitest";
import { plainText } from "./plain-text.ts";

test("a text as it is; a form member by member, without what is empty", () => {
  expect(plainText("as typed\nin two lines")).toBe("as typed\nin two lines");
  expect(plainText({ title: { fa: "عنوان", en: "" }, values: [{ value: "12" }], note: null })).toBe("title.fa: عنوان\nvalues.0.value: 12");
  expect(plainText(undefined)).toBe("");
});
