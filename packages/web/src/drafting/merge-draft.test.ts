import fc from "fast-check";
import { expect, test } from "vitest";
import type { DraftBody, Json } from "./draft-content.ts";
import { mergeDraft, type DraftMerge } from "./merge-draft.ts";
import { resolveConflict } from "./resolve-conflict.ts";
import { drafts, editsOf } from "./testing/random-drafts.ts";
import { piecesOf } from "./words.ts";

const base: DraftBody = {
  kind: "agreement", verb: "propose", objects: [["new", null]], document: null, note: "ask the legal department",
  content: { title: { en: "Memorandum on networks", fa: "تفاهم‌نامهٔ شبکه‌ها" }, sample: true, deadline: { rule: { rule: "date", date: "2027-01-01" }, due: "2027-01-01" } },
  texts: { fa: [{ id: "1", text: "طرفین همکاری می‌کنند." }, { id: "2", text: "هر طرف سالانه گزارش می‌دهد و طرف دیگر آن را می‌خواند." }, { id: "3", heading: "پایان", text: "این متن لازم‌الاجرا می‌شود." }] },
};
const withTexts = (change: (list: NonNullable<DraftBody["texts"]>["fa"]) => NonNullable<DraftBody["texts"]>["fa"]): DraftBody => ({ ...base, texts: { fa: change(base.texts!["fa"]!) } });
const editing = (id: string, from: string, to: string) => withTexts((list) => list.map((one) => (one.id === id ? { ...one, text: one.text.replace(from, to) } : one)));

test("two paragraphs, a note and a title at once: all of it stands, and nothing is asked", () => {
  const mine = { ...editing("1", "همکاری", "همکاریِ نزدیک"), note: "ask the legal department today" };
  const theirs = { ...editing("2", "سالانه", "هر شش ماه"), content: { ...base.content, title: { ...(base.content["title"] as object), en: "Memorandum on the networks", ckb: "یاداشت" } } };
  const { merged, conflicts, joined } = mergeDraft(base, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(joined).toEqual([]);
  expect(merged.note).toBe("ask the legal department today");
  expect(merged.content["title"]).toEqual({ en: "Memorandum on the networks", fa: "تفاهم‌نامهٔ شبکه‌ها", ckb: "یاداشت" });
  expect(merged.texts!["fa"]!.map(({ text }) => text)).toEqual(["طرفین همکاریِ نزدیک می‌کنند.", "هر طرف هر شش ماه گزارش می‌دهد و طرف دیگر آن را می‌خواند.", "این متن لازم‌الاجرا می‌شود."]);
});

test("one paragraph at once: joined by words where the changes lie apart, told as joined; a conflict where they meet", () => {
  const apart = mergeDraft(base, editing("2", "سالانه", "ماهانه"), editing("2", "می‌خواند", "می‌سنجد"));
  expect(apart).toMatchObject({ conflicts: [], joined: [["texts", "fa", "2", "text"]] });
  expect(apart.merged.texts!["fa"]![1]!.text).toBe("هر طرف ماهانه گزارش می‌دهد و طرف دیگر آن را می‌سنجد.");
  const meeting = mergeDraft(base, editing("2", "سالانه", "ماهانه"), editing("2", "سالانه", "هفتگی"));
  expect(meeting.conflicts).toMatchObject([{ path: ["texts", "fa", "2", "text"], kind: "text", mine: expect.stringContaining("ماهانه"), theirs: expect.stringContaining("هفتگی") }]);
  const decided = resolveConflict(meeting, ["texts", "fa", "2", "text"], { value: "هر طرف گزارش می‌دهد." });
  expect(decided).toMatchObject({ conflicts: [], merged: { texts: { fa: [{}, { id: "2", text: "هر طرف گزارش می‌دهد." }, {}] } } });
});

test("paragraphs added, removed and moved: by their ids; what one removed and the other changed stays, and is asked", () => {
  const added = mergeDraft(base, withTexts((list) => [list[0]!, { id: "1a", text: "از ما" }, ...list.slice(1)]), withTexts((list) => [list[2]!, list[0]!, list[1]!, { id: "4", text: "از آنان" }]));
  expect(added.conflicts).toEqual([]);
  expect(added.merged.texts!["fa"]!.map(({ id }) => id)).toEqual(["3", "1", "1a", "2", "4"]);
  const removed = mergeDraft(base, withTexts((list) => list.filter(({ id }) => id !== "2")), editing("2", "سالانه", "ماهانه"));
  expect(removed.conflicts).toMatchObject([{ path: ["texts", "fa", "2"], kind: "paragraph", mine: null }]);
  expect(removed.merged.texts!["fa"]!.map(({ id }) => id)).toEqual(["1", "2", "3"]);
  expect(resolveConflict(removed, ["texts", "fa", "2"], "mine").merged.texts!["fa"]!.map(({ id }) => id)).toEqual(["1", "3"]);
  expect(resolveConflict(removed, ["texts", "fa", "2"], "theirs").merged.texts!["fa"]![1]!.text).toContain("ماهانه");
  const moved = mergeDraft(base, withTexts((list) => list.toReversed()), withTexts((list) => [list[1]!, list[0]!, list[2]!]));
  expect(moved.conflicts).toMatchObject([{ path: ["texts", "fa"], kind: "order" }]);
  expect(resolveConflict(moved, ["texts", "fa"], "theirs").merged.texts!["fa"]!.map(({ id }) => id)).toEqual(["2", "1", "3"]);
});

test("a deadline holds together; a text and a document cannot both stand", () => {
  const deadline = (due: string, rule: string): DraftBody => ({ ...base, content: { ...base.content, deadline: { rule: { rule }, due } } });
  expect(mergeDraft(base, deadline("2027-02-01", "date"), deadline("2027-01-01", "yearly")).conflicts).toMatchObject([{ path: ["content", "deadline"], kind: "value" }]);
  const bare = { ...base, texts: null };
  const both = mergeDraft(bare, base, { ...bare, document: { mediaType: "text/plain", bytes: "AA==" } });
  expect(both.merged).toMatchObject({ document: null, texts: base.texts });
  expect(resolveConflict(both, ["document"], "theirs").merged).toMatchObject({ texts: null, document: { bytes: "AA==" } });
  expect(() => resolveConflict(both, ["note"], "mine")).toThrow(/no open conflict at note: the open ones are document/);
});

const pairs = drafts.chain((from) => fc.tuple(fc.constant(from), fc.oneof(editsOf(from), drafts), fc.oneof(editsOf(from), drafts)));
const canonical = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (_, one: unknown) => (typeof one === "object" && one !== null && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one));
const written = (value: unknown): string[] => {
  if (typeof value === "string") return piecesOf(value).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(written) : [];
};
const exchanged = ({ merged, conflicts, joined }: DraftMerge) => ({ merged, joined: joined.map(String).sort(), conflicts: conflicts.map((one) => ({ ...one, mine: one.theirs, theirs: one.mine })) });
const byPath = (a: { path: readonly string[] }, b: { path: readonly string[] }): number => (String(a.path) < String(b.path) ? -1 : 1);

test("where one side changed nothing, the other's content is the result; where both did the same, that", () => {
  fc.assert(
    fc.property(pairs, ([from, one]) => {
      for (const merge of [mergeDraft(from, one, from), mergeDraft(from, from, one), mergeDraft(from, one, one)]) {
        expect(canonical(merge.merged)).toEqual(canonical(one));
        expect([...merge.conflicts, ...merge.joined]).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test("no word is lost: whatever either side wrote stands in the result or in a conflict", () => {
  fc.assert(
    fc.property(pairs, ([from, mine, theirs]) => {
      const { merged, conflicts } = mergeDraft(from, mine, theirs);
      const kept = new Set(written([merged, conflicts.map((one): Json => [one.mine, one.theirs])]));
      const before = new Set(written(from));
      const lost = [...written(mine), ...written(theirs)].filter((word) => !before.has(word) && !kept.has(word));
      expect(lost).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("symmetric: with the sides exchanged the same conflicts, and the same result where there are none", () => {
  fc.assert(
    fc.property(pairs, ([from, mine, theirs]) => {
      const [one, other] = [mergeDraft(from, mine, theirs), exchanged(mergeDraft(from, theirs, mine))];
      expect([...one.conflicts].sort(byPath)).toEqual([...other.conflicts].sort(byPath));
      expect(one.joined.map(String).sort()).toEqual(other.joined);
      if (one.conflicts.length === 0) expect(canonical(one.merged)).toEqual(canonical(other.merged));
    }),
    { numRuns: 500 },
  );
});

test("decided one by one for one side, every conflict goes, and what was decided stands", () => {
  fc.assert(
    fc.property(pairs, fc.constantFrom("mine" as const, "theirs" as const), ([from, mine, theirs], side) => {
      let merge = mergeDraft(from, mine, theirs);
      for (const conflict of merge.conflicts) merge = resolveConflict(merge, conflict.path, side);
      expect(merge.conflicts).toEqual([]);
      expect(merge.merged.texts === null || Object.values(merge.merged.texts).every((list) => list.length > 0)).toBe(true);
      const kept = new Set(written(merge.merged));
      const before = new Set(written(from));
      // A paragraph that this side removed whole is not written by it.
      const lost = written({ ...(side === "mine" ? mine : theirs), texts: null, document: null }).filter((word) => !before.has(word) && !kept.has(word));
      expect(lost).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
