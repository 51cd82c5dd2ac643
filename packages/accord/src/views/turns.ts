import type { ActId, ObjectId } from "../act/act.ts";
import { awaitedParties, partyId } from "../assent/proposal.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import { lifeOf } from "../life/life.ts";
import { noticesOn } from "../life/instrument.ts";
import { agreedObject } from "../reading/agreed.ts";
import { reportView, type ReportView } from "../reading/reports.ts";
import { signaturesOf } from "../rules/agreed.ts";
import { submissionOf } from "../submission/submission.ts";

/** The one thing that a party can do next; a screen leads to it. */
export type Step = "assent" | "sign" | "notify" | "ratify" | "judge" | "answer" | "respond" | "settle" | "reply" | "recompute";

/** It is a party's turn: what for, since when, and by which act. */
export interface Turn {
  readonly party: string;
  readonly step: Step;
  /** Unix ms: `at` of the act that made it this party's turn. */
  readonly since: number;
  /** That act: the proposal, the seal that is to be signed, the report's version, the note. */
  readonly act: ActId;
}

/**
 * Whose turn it is on an object, the longest first. A commitment's own: its reports, whose row awaits somebody too, are told as themselves. The horizon holds the
 * object's row and its linked rows.
 */
export function turnsOf(context: FoldContext, horizon: Horizon, kind: string, object: ObjectId): Turn[] {
  const turns = kind === "report" ? reportTurns(context, horizon, object) : SUBMITTED.has(kind) || kind.includes(".") ? submittedTurns(context, horizon, kind, object) : [...assentTurns(context, horizon, object), ...instrumentTurns(context, horizon, kind, object)];
  return turns.sort((a, b) => a.since - b.since || (a.act < b.act ? -1 : a.act > b.act ? 1 : a.party < b.party ? -1 : 1));
}

const SUBMITTED: ReadonlySet<string> = new Set(["note", "evidence", "figure", "remark", "profile"]);

function assentTurns(context: FoldContext, horizon: Horizon, object: ObjectId): Turn[] {
  return agreedObject(context, horizon, object).standing.flatMap((proposal) => awaitedParties(context, horizon, proposal).map((party): Turn => ({ party, step: "assent", since: proposal.at, act: proposal.id })));
}

/** Signatures of the newest text, and the notifications that its clause asks for. */
function instrumentTurns(context: FoldContext, horizon: Horizon, kind: string, object: ObjectId): Turn[] {
  if (kind !== "agreement" && kind !== "minutes") return [];
  const { newest } = agreedObject<{ terms?: { entryIntoForce: { on: string } } }>(context, horizon, object);
  if (newest === undefined || (kind === "agreement" && newest.content.terms === undefined)) return [];
  const parties = context.charter.parties.map((party) => party.origin);
  const signatures = signaturesOf(horizon, object, newest.seal);
  const unsigned = parties.filter((party) => !signatures.some((fact) => partyId(context, fact.origin) === party));
  if (unsigned.length > 0) return unsigned.map((party): Turn => ({ party, step: "sign", since: newest.decidedAt, act: newest.seal }));
  if (kind === "minutes" || !["signed", "notifying"].includes(lifeOf(kind, context, horizon, object).life ?? "")) return [];
  const asked = ASKED[newest.content.terms!.entryIntoForce.on];
  if (asked === undefined) return [];
  const last = signatures.toSorted((a, b) => Number(a.content["at"]) - Number(b.content["at"])).at(-1)!;
  const given = noticesOn(horizon, object).filter((fact) => (fact.content["content"] as { purpose?: string } | undefined)?.purpose === asked.purpose).map((fact) => partyId(context, fact.origin));
  return parties.filter((party) => !given.includes(party)).map((party): Turn => ({ party, step: asked.step, since: Number(last.content["at"]), act: last.content["id"] as string }));
}

const ASKED: Readonly<Record<string, { readonly purpose: string; readonly step: Step }>> = {
  notifications: { purpose: "requirements-met", step: "notify" },
  ratification: { purpose: "ratified", step: "ratify" },
};

function reportTurns(context: FoldContext, horizon: Horizon, object: ObjectId): Turn[] {
  const submission = submissionOf(horizon, object);
  if (submission === undefined) return [];
  const report = reportView(context, horizon, submission);
  return report.awaiting.map((party) => ({ party, ...reportTurn(report, party) }));
}

function reportTurn(report: ReportView, party: string): Omit<Turn, "party"> {
  const { newest, reporter, judgements, openQuestions, disputes } = report;
  const question = judgements.find((one) => one.id === openQuestions[0]);
  if (party === reporter) {
    const dispute = disputes.findLast((one) => one.version === newest.id);
    const because = question ?? dispute ?? { at: newest.at, id: newest.id };
    return { step: question === undefined ? "respond" : "answer", since: because.at, act: because.id };
  }
  const said = judgements.findLast((one) => one.party === party && one.version === newest.id && one.verb !== "clarify");
  return said === undefined ? { step: "judge", since: newest.at, act: newest.id } : { step: "settle", since: said.at, act: said.id };
}

/** Notes await replies; computed evidence, the other node's own computation. */
function submittedTurns(context: FoldContext, horizon: Horizon, kind: string, object: ObjectId): Turn[] {
  const submission = submissionOf(horizon, object);
  if (submission === undefined) return [];
  const step: Step = kind === "note" ? "reply" : "recompute";
  return lifeOf(kind, context, horizon, object).awaits.map((party) => ({ party, step, since: submission.at, act: submission.id }));
}
