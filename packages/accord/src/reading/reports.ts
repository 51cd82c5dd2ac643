import type { ActId, Content, ObjectId } from "../act/act.ts";
import { partyId } from "../assent/proposal.ts";
import { contentOf, verbOf, type Fact } from "../fold/fact.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { ReportContent, ReportValue } from "../kinds/report.ts";
import { judgesOf } from "../submission/judges.ts";
import { isRetracted, submitterOf, versionsOf, type Submission, type Version } from "../submission/submission.ts";
import { reference, type ActReference } from "./proposals.ts";

/**
 * Where a report stands: of its newest version, what the judging parties last said. `corrected`: a newer version awaits them. Only `confirmed` and
 * `confirmed-with-observations` count as confirmed, and only when every judging party has confirmed.
 */
export type ReportState = "submitted" | "corrected" | "clarification" | "confirmed" | "confirmed-with-observations" | "disputed" | "referred" | "recorded-disagreement" | "retracted";

export interface ReportVersion extends Omit<Version, "content"> {
  readonly content: ReportContent;
}

/** What a judging party said of a version. */
export interface JudgementView extends ActReference {
  readonly party: string;
  readonly verb: "confirm" | "observe" | "dispute" | "clarify";
  readonly version: ActId;
  /** The act's own words: observations, question. */
  readonly said: Content;
}

export interface DisputeView extends ActReference {
  readonly party: string;
  readonly version: ActId;
  readonly ground: string;
  readonly reasons: { readonly [language: string]: string };
  /** The counter-figures, beside those of the report. */
  readonly counter: readonly ReportValue[];
  /** What the reporter answered; a correction after the dispute answers it too. */
  readonly response: "none" | "accepted" | "maintained" | "corrected";
  readonly referred: readonly (ActReference & { readonly party: string; readonly to: "working-group" | "joint-committee" })[];
  /** Its entry in the register of disagreements. */
  readonly recorded: ActReference | null;
}

export interface ReportView {
  readonly id: ObjectId;
  readonly reporter: string;
  readonly at: number;
  readonly about: readonly ObjectId[];
  readonly versions: readonly ReportVersion[];
  readonly newest: ReportVersion;
  readonly state: ReportState;
  readonly judges: readonly string[];
  readonly judgements: readonly JudgementView[];
  readonly disputes: readonly DisputeView[];
  /** Questions that the reporter has not answered: the judge's clock stands still. */
  readonly openQuestions: readonly ActId[];
  /** Whose turn it is, sorted. */
  readonly awaiting: readonly string[];
}

/** Reads one report. The horizon holds its row, or a row that it is about. */
export function reportView(context: FoldContext, horizon: Horizon, submission: Submission): ReportView {
  const versions = versionsOf(submission) as unknown as ReportVersion[];
  const newest = versions.at(-1)!;
  const judges = judgesOf(context, horizon, submission);
  const reporter = submitterOf(context, submission);
  const judgements = inOrder(submission.acts.filter((fact) => JUDGING.has(verbOf(fact.kind)))).map((fact): JudgementView => {
    const { version, ...said } = fact.content as { version: string } & Content;
    return { ...reference(fact), party: partyId(context, fact.origin), verb: verbOf(fact.kind) as JudgementView["verb"], version, said };
  });
  const disputes = inOrder(withVerb(submission, "dispute")).map((fact) => disputeView(context, submission, versions, fact));
  const answered = new Set(withVerb(submission, "answer").map((fact) => fact.content["clarification"]));
  const openQuestions = judgements.filter((one) => one.verb === "clarify" && one.version === newest.id && !answered.has(one.id)).map((one) => one.id);
  const base = { id: submission.made, reporter, at: submission.at, about: submission.pairs.map(([object]) => object).filter((object) => object !== submission.made), versions, newest, judges, judgements, disputes, openQuestions };
  const state = isRetracted(submission) ? "retracted" : stateOf(base);
  return { ...base, state, awaiting: awaitedOf({ ...base, state }) };
}

const JUDGING: ReadonlySet<string> = new Set(["confirm", "observe", "dispute", "clarify"]);

type Unjudged = Omit<ReportView, "state" | "awaiting">;

/** The last word of each judging party on the newest version. */
function lastWords({ judges, judgements, newest }: Unjudged): (JudgementView | undefined)[] {
  return judges.map((party) => judgements.findLast((one) => one.party === party && one.version === newest.id && one.verb !== "clarify"));
}

function stateOf(report: Unjudged): ReportState {
  const words = lastWords(report);
  const disputed = report.disputes.filter((dispute) => words.some((word) => word?.id === dispute.id));
  if (disputed.length > 0) {
    if (disputed.some((dispute) => dispute.recorded !== null)) return "recorded-disagreement";
    return disputed.some((dispute) => dispute.referred.length > 0) ? "referred" : "disputed";
  }
  if (words.every((word) => word !== undefined)) return words.some((word) => word.verb === "observe") ? "confirmed-with-observations" : "confirmed";
  if (report.openQuestions.length > 0) return "clarification";
  return report.versions.length > 1 ? "corrected" : "submitted";
}

function awaitedOf(report: Unjudged & { readonly state: ReportState }): string[] {
  if (["retracted", "confirmed", "confirmed-with-observations", "recorded-disagreement"].includes(report.state)) return [];
  const asking = new Set(report.judgements.filter((one) => report.openQuestions.includes(one.id)).map((one) => one.party));
  const words = lastWords(report);
  const silent = report.judges.filter((party, at) => words[at] === undefined && !asking.has(party));
  const open = report.disputes.filter((dispute) => words.some((word) => word?.id === dispute.id));
  const disputing = open.filter((dispute) => dispute.response === "maintained" || dispute.referred.length > 0).map((dispute) => dispute.party);
  const mine = asking.size > 0 || open.length > 0 ? [report.reporter] : [];
  return [...new Set([...silent, ...disputing, ...mine])].sort();
}

function disputeView(context: FoldContext, submission: Submission, versions: readonly ReportVersion[], fact: Fact): DisputeView {
  const { id, version, ground, reasons, counter } = contentOf<{ id: string; version: string; ground: string; reasons: DisputeView["reasons"]; counter: ReportValue[] }>(fact);
  const about = (verb: string) => inOrder(withVerb(submission, verb)).filter((one) => one.content["dispute"] === id);
  const corrected = versions.at(-1)!.id !== version && versions.some((one) => one.at >= Number(fact.content["at"]));
  const response = about("accept").length > 0 ? "accepted" : corrected ? "corrected" : about("maintain").length > 0 ? "maintained" : "none";
  const record = about("record")[0];
  return {
    ...reference(fact), party: partyId(context, fact.origin), version, ground, reasons, counter, response,
    referred: about("refer").map((one) => ({ ...reference(one), party: partyId(context, one.origin), to: one.content["to"] as "working-group" | "joint-committee" })),
    recorded: record === undefined ? null : reference(record),
  };
}

function withVerb(submission: Submission, verb: string): Fact[] {
  return submission.acts.filter((fact) => verbOf(fact.kind) === verb);
}

/** One party's acts stand in its log's order, which `at` never breaks. */
function inOrder(facts: readonly Fact[]): Fact[] {
  return facts.toSorted((a, b) => Number(a.content["at"]) - Number(b.content["at"]) || (a.origin < b.origin ? -1 : a.origin > b.origin ? 1 : a.index - b.index));
}

export function isConfirmed(state: ReportState): boolean {
  return state === "confirmed" || state === "confirmed-with-observations";
}

export function isDisputed(state: ReportState): boolean {
  return state === "disputed" || state === "referred" || state === "recorded-disagreement";
}
