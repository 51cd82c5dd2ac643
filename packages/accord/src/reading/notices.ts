import type { ActId } from "../act/act.ts";
import { partyId } from "../assent/proposal.ts";
import { NOTICES } from "../assent/verbs.ts";
import { contentOf, verbOf, type NoticeContent, type Row } from "../fold/fact.ts";
import { allOf } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import { receiptsOf, reference, type ActReference } from "./proposals.ts";

/** A unilateral act as people read it; a denunciation runs from its receipt. */
export interface NoticeView {
  readonly id: ActId;
  readonly act: string;
  readonly origin: string;
  readonly index: number;
  readonly at: number;
  readonly digest: string | null;
  readonly receipts: readonly ActReference[];
  readonly receivedByAll: boolean;
}

export function noticesOf(context: FoldContext, row: Row): NoticeView[] {
  const horizon = allOf(new Map([[row.id, row]]));
  return horizon
    .facts(row.id)
    .filter((fact) => NOTICES.has(verbOf(fact.kind)) && (fact.content["made"] === undefined || fact.content["made"] === row.id))
    .map((fact) => {
      const { id, at, digest } = contentOf<NoticeContent>(fact);
      const receipts = receiptsOf(horizon, row.id, id);
      const others = context.charter.parties.filter((party) => party.origin !== partyId(context, fact.origin));
      const receivedByAll = others.every((party) => receipts.some((receipt) => partyId(context, receipt.origin) === party.origin));
      return { id, act: fact.kind, origin: fact.origin, index: fact.index, at, digest, receipts: receipts.map(reference), receivedByAll };
    });
}
