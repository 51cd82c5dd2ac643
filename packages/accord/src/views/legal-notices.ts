import type { ActId, ObjectId } from "../act/act.ts";
import { partyId } from "../assent/proposal.ts";
import { contentOf, verbOf, type Fact, type NoticeContent } from "../fold/fact.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { LegalNotice } from "../kinds/agreement.ts";
import { noticesOn } from "../life/instrument.ts";
import { receiptsOf, reference } from "../reading/proposals.ts";
import { dayAt } from "./days.ts";
import type { ViewAt } from "./view.ts";

/** A notification or a denunciation of an agreement. */
export interface LegalNoticeView {
  readonly act: ActId;
  readonly party: string;
  readonly purpose: LegalNotice["purpose"];
  /** The day that the notice names. */
  readonly on: string;
  readonly at: number;
  /** The seal of the version that it is about; null where it names none. */
  readonly version: ActId | null;
  /** Clauses that it is of; null: the whole. */
  readonly parts: readonly string[] | null;
  /** From when it runs for each other party: its receipt, or its first act that had the notice in view. Null: silence, which is shown. */
  readonly received: readonly { readonly party: string; readonly on: string | null; readonly act: ActId | null }[];
}

/** From when a notice runs for each of the other parties, unix ms (node: `runsFrom`, which knows the logs' clocks). */
export type RunsFrom = (notice: ActId) => readonly { readonly party: string; readonly from: number | null }[] | undefined;

/** The notices on an agreement, in the order of their `at`. Without `runsFrom` a notice runs from receipts alone. */
export function legalNotices(context: FoldContext, horizon: Horizon, object: ObjectId, at: ViewAt, runsFrom?: RunsFrom): LegalNoticeView[] {
  return noticesOn(horizon, object)
    .filter((fact) => verbOf(fact.kind) === "denounce" || typeof (fact.content["content"] as LegalNotice | undefined)?.purpose === "string")
    .map((fact) => noticeView(context, horizon, object, at, fact, runsFrom))
    .sort((a, b) => a.at - b.at || (a.act < b.act ? -1 : 1));
}

function noticeView(context: FoldContext, horizon: Horizon, object: ObjectId, at: ViewAt, fact: Fact, runsFrom: RunsFrom | undefined): LegalNoticeView {
  const { id, at: given, pairs } = contentOf<NoticeContent>(fact);
  const content = (fact.content["content"] ?? {}) as Partial<LegalNotice> & { readonly parts?: readonly string[] };
  const party = partyId(context, fact.origin);
  const receipts = receiptsOf(horizon, object, id).map(reference);
  const known = runsFrom?.(id);
  const received = context.charter.parties.map((one) => one.origin).filter((one) => one !== party).map((other) => {
    const receipt = receipts.find((one) => partyId(context, one.origin) === other);
    const from = known?.find((one) => one.party === other)?.from ?? receipt?.at ?? null;
    return { party: other, on: from === null ? null : dayAt(at, from, other), act: receipt?.id ?? null };
  });
  const purpose = verbOf(fact.kind) === "denounce" ? "denunciation" : content.purpose!;
  return { act: id, party, purpose, on: content.on ?? dayAt(at, given, party), at: given, version: pairs.find(([one]) => one === object)?.[1] ?? null, parts: content.parts ?? null, received };
}

/** The day by which every other party has a notice; null while one is silent. */
export function receivedByAllOn(notice: LegalNoticeView): string | null {
  return notice.received.reduce<string | null>((latest, { on }) => (latest === null || on === null ? null : on > latest ? on : latest), notice.received[0]?.on ?? null);
}
