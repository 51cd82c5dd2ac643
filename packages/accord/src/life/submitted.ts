import type { ObjectId } from "../act/act.ts";
import { partyId } from "../assent/proposal.ts";
import { verbOf } from "../fold/fact.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { NoteContent } from "../kinds/correspondence.ts";
import type { EvidenceContent } from "../kinds/report.ts";
import { receiptsOf } from "../reading/proposals.ts";
import { reportView } from "../reading/reports.ts";
import { isRetracted, submissionOf, submissionsAbout, submitterOf, versionsOf, type Submission } from "../submission/submission.ts";
import { NO_LIFE, type Life } from "./life.ts";

/** Where a report stands: see `ReportState`. */
export function reportLife(context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  const submission = submissionOf(horizon, object);
  if (submission === undefined) return NO_LIFE;
  const report = reportView(context, horizon, submission);
  return { life: report.state, due: null, awaits: report.awaiting };
}

/** submitted → admitted / challenged → withdrawn; of a computed result recomputed (every other node came to the same bytes) or differs. */
export function evidenceLife(context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  const submission = submissionOf(horizon, object);
  if (submission === undefined) return NO_LIFE;
  if (isRetracted(submission)) return { life: "withdrawn", due: null, awaits: [] };
  const { computed } = submission.content as unknown as EvidenceContent;
  const said = (verb: string) => submission.acts.filter((fact) => verbOf(fact.kind) === verb);
  const others = otherParties(context, submission);
  const recomputed = said("recompute");
  const silent = computed === undefined ? [] : others.filter((party) => !recomputed.some((fact) => partyId(context, fact.origin) === party));
  if (isChallenged(context, submission)) return { life: "challenged", due: null, awaits: silent };
  if (computed !== undefined && recomputed.some((fact) => fact.content["output"] !== computed.output)) return { life: "differs", due: null, awaits: silent };
  if (computed !== undefined && silent.length === 0) return { life: "recomputed", due: null, awaits: [] };
  return { life: said("admit").length > 0 ? "admitted" : "submitted", due: null, awaits: silent };
}

/** Whether a party's last word on it is a challenge: one that later admits it has lifted its own. */
function isChallenged(context: FoldContext, submission: Submission): boolean {
  const words = submission.acts.filter((fact) => verbOf(fact.kind) === "challenge" || verbOf(fact.kind) === "admit").toSorted((a, b) => Number(a.content["at"]) - Number(b.content["at"]) || a.index - b.index);
  return [...new Map(words.map((fact) => [partyId(context, fact.origin), verbOf(fact.kind)])).values()].includes("challenge");
}

/** sent → received → answered, by an addressee. That its time has run out is a query. */
export function noteLife(context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  const note = submissionOf(horizon, object);
  if (note === undefined) return NO_LIFE;
  const { to, replyDue } = note.content as unknown as NoteContent;
  const answered = submissionsAbout(horizon, object, "note").map((reply) => submitterOf(context, reply));
  const open = to.filter((party) => !answered.includes(party)).sort();
  if (answered.some((party) => to.includes(party)) && open.length === 0) return { life: "answered", due: null, awaits: [] };
  const receipts = receiptsOf(horizon, object, note.id).map((fact) => partyId(context, fact.origin));
  const received = to.every((party) => receipts.includes(party));
  return { life: received ? "received" : "sent", due: replyDue ?? null, awaits: replyDue === undefined ? [] : open };
}

/** open → answered → settled; a remark changes no other state. */
export function remarkLife(_context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  const remark = submissionOf(horizon, object);
  if (remark === undefined) return NO_LIFE;
  const did = (verb: string) => remark.acts.some((fact) => verbOf(fact.kind) === verb);
  return { life: did("settle") ? "settled" : did("reply") ? "answered" : "open", due: null, awaits: [] };
}

/** given, corrected, withdrawn: a party's own figure. */
export function figureLife(_context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  const figure = submissionOf(horizon, object);
  if (figure === undefined) return NO_LIFE;
  return { life: isRetracted(figure) ? "withdrawn" : versionsOf(figure).length > 1 ? "corrected" : "given", due: null, awaits: [] };
}

/** What a party says of itself stands as last said. */
export function profileLife(_context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  return submissionOf(horizon, object) === undefined ? NO_LIFE : { life: "standing", due: null, awaits: [] };
}

function otherParties(context: FoldContext, submission: Submission): string[] {
  return context.charter.parties.map((party) => party.origin).filter((party) => party !== submitterOf(context, submission)).sort();
}
