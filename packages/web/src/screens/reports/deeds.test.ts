import { expect, test } from "vitest";
import { readFigure } from "./decimal.ts";
import { deedsOf, openDispute, withCounterFigures, type Deeds, type Report, type ReportContent } from "./deeds.ts";

const A = "example.org/a";
const B = "example.org/b";
const V1 = "1".repeat(64);
const D1 = "d".repeat(64);
const content = { period: { from: "2026-01-01", to: "2026-06-30", calendar: "gregorian" }, narrative: { en: "Done." }, claims: "partly", values: [{ name: { en: "km" }, value: "32" }, { name: { en: "sites" }, value: "4" }], evidence: [], plane: "shared", sample: true } as unknown as ReportContent;
const version = { id: V1, at: 1, content };
const report = (change: Partial<Report> = {}): Report => ({ id: "r", reporter: A, at: 1, about: ["c"], versions: [version], newest: version, state: "submitted", judges: [B], judgements: [], disputes: [], openQuestions: [], awaiting: [B], ...change });
const dispute = (change: Partial<Report["disputes"][number]> = {}): Partial<Report> => ({
  state: "disputed", judgements: [{ origin: B, id: D1, at: 2, party: B, verb: "dispute", version: V1, said: {} }],
  disputes: [{ origin: B, id: D1, at: 2, party: B, version: V1, ground: "wrong-figure", reasons: { en: "29" }, counter: [{ name: { en: "km" }, value: "29" }], response: "none", referred: [], recorded: null, ...change }],
});
const verbs = (deeds: Deeds) => [deeds.first.map((one) => one.verb), deeds.more.map((one) => one.verb)];

test("a report that awaits judgement - only the other party judges it; its reporter can correct or withdraw it", () => {
  expect(verbs(deedsOf(report(), B))).toEqual([["confirm", "observe", "dispute", "clarify"], []]);
  expect(verbs(deedsOf(report(), A))).toEqual([[], ["correct", "retract"]]);
  expect(verbs(deedsOf(report({ judges: ["example.org/c"] }), B))).toEqual([[], []]);
});

test("an open question is the reporter's to answer", () => {
  expect(deedsOf(report({ state: "clarification", openQuestions: ["q"] }), A).first).toEqual([{ verb: "answer", clarification: "q" }]);
});

test("a dispute - the reporter corrects, accepts or maintains; then it is referred, first to the working group, and recorded after both", () => {
  expect(verbs(deedsOf(report(dispute()), A))).toEqual([["correct", "accept", "maintain"], ["refer", "retract"]]);
  const maintained = report(dispute({ response: "maintained" }));
  expect(deedsOf(maintained, B).first).toEqual([{ verb: "refer", dispute: D1, to: "working-group" }]);
  expect(deedsOf(maintained, A).first).toEqual([{ verb: "refer", dispute: D1, to: "working-group" }]);
  const referred = (...to: ("working-group" | "joint-committee")[]) => dispute({ response: "maintained", referred: to.map((one) => ({ origin: B, id: one, at: 3, party: B, to: one })) });
  expect(deedsOf(report(referred("working-group")), B).first).toEqual([{ verb: "refer", dispute: D1, to: "joint-committee" }]);
  expect(deedsOf(report(referred("working-group", "joint-committee")), B).first).toEqual([{ verb: "record", dispute: D1 }]);
  expect(verbs(deedsOf(report({ ...dispute({ recorded: { origin: B, id: "x", at: 4 } }), state: "recorded-disagreement" }), B))).toEqual([[], ["confirm"]]);
});

test("after a correction the dispute of the older version stands no more; the judge judges anew", () => {
  const newer = { id: "2".repeat(64), at: 3, content };
  const corrected = report({ ...dispute({ response: "corrected" }), state: "corrected", versions: [version, newer], newest: newer });
  expect(openDispute(corrected)).toBeUndefined();
  expect(deedsOf(corrected, B).first.map((one) => one.verb)).toEqual(["confirm", "observe", "dispute", "clarify"]);
});

test("what is withdrawn or confirmed", () => {
  expect(verbs(deedsOf(report({ state: "retracted" }), B))).toEqual([[], []]);
  const confirmed = report({ state: "confirmed", judgements: [{ origin: B, id: "c", at: 2, party: B, verb: "confirm", version: V1, said: {} }] });
  expect(verbs(deedsOf(confirmed, A))).toEqual([[], ["correct"]]);
  expect(verbs(deedsOf(confirmed, B))).toEqual([[], ["dispute"]]);
});

test("accepting a counter-figure - the figure of that name changes, the others stay, a further one is added", () => {
  expect(withCounterFigures(content, [{ name: { en: "km", fa: "کیلومتر" }, value: "29" }, { name: { en: "towers" }, value: "7" }]).values).toEqual([{ name: { en: "km" }, value: "29" }, { name: { en: "sites" }, value: "4" }, { name: { en: "towers" }, value: "7" }]);
});

test("figures as they are typed - digits of three scripts, both decimal marks, thousands; what is no figure is none", () => {
  expect(["12", "۱۲٫۵", "١٢٣٬٤٥٦", "1,234,567.25", "−3", "007", ".5", " 1 000 "].map(readFigure)).toEqual(["12", "12.5", "123456", "1234567.25", "-3", "7", "0.5", "1000"]);
  expect(["", "abc", "1e5", "1.2345678", "1,23", "1.2.3", "12%"].map(readFigure)).toEqual([null, null, null, null, null, null, null]);
});
