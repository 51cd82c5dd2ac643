import fc from "fast-check";
import { expect, test } from "vitest";
import { bracketRivals, formatBracketed } from "./bracket-rivals.ts";
import { diffWords } from "./diff-words.ts";
import { editionChanges } from "./edition-changes.ts";
import { drafts, editsOf } from "./testing/random-drafts.ts";
import { piecesOf, spacedPiecesOf } from "./words.ts";

const letters = fc.array(fc.constantFrom("a", "b", "می", "‌", "شود", "تَ", "ع", "ێ", " ", ". ", "،", "'", "\n", "\u{1f600}", "e\u0301"), { maxLength: 30 }).map((parts) => parts.join(""));

test("words with ZWNJ, harakat and accents are never cut", () => {
  expect(piecesOf("آن می‌شود، تَعاوُن café l'accord")).toEqual(["آن", " ", "می‌شود", "،", " ", "تَعاوُن", " ", "café", " ", "l'accord"]);
  expect(diffWords("گزارش داده می‌شود.", "گزارش داده نمی‌شود.")).toEqual([{ kind: "same", text: "گزارش داده " }, { kind: "removed", text: "می‌شود" }, { kind: "added", text: "نمی‌شود" }, { kind: "same", text: "." }]);
  expect(diffWords("ڕاپۆرت دەدات", "ڕاپۆرتەکە دەدات")[0]).toEqual({ kind: "removed", text: "ڕاپۆرت" });
});

test("pieces joined are the text; runs make both texts", () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      expect(piecesOf(a).join("")).toBe(a);
      expect(spacedPiecesOf(a).join("")).toBe(a);
      const runs = diffWords(a, b);
      const side = (kind: string): string => runs.filter((run) => run.kind === "same" || run.kind === kind).map(({ text }) => text).join("");
      expect([side("removed"), side("added")]).toEqual([a, b]);
      const rivals = bracketRivals(a, b);
      const read = (which: "a" | "b"): string => rivals.map((run) => (run.kind === "agreed" ? run.text : run[which])).join("");
      expect([read("a"), read("b")]).toEqual([a, b]);
    }),
    { numRuns: 500 },
  );
});

test("rivals: open points in brackets, named in the order that the caller gives", () => {
  const runs = bracketRivals("Each Party shall report yearly to the other.", "Each Party shall submit a report every six months to the other.");
  expect(formatBracketed(runs, { a: "Iran", b: "Iraq" })).toBe("Each Party shall [Iraq: submit a] report [Iran: yearly] [Iraq: every six months] to the other.");
  expect(formatBracketed(bracketRivals("هر طرف سالانه گزارش می‌دهد.", "هر طرف ماهانه گزارش می‌دهد."), { a: "ایران", b: "عراق", first: "b" })).toBe("هر طرف [عراق: ماهانه] [ایران: سالانه] گزارش می‌دهد.");
  expect(bracketRivals("same", "same")).toEqual([{ kind: "agreed", text: "same" }]);
});

test("what changed between editions: nothing between equal ones, and every block that differs", () => {
  fc.assert(
    fc.property(drafts.chain((from) => fc.tuple(fc.constant(from), editsOf(from))), ([from, to]) => {
      expect(editionChanges(from, from)).toEqual([]);
      expect(editionChanges(from, to).length === 0).toBe(JSON.stringify(sorted(from)) === JSON.stringify(sorted(to)));
    }),
    { numRuns: 200 },
  );
  const [moved, ...others] = editionChanges(
    { kind: "k", verb: "propose", objects: [], content: {}, document: null, note: "", texts: { fa: ["1", "2", "3", "4"].map((id) => ({ id, text: id })) } },
    { kind: "k", verb: "propose", objects: [], content: {}, document: null, note: "", texts: { fa: ["4", "1", "2", "3"].map((id) => ({ id, text: id })) } },
  );
  expect([moved, others]).toEqual([{ path: ["texts", "fa", "4"], what: "moved", before: 4, after: 1, words: null }, []]);
});

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? value.map(sorted) : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([member, one]) => [member, sorted(one)]));
}
