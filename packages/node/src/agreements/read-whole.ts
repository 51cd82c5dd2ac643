import { crossingAdvice, legalLife, partyId, type AgreementView, type LegalLife } from "@mithaq/accord";
import { proposalsWithContent, type ProposalWithContent } from "../api/reading/object.ts";
import { asRow } from "../api/reading/rows.ts";
import { Refusal } from "../node/refusal.ts";
import { nameAll, type Named } from "../programme/named.ts";
import { agreementOf } from "../programme/read-agreement.ts";
import type { Reading } from "../programme/reading.ts";
import { commitmentsFollowing, type Following } from "./follow-clauses.ts";

/** One agreement with everything that its screen shows but its clauses (readTexts). */
export interface WholeAgreement {
  readonly agreement: AgreementView;
  readonly legal: LegalLife;
  readonly status: string;
  readonly awaits: readonly string[];
  /** Every proposal that was made, the oldest first; sealed ones are the versions. */
  readonly proposals: readonly (ProposalWithContent & { readonly by: string })[];
  /** Pairs of proposals that stand on the same version, and the one that is offered the way by the rule for crossing proposals: advice, not validity. */
  readonly rivals: readonly { readonly first: string; readonly second: string; readonly advised: string }[];
  readonly parent: Named | null;
  readonly children: readonly Named[];
  readonly following: { readonly items: readonly Following[]; readonly total: number };
}

/** Rejects with Refusal `not-found` where there is no agreement by this id, or no text of it is left. */
export async function readWholeAgreement(reading: Reading, id: string): Promise<WholeAgreement> {
  const record = (await reading.reader.rows([id])).get(id);
  const agreement = record?.kind === "agreement" ? await agreementOf(reading, record) : undefined;
  if (record === undefined || agreement === undefined) throw new Refusal("not-found", { field: "id", expected: "the id of an agreement of which a text stands", remedy: "list them: mithaq act list --kind agreement", message: `no agreement ${id} is known here` });
  const proposals = await proposalsWithContent(reading.node, reading.reader, asRow(record));
  const rows = await reading.reader.rows(agreement.parent === null ? [] : [agreement.parent]);
  const children = await reading.reader.listRows({ parent: id, kind: "agreement", limit: MOST_CHILDREN });
  return {
    agreement, legal: legalLife(agreement, reading.day), status: record.status, awaits: record.awaits,
    proposals: proposals.map((one) => ({ ...one, by: partyId(reading.context, one.origin) })).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    rivals: rivalsAmong(reading, proposals), parent: (await nameAll(reading, [...rows.values()]))[0] ?? null, children: await nameAll(reading, children), following: await commitmentsFollowing(reading, id),
  };
}

const MOST_CHILDREN = 200;

/** Pairs of standing proposals that build on one version of an object. */
export function rivalsAmong({ node }: Reading, proposals: readonly ProposalWithContent[]): WholeAgreement["rivals"] {
  const standing = proposals.filter((one) => one.state === "standing");
  return standing.flatMap((first, at) => standing.slice(at + 1).filter((second) => sharesPair(first, second)).map((second) => {
    const advice = crossingAdvice(node.founded.cryptography, first, second);
    return { first: first.id, second: second.id, advised: advice === "first" ? first.id : second.id };
  }));
}

function sharesPair(a: ProposalWithContent, b: ProposalWithContent): boolean {
  return a.pairs.some(([object, base]) => b.pairs.some((pair) => pair[0] === object && pair[1] === base));
}
