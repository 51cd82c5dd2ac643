import fc from "fast-check";
import type { DraftBody, Json, Paragraph } from "../draft-content.ts";
import { piecesOf } from "../words.ts";

/** Words of the four languages, some of which come often, some with ZWNJ or harakat. */
const word = fc.constantFrom("the", "party", "shall", "report", "yearly", "می‌شود", "تفاهم‌نامه", "گزارش", "تَعاوُن", "الطرفان", "تقرير", "لایەن", "ڕاپۆرت", "ساڵانە", "12", "۱۴۰۵");
const text = fc.array(fc.tuple(word, fc.constantFrom(" ", ", ", ". ", "، ", "\n")), { minLength: 1, maxLength: 12 }).map((parts) => parts.flat().join("").trim());
const paragraph = (id: string): fc.Arbitrary<Paragraph> =>
  fc.record({ text, heading: fc.option(text, { nil: undefined, freq: 3 }), kind: fc.constantFrom(undefined, "principle", "final") }).map(({ heading, kind, ...rest }) => ({ id, ...(kind === undefined ? {} : { kind }), ...(heading === undefined ? {} : { heading }), ...rest }));
const paragraphs = fc.shuffledSubarray(["1", "2", "3", "4", "5"], { minLength: 1 }).chain((ids) => fc.tuple(...ids.map(paragraph)));
const texts = fc.option(fc.dictionary(fc.constantFrom("fa", "ar"), paragraphs, { minKeys: 1 }), { freq: 4 });
const inLanguages = fc.dictionary(fc.constantFrom("en", "fa", "ckb"), text, { minKeys: 1 });

/** Any draft. */
export const drafts: fc.Arbitrary<DraftBody> = fc
  .record({
    kind: fc.constantFrom("agreement", "report"), verb: fc.constant("propose"), objects: fc.constant([["new", null]] as [string, string | null][]), texts, document: fc.constant(null), note: fc.oneof(fc.constant(""), text),
    content: fc.record({ title: inLanguages, sample: fc.boolean(), deadline: fc.record({ rule: fc.constantFrom("date", "after"), due: fc.constantFrom("2027-01-01", "2027-03-21") }) }, { requiredKeys: ["sample"] }),
  })
  .map((draft) => draft as unknown as DraftBody);

/** A draft, and one that came from it by a few changes: what two officers do in an hour. */
export function editsOf(base: DraftBody): fc.Arbitrary<DraftBody> {
  return fc.tuple(drafts, fc.infiniteStream(fc.integer({ min: 0, max: 99 }))).map(([other, dice]) => {
    const roll = (): number => dice.next().value!;
    const edited = (line: string): string => (roll() < 60 ? line : piecesOf(line).flatMap((piece) => (roll() < 15 ? (roll() < 50 ? [] : [`${piece} neu${roll()}`]) : [piece])).join("") || "neu");
    const lists = base.texts === null ? (roll() < 20 ? other.texts : null) : Object.fromEntries(Object.entries(base.texts).map(([language, list]) => [language, list.filter(() => roll() > 10).map((one) => ({ ...one, text: edited(one.text) }))]));
    const added = lists === null ? null : Object.fromEntries(Object.entries(lists).map(([language, list]) => [language, roll() < 30 ? [...list, { id: `n${roll()}`, text: `neu${roll()}` }] : roll() < 10 ? list.toReversed() : list]));
    const kept = added === null ? null : Object.fromEntries(Object.entries(added).filter(([, list]) => list.length > 0));
    const title = (base.content["title"] ?? {}) as Record<string, string>;
    const lines = Object.fromEntries(Object.entries(title).map(([language, line]) => [language, edited(line)]));
    const content = roll() < 20 ? other.content : ({ ...base.content, ...(Object.keys(lines).length === 0 ? {} : { title: lines }) } as Record<string, Json>);
    return { ...base, kind: roll() < 5 ? other.kind : base.kind, content, note: edited(base.note), texts: kept === null || Object.keys(kept).length === 0 ? null : kept };
  });
}
