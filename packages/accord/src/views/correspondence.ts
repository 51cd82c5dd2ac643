import type { ActId, ObjectId } from "../act/act.ts";
import { partyId } from "../assent/proposal.ts";
import { verbOf } from "../fold/fact.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { NoteContent, RemarkContent } from "../kinds/correspondence.ts";
import { lifeOf } from "../life/life.ts";
import { receiptsOf, reference, type ActReference } from "../reading/proposals.ts";
import { submissionOf, submissionsAbout, submitterOf } from "../submission/submission.ts";
import { dayAt, daysBetween } from "./days.ts";
import { sourced, type Sourced, type Texts, type ViewAt } from "./view.ts";

type Said = ActReference & { readonly party: string };

/** A note verbale, and its reply's clock. */
export interface NoteView {
  readonly id: ObjectId;
  readonly kind: "note";
  readonly life: string | null;
  readonly number: string;
  readonly subject: Texts;
  readonly from: string;
  readonly to: readonly string[];
  readonly sentOn: Sourced;
  readonly replyTo: ObjectId | null;
  readonly replyDue: Sourced | null;
  /** Days to the reply's day; negative when it has passed. Null where none is asked for, or all have answered. */
  readonly daysLeft: number | null;
  /** Its reply's day has passed without a reply of all. */
  readonly lapsed: boolean;
  readonly received: readonly Said[];
  readonly answers: readonly (Said & { readonly object: ObjectId })[];
  /** Addressees that have not answered. */
  readonly unanswered: readonly string[];
  readonly digest: string | null;
  readonly pillar: string | null;
  readonly sample: boolean;
}

export function noteView(context: FoldContext, horizon: Horizon, object: ObjectId, at: ViewAt): NoteView | undefined {
  const note = submissionOf(horizon, object);
  if (note === undefined) return undefined;
  const { number, subject, to, replyTo, replyDue, pillar, sample } = note.content as unknown as NoteContent;
  const from = submitterOf(context, note);
  const answers = submissionsAbout(horizon, object, "note").map((reply) => ({ origin: reply.origin, id: reply.id, at: reply.at, party: submitterOf(context, reply), object: reply.made }));
  const unanswered = to.filter((party) => !answers.some((one) => one.party === party)).sort();
  const daysLeft = replyDue === undefined || unanswered.length === 0 ? null : daysBetween(at.day, replyDue);
  return {
    id: object, kind: "note", life: lifeOf("note", context, horizon, object).life, number, subject, from, to, sentOn: sourced(dayAt(at, note.at, from), note.id), replyTo: replyTo ?? null,
    replyDue: replyDue === undefined ? null : sourced(replyDue, note.id), daysLeft, lapsed: daysLeft !== null && daysLeft < 0,
    received: receiptsOf(horizon, object, note.id).map((fact) => ({ ...reference(fact), party: partyId(context, fact.origin) })), answers, unanswered, digest: note.digest, pillar: pillar ?? null, sample,
  };
}

/** A shared comment, with what was said to it. */
export interface RemarkView {
  readonly id: ObjectId;
  readonly kind: "remark";
  readonly life: string | null;
  readonly on: RemarkContent["on"];
  readonly by: string;
  readonly at: number;
  readonly act: ActId;
  readonly text: Texts;
  readonly thread: readonly (Said & { readonly verb: "reply" | "settle"; readonly text: Texts | null })[];
  readonly sample: boolean;
}

export function remarkView(context: FoldContext, horizon: Horizon, object: ObjectId): RemarkView | undefined {
  const remark = submissionOf(horizon, object);
  if (remark === undefined) return undefined;
  const { on, text, sample } = remark.content as unknown as RemarkContent;
  const thread = remark.acts
    .filter((fact) => ["reply", "settle"].includes(verbOf(fact.kind)))
    .map((fact) => ({ ...reference(fact), party: partyId(context, fact.origin), verb: verbOf(fact.kind) as "reply" | "settle", text: (fact.content["text"] as Texts | undefined) ?? null }))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return { id: object, kind: "remark", life: lifeOf("remark", context, horizon, object).life, on, by: submitterOf(context, remark), at: remark.at, act: remark.id, text, thread, sample };
}
