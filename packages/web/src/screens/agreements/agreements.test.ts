import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countStates, fits, treeOf } from "./agreement-tree.ts";
import type { AgreementRead, Listed, Whole } from "./answers.ts";
import { languagesShown, movedAmong, rowsOf } from "./clause-rows.ts";
import { contentChanges } from "./content-fields.ts";
import { legalSteps } from "./legal-steps.ts";

const listed = (id: string, more: Partial<Listed> = {}): Listed => ({
  id, title: { en: id }, type: "memorandum", binding: "binding", parent: null, pillar: null, sample: true, life: "entered", status: "decided", legal: { state: "in-force", inForceOn: null, termEndsOn: null, signedOn: null }, languages: ["en"], prevailing: null,
  versions: 1, proposals: 0, rivals: false, unsigned: [], awaits: [], act: "0".repeat(64), assented: [], ...more,
});
const byId = (a: Listed, b: Listed) => (a.id < b.id ? -1 : 1);

describe("agreement-tree", () => {
  test("each under its parent, in order; a stranger's child stands as a root", () => {
    const rows = treeOf([listed("b"), listed("a2", { parent: "a" }), listed("a"), listed("a1", { parent: "a" }), listed("x", { parent: "not here" }), listed("a11", { parent: "a1" })], byId);
    expect(rows.map((one) => [one.id, one.depth])).toEqual([["a", 0], ["a1", 1], ["a11", 2], ["a2", 1], ["b", 0], ["x", 0]]);
  });

  test("property - every agreement stands exactly once, whatever they name as parents", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 9 })), fc.func(fc.option(fc.integer({ min: 0, max: 9 }))), (ids, parentOf) => {
      const all = ids.map((id) => listed(String(id), { parent: parentOf(id) === null ? null : String(parentOf(id)) }));
      expect(treeOf(all, byId).map((one) => one.id).sort()).toEqual(all.map((one) => one.id).sort());
    }));
  });

  test("fits - words in any language, however the keyboard writes yeh and kaf; state; whose turn", () => {
    const one = listed("a", { title: { fa: "تفاهم‌نامهٔ کار و اتصال‌های مرزی" }, awaits: ["them"] });
    expect(fits(one, { text: "كار مرزي", state: "", awaits: "" }, "us")).toBe(true);
    expect(fits(one, { text: "بندر", state: "", awaits: "" }, "us")).toBe(false);
    expect(fits(one, { text: "", state: "signed", awaits: "" }, "us")).toBe(false);
    expect([fits(one, { text: "", state: "", awaits: "us" }, "us"), fits(one, { text: "", state: "", awaits: "them" }, "us")]).toEqual([false, true]);
  });

  test("countStates - one brick an agreement", () => {
    expect(countStates([listed("a"), listed("b", { legal: { ...listed("b").legal, state: "signed" } }), listed("c", { legal: { ...listed("c").legal, state: "expired" } }), listed("d", { legal: { ...listed("d").legal, state: "text" } })])).toEqual({ confirmed: 1, reported: 1, disputed: 1, open: 1 });
  });
});

const clause = (id: string, texts: Record<string, string>, kind: string | null = null) => ({ id, kind, texts: Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, { heading: null, text }])) });

describe("clause-rows", () => {
  test("added, removed, changed, moved, and the same", () => {
    const before = { clauses: [clause("1", { en: "one" }), clause("2", { en: "two" }), clause("3", { en: "three", fa: "سه" }), clause("4", { en: "four" })] };
    const after = { clauses: [clause("1", { en: "one" }), clause("4", { en: "four" }), clause("3", { en: "three", fa: "سه!" }), clause("5", { en: "five" })] };
    const rows = rowsOf(after, before);
    expect(rows.map((row) => [row.id, row.state])).toEqual([["1", "same"], ["2", "removed"], ["4", "same"], ["3", "changed"], ["5", "added"]]);
    expect(rows.filter((row) => row.moved)).toHaveLength(1);
    expect(rows[3]!.texts).toMatchObject({ en: { changed: false }, fa: { changed: true } });
  });

  test("a kind that changes is a change", () => {
    expect(rowsOf({ clauses: [clause("1", { en: "a" }, "final")] }, { clauses: [clause("1", { en: "a" }, "principle")] })).toMatchObject([{ state: "changed", kindBefore: "principle", kind: "final" }]);
  });

  test("property - no clause of either text is lost; a text compared with itself is the same", () => {
    const texts = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 10 }).map((ids) => ({ clauses: ids.map((id) => clause(String(id), { en: `text ${id % 3}` })) }));
    fc.assert(fc.property(texts, texts, (a, b) => {
      const rows = rowsOf(b, a);
      expect(rows.map((row) => row.id).sort()).toEqual([...new Set([...a.clauses, ...b.clauses].map((one) => one.id))].sort());
      expect(rows.filter((row) => row.state !== "removed").map((row) => row.id)).toEqual(b.clauses.map((one) => one.id));
      expect(rowsOf(a, a).every((row) => row.state === "same" && !row.moved)).toBe(true);
    }));
  });

  test("property - what did not move keeps its order, and one clause carried elsewhere is one move", () => {
    fc.assert(fc.property(fc.shuffledSubarray(["a", "b", "c", "d", "e", "f", "g", "h"], { minLength: 2 }), fc.nat(7), fc.nat(7), (order, from, to) => {
      const [at, place] = [from % order.length, to % order.length];
      const carried = order.toSpliced(at, 1).toSpliced(place, 0, order[at]!);
      const moved = movedAmong(order, carried);
      expect(moved.size).toBeLessThanOrEqual(1);
      expect(order.filter((id) => !moved.has(id))).toEqual(carried.filter((id) => !moved.has(id)));
    }));
  });

  test("languagesShown - what was chosen, else the reader's own first; three at most", () => {
    expect(languagesShown("", ["ar", "en", "fa"], "fa")).toEqual(["fa", "ar"]);
    expect(languagesShown("en,xx,ar", ["ar", "en", "fa"], "fa")).toEqual(["en", "ar"]);
    expect(languagesShown("a,b,c,d", ["a", "b", "c", "d"], "a")).toHaveLength(3);
    expect(languagesShown("", ["ar"], "en")).toEqual(["ar"]);
  });
});

describe("content-fields", () => {
  test("only what changes, terms on a level with the rest, texts by language", () => {
    const before = { type: "memorandum", title: { en: "A", fa: "الف" }, languages: ["en"], terms: { binding: "unknown", entryIntoForce: { on: "date", date: "2030-01-01" } } };
    const after = { type: "memorandum", title: { en: "A", fa: "ب" }, languages: ["en"], terms: { entryIntoForce: { date: "2030-01-01", on: "date" }, binding: "binding" } };
    expect(contentChanges(before, after)).toEqual([{ field: "title", language: "fa", was: "الف", is: "ب" }, { field: "binding", language: null, was: "unknown", is: "binding" }]);
    expect(contentChanges(null, before).map((one) => one.field)).toEqual(["title", "title", "type", "languages", "binding", "entryIntoForce"]);
  });
});

describe("legal-steps", () => {
  const source = (value: string) => ({ value, act: "a".repeat(64) });
  const version = { seal: "s", decidedAt: Date.UTC(2030, 0, 1), digest: null, terms: { binding: "binding", prevailing: null, entryIntoForce: { on: "signature" }, duration: { years: 2 }, renewal: "none", notice: { months: 3 } }, signatures: [], unsigned: ["a", "b"], signedOn: null, entryOn: null, provisionalOn: null, entryAwaits: [] };
  const legal = { suspended: [], lastNoticeOn: null, termEndsOn: null, denounced: null } as unknown as Whole["legal"];
  const agreement = (texts: object[]) => ({ texts }) as unknown as AgreementRead;

  test("what is awaited has no day and stands last", () => {
    expect(legalSteps(agreement([version]), legal, "2030-02-01").map((one) => [one.what, one.on, one.to])).toEqual([["decided", "2030-01-01", "past"], ["awaitsSignature", null, "come"]]);
  });

  test("the end of a term and the last day of notice warn until they pass", () => {
    const signed = { ...version, unsigned: [], signatures: [{ party: "a", on: "2030-01-02", act: "b" }], signedOn: source("2030-01-02"), entryOn: source("2030-01-02") };
    const ends = { ...legal, lastNoticeOn: "2031-10-02", termEndsOn: source("2032-01-02") };
    expect(legalSteps(agreement([signed]), ends, "2030-06-01").map((one) => [one.what, one.to])).toEqual([["decided", "past"], ["signed", "past"], ["entered", "past"], ["lastNotice", "warn"], ["termEnds", "warn"]]);
    expect(legalSteps(agreement([signed]), ends, "2033-01-01").every((one) => one.to === "past")).toBe(true);
  });
});
