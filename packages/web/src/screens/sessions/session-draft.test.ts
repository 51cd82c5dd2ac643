import { expect, test } from "vitest";
import { EMPTY_SESSION, freeItem, sessionContent, sessionDraftOf, sessionLacks, type SessionDraft } from "./session-draft.ts";

const whole: SessionDraft = { ...EMPTY_SESSION, body: "b", number: 3, host: "a", site: { en: " Baghdad " }, from: "2026-12-01", to: "2026-12-02", minutesIn: ["fa", "ar"], delegations: { a: [{ en: "Head" }, { en: " " }], b: [{ en: "" }] }, agenda: [{ id: "1", title: { en: "Network" }, papers: ["p"] }] };

test("every lack is named, and none of a whole one", () => {
  expect(sessionLacks(EMPTY_SESSION)).toEqual(["body", "number", "host", "site", "from", "to", "minutesIn"]);
  expect(sessionLacks(whole)).toEqual([]);
  expect(sessionLacks({ ...whole, to: "2026-11-30", agenda: [{ id: "1", title: { en: " " }, papers: [] }] })).toEqual(["order", "agenda"]);
});

test("blanks do not reach the act; papers stay with their items", () => {
  const content = sessionContent(whole, "persian", true);
  expect(content).toMatchObject({ site: { en: "Baghdad" }, dates: { from: "2026-12-01", to: "2026-12-02", calendar: "persian" }, delegations: [{ party: "a", members: [{ en: "Head" }] }], agenda: [{ id: "1", papers: ["p"] }], parent: "b", sample: true });
  expect(content).not.toHaveProperty("title");
});

test("a change keeps what the form does not show, and the calendar of dates that did not change", () => {
  const before = { ...sessionContent(whole, "persian", true), pillar: "network" };
  const draft = sessionDraftOf(before);
  expect(sessionContent(draft, "gregorian", true, before)).toEqual(before);
  expect(sessionContent({ ...draft, to: "2026-12-03" }, "gregorian", true, before)["dates"]).toEqual({ from: "2026-12-01", to: "2026-12-03", calendar: "gregorian" });
});

test("a free id stands for no other item", () => expect(freeItem([{ id: "2", title: {}, papers: [] }])).toBe("3"));
