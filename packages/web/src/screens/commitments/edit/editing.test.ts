import { expect, test } from "vitest";
import { blankEditing, contentOf, editingOf, missingOf, missingOfUntil } from "./editing.ts";

const reckoning = { today: "2026-11-24", schedule: { events: {}, parties: [] } };
const said = { ...reckoning, sample: true };
const blank = blankEditing("persian");
const whole = { ...blank, title: { en: "A course " }, deliverable: { en: "It is held", fa: " " }, obligors: ["tehran"], until: { ...blank.until, on: "2027-03-20" } };

test("what is proposed holds what was written, trimmed, and nothing empty", () => {
  expect([...missingOf(whole), ...missingOfUntil(whole, {}, reckoning)]).toEqual([]);
  expect(contentOf(whole, {}, said)).toEqual({ title: { en: "A course" }, deliverable: { en: "It is held" }, obligors: ["tehran"], owed: "one", standing: "active", deadline: { rule: { rule: "date", date: "2027-03-20" }, due: "2027-03-20" }, sample: true });
});

test("a changed text keeps what the form does not show, and says the same where nothing was changed", () => {
  const rules = [
    { rule: { rule: "after", count: 60, unit: "day", event: "signature:o/1" }, due: null }, { rule: { rule: "after", count: 2, unit: "month", event: "session:o/1" }, words: { en: "Two months" }, due: "2020-01-01" },
    { rule: { rule: "yearly", calendar: "persian", month: 12, day: 29 }, due: "2020-03-19" }, { rule: { rule: "recurrence", rrule: "FREQ=WEEKLY;BYDAY=TH", dtstart: "2026-01-01" }, due: "2026-01-01" },
  ];
  for (const deadline of rules) {
    const before = { title: { en: "A" }, deliverable: { en: "B" }, obligors: ["tehran"], owed: "each", standing: "active", follows: { object: "o/1", clause: "3" }, parent: "o/1", pillar: "ict", sources: [{ date: "2023-11", page: "a.example/1", fact: "said" }], deadline, sample: false };
    // Also while the node has not answered by what days are counted.
    expect(contentOf(editingOf(before, "persian"), before, { today: "2026-11-24", schedule: undefined, sample: false })).toEqual(before);
    expect(missingOfUntil(editingOf(before, "persian"), before, { today: "2026-11-24", schedule: undefined })).toEqual([]);
    const editing = editingOf(before, "persian");
    const without = contentOf({ ...editing, until: { ...editing.until, kind: "none" }, pillar: "" }, before, said);
    expect(without).not.toHaveProperty("deadline");
    expect(without).not.toHaveProperty("pillar");
  }
});

test("what is missing is named", () => {
  expect(missingOf(blank)).toEqual(["title", "deliverable", "obligors"]);
  expect(missingOfUntil(blank, {}, reckoning)).toEqual(["on"]);
  expect(missingOf({ ...whole, obligors: ["tehran", "baghdad"] })).toEqual(["one"]);
  expect(missingOf({ ...whole, sourcePage: "example.org/page" })).toEqual(["source"]);
});
