import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addClause, chooseLanguage, editingOf, moveClause, newEditing, nextId, removeClause, writeText, changeClause, type Editing } from "./editing.ts";
import { alignedOf, problemsOf, proposalOf } from "./propose-text.ts";
import { rebase } from "./rebase.ts";

const SEAL = "5".repeat(64);
const CONTENT = { type: "protocol", title: { en: "On rails", fa: "ریل" }, languages: ["en", "fa"], terms: { binding: "binding", prevailing: "en", entryIntoForce: { on: "signature" }, duration: "unknown", renewal: "unknown", notice: "unknown" }, pillar: "corridor", parent: "x/1", sample: true };
const TEXT = { clauses: [{ id: "1", kind: "final", texts: { en: { heading: "Purpose", text: "A" }, fa: { heading: null, text: "الف" } } }, { id: "9a", kind: null, texts: { en: { heading: null, text: "B" }, fa: { heading: null, text: "ب" } } }] };
const READ: Editing = editingOf({ content: CONTENT }, TEXT, SEAL);

describe("editing", () => {
  test("what was read and not changed is proposed as it was, with everything besides the text kept", () => {
    const draft = proposalOf(READ, "x/2");
    expect(draft).toMatchObject({ kind: "agreement", verb: "propose", objects: [["x/2", SEAL]], content: CONTENT });
    expect(draft.texts).toEqual({ en: [{ id: "1", kind: "final", heading: "Purpose", text: "A" }, { id: "9a", text: "B" }], fa: [{ id: "1", kind: "final", text: "الف" }, { id: "9a", text: "ب" }] });
    expect(problemsOf(READ)).toEqual([]);
  });

  test("a new clause gets the next free number, wherever it is put; others keep theirs", () => {
    const more = addClause(READ, 0);
    expect(more.clauses.map((one) => one.id)).toEqual(["1", "2", "9a"]);
    expect(nextId(more.clauses)).toBe("3");
    expect(removeClause(more, 1).clauses.map((one) => one.id)).toEqual(["1", "9a"]);
  });

  test("property - moving keeps every clause, and moving back restores the order", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(5), (count, at) => {
      let editing = newEditing(["en"], true);
      for (let index = 1; index < count; index++) editing = addClause(editing, index - 1);
      const place = at % count;
      const down = moveClause(editing, place, 1);
      expect(down.clauses.map((one) => one.id).toSorted()).toEqual(editing.clauses.map((one) => one.id).toSorted());
      if (place < count - 1) expect(moveClause(down, place + 1, -1)).toEqual(editing);
      else expect(down).toBe(editing);
    }));
  });

  test("a hole in an authentic language is named with its place, and so is a missing title", () => {
    const holed = changeClause(chooseLanguage(READ, "ar", true), 1, (one) => writeText(one, "en", { text: "  " }));
    expect(problemsOf(holed)).toEqual([{ what: "no-title", language: "ar" }, { what: "no-text", at: 0, id: "1", language: "ar" }, { what: "no-text", at: 1, id: "9a", language: "en" }, { what: "no-text", at: 1, id: "9a", language: "ar" }]);
    expect(problemsOf({ ...READ, languages: [], clauses: [] }).map((one) => one.what)).toEqual(["no-language", "no-clause"]);
    expect(problemsOf({ ...READ, terms: { ...READ.terms!, duration: { until: "" } } }).map((one) => one.what)).toEqual(["no-terms-date"]);
  });

  test("a language taken away prevails no longer, and its text is not proposed but kept while writing", () => {
    const fewer = chooseLanguage(READ, "en", false);
    expect(fewer.terms!.prevailing).toBeNull();
    expect(Object.keys(proposalOf(fewer, "x/2").texts!)).toEqual(["fa"]);
    expect(fewer.clauses[0]!.texts["en"]!.text).toBe("A");
  });

  test("an empty place is not said; a new agreement names no object and no base", () => {
    expect(proposalOf(READ, null).objects).toEqual([["new", SEAL]]);
    const fresh = newEditing(["en"], true);
    expect(proposalOf(fresh, null)).toMatchObject({ objects: [["new", null]], content: { sample: true, terms: { binding: "unknown" } } });
    expect(proposalOf(fresh, null).content).not.toHaveProperty("terms.place");
    expect(alignedOf(fresh).clauses).toEqual([{ id: "1", kind: null, texts: {} }]);
  });
});

describe("rebase", () => {
  const version = (texts: Record<string, string>) => ({ content: { type: "protocol", title: { en: "On rails" }, languages: ["en"], sample: true }, text: { clauses: Object.entries(texts).map(([id, text]) => ({ id, kind: null, texts: { en: { heading: null, text } } })) } });
  const base = version({ a: "one", b: "two", c: "three" });
  const written = editingOf(base, base.text, SEAL);

  test("the other side's clauses come in, one's own changes stay", () => {
    const mine = addClause(changeClause(written, 0, (one) => writeText(one, "en", { text: "one, as we write it" })), 2);
    const { editing, clauses, head } = rebase(mine, base, version({ a: "one", b: "two, as they agreed", c: "three", d: "four" }), "6".repeat(64));
    expect(editing.clauses.map((one) => [one.id, one.texts["en"]?.text ?? null])).toEqual([["a", "one, as we write it"], ["b", "two, as they agreed"], ["c", "three"], ["d", "four"], ["1", null]]);
    expect([editing.base, clauses, head]).toEqual(["6".repeat(64), [], false]);
  });

  test("where both changed a clause, one's own stands and the clause is named", () => {
    const mine = changeClause(written, 1, (one) => writeText(one, "en", { text: "ours" }));
    const { editing, clauses } = rebase(mine, base, version({ a: "one", b: "theirs", c: "three" }), SEAL);
    expect([editing.clauses[1]!.texts["en"]!.text, clauses]).toEqual(["ours", ["b"]]);
  });
});
