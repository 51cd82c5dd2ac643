import { expect, test } from "vitest";
import { blankEditing, contentOf, editingOf, missingOf, missingOfUntil } from "./editing.ts";

const reckoning = { today: "2026-11-24", schedule: { events: {}, parties: [] } };
const said = { sample: true, ...reckoning };
const blank = blankEditing("persian");
const whole = { ...blank, title: { en: "A course " }, deliverable: { en: "It is held", fa: " " }, obligors: ["tehran"], until: { ...blank.until, on: "2027-03-20" } };

test("what is proposed holds what was written, trimmed, and nothing empty", () => {
  expect(missingOf(whole)).toEqual([]);
  expect(missingOfUntil(whole, {}, reckoning)).toEqual([]);
  expect(contentOf(whole, {}, said)).toEqual({ title: { en: "A course" }, deliverable: { en: "It is held" }, obligors: ["tehran"], owed: "one", standing: "active", deadline: { rule: { rule: "date", date: "2027-03-20" }, due: "2027-03-20" }, sample: true });
});

test("a day of every year is said in the reader's calendar and due at its next time", () => {
  const until = { ...blank.until, kind: "yearly", month: 12, day: 29 } as const;
  expect(contentOf({ ...whole, until }, {}, said)["deadline"]).toEqual({ rule: { rule: "yearly", calendar: "persian", month: 12, day: 29 }, due: "2027-03-20" });
});

test("so long after an event: due is the day where it has happened, else it is awaited", () => {
  const until = { ...blank.until, kind: "after", count: 60, unit: "day", event: "signature", object: "o/1" } as const;
  const rule = { rule: "after", count: 60, unit: "day", event: "signature:o/1" };
  expect(contentOf({ ...whole, until }, {}, said)["deadline"]).toEqual({ rule, due: null });
  expect(contentOf({ ...whole, until }, {}, { ...said, schedule: { events: { "signature:o/1": "2026-11-01" }, parties: [] } })["deadline"]).toEqual({ rule, due: "2026-12-31" });
});

test("a changed text keeps what the form does not show, and says the same where nothing was changed", () => {
  const before = { title: { en: "A" }, deliverable: { en: "B" }, obligors: ["tehran"], owed: "each", standing: "active", follows: { object: "o/1", clause: "3" }, parent: "o/1", pillar: "ict", sources: [{ date: "2023-11", page: "a.example/1", fact: "said" }], deadline: { rule: { rule: "after", count: 60, unit: "day", event: "signature:o/1" }, due: null }, sample: false };
  const editing = editingOf(before, "persian");
  expect(contentOf(editing, before, { ...said, sample: false })).toEqual(before);
  const without = contentOf({ ...editing, until: { ...editing.until, kind: "none" }, pillar: "" }, before, said);
  expect(without).not.toHaveProperty("deadline");
  expect(without).not.toHaveProperty("pillar");
});

test("what is missing is named", () => {
  expect(missingOf(blank)).toEqual(["title", "deliverable", "obligors"]);
  expect(missingOfUntil(blank, {}, reckoning)).toEqual(["on"]);
  expect(missingOfUntil({ ...blank, until: { ...blank.until, kind: "after" } }, {}, reckoning)).toEqual(["count", "object"]);
  expect(missingOf({ ...whole, obligors: ["tehran", "baghdad"] })).toEqual(["one"]);
  expect(missingOf({ ...whole, sourcePage: "example.org/page" })).toEqual(["source"]);
});
