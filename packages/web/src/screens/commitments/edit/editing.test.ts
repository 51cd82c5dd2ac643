import { expect, test } from "vitest";
import { BLANK, contentOf, editingOf, missingOf } from "./editing.ts";

const said = { sample: true, calendar: "persian", dayOf: () => ({ month: 12, day: 29 }) };
const whole = { ...BLANK, title: { en: "A course " }, deliverable: { en: "It is held", fa: " " }, obligors: ["tehran"], on: "2027-03-20" };

test("what is proposed holds what was written, trimmed, and nothing empty", () => {
  expect(missingOf(whole)).toEqual([]);
  expect(contentOf(whole, {}, said)).toEqual({ title: { en: "A course" }, deliverable: { en: "It is held" }, obligors: ["tehran"], owed: "one", standing: "active", deadline: { rule: { rule: "date", date: "2027-03-20" }, due: "2027-03-20" }, sample: true });
});

test("a day of every year is said in the reader's calendar", () => {
  expect(contentOf({ ...whole, deadline: "yearly" }, {}, said)["deadline"]).toEqual({ rule: { rule: "yearly", calendar: "persian", month: 12, day: 29 }, due: "2027-03-20" });
});

test("a changed text keeps what the form does not show, and says the same where nothing was changed", () => {
  const before = { title: { en: "A" }, deliverable: { en: "B" }, obligors: ["tehran"], owed: "each", standing: "active", follows: { object: "o/1", clause: "3" }, parent: "o/1", pillar: "ict", sources: [{ date: "2023-11", page: "a.example/1", fact: "said" }], deadline: { rule: { rule: "after", count: 60, unit: "day", event: "signature:o/1" }, due: null }, sample: false };
  expect(contentOf(editingOf(before), before, { ...said, sample: false })).toEqual(before);
  const without = contentOf({ ...editingOf(before), deadline: "none", pillar: "" }, before, said);
  expect(without).not.toHaveProperty("deadline");
  expect(without).not.toHaveProperty("pillar");
});

test("what is missing is named", () => {
  expect(missingOf({ ...BLANK, deadline: "date" })).toEqual(["title", "deliverable", "obligors", "on"]);
  expect(missingOf({ ...whole, obligors: ["tehran", "baghdad"] })).toEqual(["one"]);
  expect(missingOf({ ...whole, sourcePage: "example.org/page" })).toEqual(["source"]);
});
