import { figuresOf, reportView, submissionOf, turnsOf, verbOf, type ReportState, type ReportView, type ReportedFigure, type Submission, type Turn } from "@mithaq/accord";
import { nameAll, type Named } from "../programme/named.ts";
import type { Reading } from "../programme/reading.ts";
import { makeShelf, ofKind } from "../programme/shelf.ts";
import { judgingClock, type Answers, type JudgingClock } from "./judging-clock.ts";
import { dayAt, daysBetween } from "@mithaq/accord";

/** A report in a list. */
export interface ReportLine extends Pick<Named, "about" | "pillar" | "sample"> {
  readonly id: string;
  /** The act of its newest version. */
  readonly act: string;
  readonly reporter: string;
  /** Of the first version, and the day where the reporter is. */
  readonly at: number;
  readonly on: string;
  readonly state: ReportState;
  readonly versions: number;
  readonly claims: ReportView["newest"]["content"]["claims"];
  readonly period: ReportView["newest"]["content"]["period"];
  readonly figures: readonly ReportedFigure[];
  readonly evidence: number;
  readonly clock: JudgingClock;
  /** Whose turn it is, for what, and for how many days. */
  readonly turns: readonly (Pick<Turn, "party" | "step" | "act"> & { readonly since: string; readonly days: number })[];
}

export interface ReportsAsked {
  readonly side?: "ours" | "theirs";
  readonly state?: ReportState;
  /** Only those on which it is this side's turn. */
  readonly awaits?: "us" | "them";
  readonly pillar?: string;
  /** Only reports on this object. */
  readonly about?: string;
  /** The id of the last line of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** A page of the reports, those longest awaited first, then the newest; with the counts of all by side and state. */
export async function readReports(reading: Reading, asked: ReportsAsked): Promise<{ readonly lines: readonly ReportLine[]; readonly next: string | null; readonly total: number; readonly counts: readonly { readonly side: "ours" | "theirs"; readonly state: ReportState; readonly count: number }[] }> {
  const held = [...(await REPORTS.at(reading)).values()];
  const matching = held.filter((one) => matches(reading, one, asked)).sort(byTurn);
  const from = asked.after === undefined ? 0 : matching.findIndex((one) => one.view.id === asked.after) + 1;
  const page = matching.slice(from, from + asked.limit);
  const rows = await reading.reader.rows(page.map((one) => one.view.id));
  const named = new Map((await nameAll(reading, [...rows.values()])).map((one) => [one.id, one]));
  const lines = page.map((one) => lineOf(reading, one, named.get(one.view.id)));
  const counts = [...Map.groupBy(held, (one) => `${sideOf(reading, one)} ${one.view.state}`).values()].map((some) => ({ side: sideOf(reading, some[0]!), state: some[0]!.view.state, count: some.length }));
  return { lines, next: from + page.length < matching.length ? (page.at(-1)?.view.id ?? null) : null, total: matching.length, counts };
}

export interface ReportOnShelf {
  readonly view: ReportView;
  readonly answers: Answers;
  readonly turns: readonly Turn[];
  readonly pillar: string | null;
}

/** Every report, from its row alone. */
export const REPORTS = makeShelf<ReportOnShelf>(ofKind("report"), ({ context }, record, horizon) => {
  const submission = submissionOf(horizon, record.id);
  if (submission === undefined) return undefined;
  return { view: reportView(context, horizon, submission), answers: answersOf(submission), turns: turnsOf(context, horizon, "report", record.id), pillar: record.pillar };
});

/** When each question was answered first. */
export function answersOf(submission: Submission): Answers {
  const answers = new Map<string, number>();
  for (const fact of submission.acts) {
    if (verbOf(fact.kind) !== "answer") continue;
    const [question, at] = [fact.content["clarification"] as string, Number(fact.content["at"])];
    answers.set(question, Math.min(at, answers.get(question) ?? Infinity));
  }
  return answers;
}

export function lineOf(reading: Reading, { view, answers, turns, pillar }: ReportOnShelf, named: Named | undefined): ReportLine {
  const { newest } = view;
  return {
    id: view.id, act: newest.id, reporter: view.reporter, at: view.at, on: dayAt(reading.at, view.at, view.reporter), state: view.state, versions: view.versions.length, claims: newest.content.claims, period: newest.content.period,
    figures: figuresOf([view]), evidence: newest.content.evidence.length, clock: judgingClock(view, answers, reading.at),
    turns: turns.map(({ party, step, act, since }) => ({ party, step, act, since: dayAt(reading.at, since, party), days: Math.max(0, daysBetween(dayAt(reading.at, since, party), reading.day)) })),
    about: named?.about ?? null, pillar: named?.pillar ?? pillar, sample: newest.content.sample,
  };
}

function sideOf({ own }: Reading, { view }: ReportOnShelf): "ours" | "theirs" {
  return view.reporter === own ? "ours" : "theirs";
}

function matches(reading: Reading, one: ReportOnShelf, { side, state, awaits, pillar, about }: ReportsAsked): boolean {
  if (side !== undefined && sideOf(reading, one) !== side) return false;
  if (state !== undefined && one.view.state !== state) return false;
  if (awaits !== undefined && !one.turns.some((turn) => (turn.party === reading.own) === (awaits === "us"))) return false;
  if (pillar !== undefined && one.pillar !== pillar) return false;
  return about === undefined || one.view.about.includes(about);
}

/** Those that await somebody, the longest first; then the rest, the newest first. */
function byTurn(a: ReportOnShelf, b: ReportOnShelf): number {
  const [first, second] = [a.turns[0]?.since, b.turns[0]?.since];
  if ((first === undefined) !== (second === undefined)) return first === undefined ? 1 : -1;
  if (first !== undefined && second !== undefined && first !== second) return first - second;
  return b.view.at - a.view.at || (a.view.id < b.view.id ? -1 : 1);
}
