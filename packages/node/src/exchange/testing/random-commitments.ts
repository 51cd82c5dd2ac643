import type { CommitmentContent } from "@mithaq/accord";
import { CALENDARS } from "@mithaq/calendar";
import fc from "fast-check";
import type { MatrixRow, MatrixSetting } from "../matrix/matrix-row.ts";

export const PARTIES: MatrixSetting["parties"] = [
  { origin: "mithaq.example/baghdad", name: { en: "Baghdad", fa: "بغداد", ar: "بغداد", ckb: "بەغدا" } },
  { origin: "mithaq.example/tehran", name: { en: "Tehran", fa: "تهران", ar: "طهران", ckb: "تاران" } },
];
export const PILLARS: MatrixSetting["pillars"] = { trade: { en: "Trade", fa: "تجارت", ar: "التجارة", ckb: "بازرگانی" }, arbaeen: { en: "Arbaeen", fa: "اربعین", ar: "الأربعين", ckb: "ئەربەعین" } };
export const SEAL = "5".repeat(64);
export const EARLIER_SEAL = "4".repeat(64);

/** Texts that break careless writers: formulas, escapes, controls, marks, every script, and whatever chance gives. */
export const oddText = fc.oneof(
  fc.constantFrom("=1+1", "+98", "-5", "@SUM(A1)", "\t=x", "'", '"', " a ", "\r\n", "a\rb", "_x0041_", "_x_x000D_", "\u0000", "\u007F\u0085", "\uFFFE", "<b>&amp;", "🂡\u{1F468}\u200D\u{1F469}", "می‌شود", "كتاب يد", "ڕێککەوتن", "\u202Eabc", "2027-03-20", "TRUE", "1e5", "date", "؛; ,"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
);
const language = fc.constantFrom("en", "fa", "ar", "ckb", "fr", "ku-IQ");
const texts = fc.dictionary(language, oddText, { minKeys: 1, maxKeys: 6, noNullPrototype: true });
const someTexts = fc.dictionary(language, oddText, { maxKeys: 6, noNullPrototype: true });
/** What the record takes for a date: also days that no calendar has. */
const anyDate = fc.oneof(fc.date({ min: new Date("1000-01-01"), max: new Date("2999-12-30"), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)), fc.constantFrom("2023-02-31", "0001-01-01", "9999-12-31", "1900-02-28", "1900-03-01"));
const calendar = fc.constantFrom(...CALENDARS);
const move = fc.constantFrom(undefined, "next-working-day" as const, "previous-working-day" as const);
const event = fc.oneof(fc.constantFrom("entry-into-force:mithaq.example/tehran/0a", "session:x from y by z"), oddText.filter((text) => codePoints(text) >= 3));

const rule = fc.oneof(
  fc.record({ rule: fc.constant("date" as const), date: anyDate, move }),
  fc.record({ rule: fc.constant("after" as const), count: fc.integer({ min: 1, max: 10_000 }), unit: fc.constantFrom("day" as const, "working-day" as const, "week" as const, "month" as const, "year" as const), event, calendar: fc.option(calendar, { nil: undefined }), move }),
  fc.record({ rule: fc.constant("end-of-month" as const), calendar, month: fc.integer({ min: 1, max: 12 }), move }),
  fc.record({ rule: fc.constant("yearly" as const), calendar, month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }), move }),
  fc.record({ rule: fc.constant("weekday-after" as const), nth: fc.integer({ min: 1, max: 53 }), weekday: fc.integer({ min: 1, max: 7 }), event, move }),
  fc.record({ rule: fc.constant("recurrence" as const), rrule: fc.oneof(fc.constantFrom("RSCALE=PERSIAN;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=-1", "FREQ=MONTHLY by hand"), oddText.filter((text) => codePoints(text) >= 6)), dtstart: anyDate, move }),
);
const deadline = fc.oneof(
  fc.record({ rule, words: fc.option(someTexts, { nil: undefined }), due: fc.option(anyDate, { nil: null }) }),
  anyDate.map((date) => ({ rule: { rule: "date" as const, date }, due: date })),
);
const parties = fc.shuffledSubarray(PARTIES.map((party) => party.origin), { minLength: 1 });
const object = fc.oneof(fc.constantFrom("mithaq.example/tehran/0a1b"), oddText.filter((text) => codePoints(text) >= 3));
const source = fc.record({ date: oddText.filter((text) => codePoints(text) >= 4), page: object, fact: object });

/** Any commitment that the record can hold between these parties. */
export const anyCommitment: fc.Arbitrary<CommitmentContent> = fc
  .record({
    title: texts, deliverable: texts, obligors: parties, owed: fc.constantFrom("one" as const, "each" as const, "joint" as const), standing: fc.constantFrom("active" as const, "suspended" as const, "released" as const, "lapsed" as const), sample: fc.boolean(),
    obligees: fc.option(parties, { nil: undefined }), condition: fc.option(someTexts, { nil: undefined }), deadline: fc.option(deadline, { nil: undefined }), pillar: fc.option(fc.constantFrom("trade", "arbaeen", "space"), { nil: undefined }),
    follows: fc.option(fc.record({ object, clause: fc.option(oddText.filter((text) => codePoints(text) >= 1), { nil: undefined }) }), { nil: undefined }), parent: fc.option(object, { nil: undefined }), sources: fc.option(fc.array(source, { maxLength: 4 }), { nil: undefined }),
  })
  .map((content) => withoutUndefined(content) as CommitmentContent);

export const anySetting: fc.Arbitrary<MatrixSetting> = fc.record({ language: fc.constantFrom("en" as const, "fa" as const, "ar" as const, "ckb" as const), calendar, parties: fc.constant(PARTIES), pillars: fc.constant(PILLARS) });

/** Agreed commitments, `a/0`, `a/1` … */
export function rowsOf(contents: readonly CommitmentContent[]): MatrixRow[] {
  return contents.map((content, at) => ({ id: `mithaq.example/tehran/${at}`, base: SEAL, earlier: new Map(), content, status: "countersigned", life: "agreed", awaits: [], report: null, acts: [SEAL], standing: [] }));
}

/** As the schemas count. */
function codePoints(text: string): number {
  return Array.from(text).length;
}

/** JSON has no undefined. */
function withoutUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
