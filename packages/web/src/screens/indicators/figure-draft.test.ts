import { describe, expect, test } from "vitest";
import { contentOf, contentOfAct, draftOf, EMPTY, problemsOf, type FigureContent } from "./figure-draft.ts";

const typed = { ...EMPTY, from: "2026-01-01", to: "2026-06-30", value: "۱۲٬۳۴۵٫۶" };
const asked = { day: "2026-11-24", given: [], corrects: false };

describe("a figure while it is typed", () => {
  test("names what is missing, one fault of the period at a time", () => {
    expect(problemsOf(EMPTY, asked)).toEqual(["day", "figure"]);
    expect(problemsOf(typed, asked)).toEqual([]);
    expect(problemsOf({ ...typed, from: "2026-07-01" }, asked)).toEqual(["order"]);
    expect(problemsOf({ ...typed, to: "2026-12-31" }, asked)).toEqual(["future"]);
    expect(problemsOf(typed, { ...asked, given: [{ from: "2026-01-01", to: "2026-06-30" }] })).toEqual(["twice"]);
    expect(problemsOf({ ...typed, value: "1e3", reason: { fa: " " } }, { ...asked, corrects: true })).toEqual(["figure", "text"]);
  });

  test("becomes an exact decimal, without an empty note", () => {
    expect(contentOf({ ...typed, note: { fa: "  " } }, { calendar: "persian", pillar: null, sample: true })).toEqual({ period: { from: "2026-01-01", to: "2026-06-30", calendar: "persian" }, value: "12345.6", evidence: [], plane: "shared", sample: true });
  });

  test("a correction keeps the period as it was worded while its days stay", () => {
    const old: FigureContent = { period: { from: "2026-01-01", to: "2026-06-30", calendar: "gregorian", words: { en: "first half" } }, value: "7", note: { en: "n" }, evidence: ["e"], plane: "shared", pillar: "trade", sample: false };
    const rest = { calendar: "persian", pillar: "trade", sample: false, old } as const;
    expect(contentOf({ ...draftOf(old), value: "8" }, rest)).toEqual({ ...old, value: "8" });
    expect(contentOf({ ...draftOf(old), to: "2026-07-31" }, rest).period).toEqual({ from: "2026-01-01", to: "2026-07-31", calendar: "persian" });
    expect(contentOfAct({ body: { ...old } })).toEqual(old);
    expect(contentOfAct({ body: { content: old, reason: { en: "r" } } })).toEqual(old);
    expect(contentOfAct({ body: { version: "x" } })).toBeUndefined();
  });
});
