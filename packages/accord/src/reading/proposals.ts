import { canonicalBytes, equalBytes, type Cryptography } from "@mithaq/ledger";
import type { ActId, ObjectId, Pair } from "../act/act.ts";
import { answersTo, assentsTo, awaitedParties, partyId, proposalsOn, sealOf, stateOf, type Proposal, type ProposalState } from "../assent/proposal.ts";
import { asJson } from "../act/intent.ts";
import { contentOf, verbOf, type Fact, type ReceiptContent, type Row } from "../fold/fact.ts";
import { allOf, type Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";

/** An act that a view of the state points to: every figure on a screen resolves to such ids. */
export interface ActReference {
  readonly origin: string;
  readonly id: ActId;
  readonly at: number;
}

/** A proposal as people read it. */
export interface ProposalView {
  readonly id: ActId;
  readonly kind: string;
  readonly origin: string;
  readonly index: number;
  readonly at: number;
  readonly pairs: readonly Pair[];
  readonly digest: string | null;
  readonly adReferendum: boolean;
  readonly mandate: ObjectId;
  readonly state: ProposalState;
  readonly assents: readonly (ActReference & { readonly mandate: string })[];
  /** Parties whose assent it still needs. */
  readonly awaiting: readonly string[];
  readonly objections: readonly ActReference[];
  readonly releaseRequests: readonly ActReference[];
  readonly seal: ActId | null;
  readonly receipts: readonly ActReference[];
  /** `at` of the seal: *decided*. */
  readonly decidedAt: number | null;
  /** `at` of the latest receipt once all other parties' stand: *countersigned*. */
  readonly countersignedAt: number | null;
}

/** The proposals on an object, in the order of (origin, index). `rows` holds the row and its linked rows. */
export function proposalsOf(context: FoldContext, row: Row, rows: ReadonlyMap<ObjectId, Row>): ProposalView[] {
  const horizon = allOf(new Map([...rows, [row.id, row]]));
  return proposalsOn(horizon, row.id).map((proposal) => viewProposal(context, horizon, proposal));
}

function viewProposal(context: FoldContext, horizon: Horizon, proposal: Proposal): ProposalView {
  const answers = answersTo(horizon, proposal).filter((fact) => fact.content["proposal"] === proposal.id);
  const seal = sealOf(horizon, proposal);
  const receipts = seal === undefined ? [] : receiptsOf(horizon, proposal.pairs[0]![0], contentOf<{ id: string }>(seal).id);
  const others = context.charter.parties.filter((party) => party.origin !== partyId(context, seal?.origin ?? proposal.origin));
  const complete = seal !== undefined && others.every((party) => receipts.some((receipt) => partyId(context, receipt.origin) === party.origin));
  return {
    id: proposal.id, kind: proposal.kind, origin: proposal.origin, index: proposal.index, at: proposal.at, pairs: proposal.pairs, digest: proposal.digest, adReferendum: proposal.adReferendum, mandate: proposal.mandate,
    state: stateOf(horizon, proposal),
    assents: assentsTo(context, horizon, proposal).map((fact) => ({ ...reference(fact), mandate: contentOf<{ mandate: string }>(fact).mandate })),
    awaiting: seal === undefined ? awaitedParties(context, horizon, proposal) : [],
    objections: answers.filter((fact) => verbOf(fact.kind) === "object").map(reference),
    releaseRequests: answers.filter((fact) => verbOf(fact.kind) === "release-request").map(reference),
    seal: seal === undefined ? null : contentOf<{ id: string }>(seal).id,
    receipts: receipts.map(reference),
    decidedAt: seal === undefined ? null : Number(seal.content["at"]),
    countersignedAt: complete ? Math.max(...receipts.map((fact) => contentOf<ReceiptContent>(fact).at)) : null,
  };
}

/** Valid receipts of a seal or a notice. */
export function receiptsOf(horizon: Horizon, object: ObjectId, of: ActId): Fact[] {
  return horizon.facts(object).filter((fact) => verbOf(fact.kind) === "receipt" && fact.content["of"] === of);
}

export function reference(fact: Fact): ActReference {
  return { origin: fact.origin, id: contentOf<{ id: string }>(fact).id, at: Number(fact.content["at"]) };
}

/**
 * Advice where two proposals cross: of their lowest shared pair, the one with the lower SHA-256(JCS([object, base, origin])) is offered the way, and the other side a
 * yield (record.md section 5). Advice, not validity. Throws nothing: proposals that share no pair are compared by their first.
 */
export function crossingAdvice(cryptography: Cryptography, a: ProposalView, b: ProposalView): "first" | "second" {
  const shared = a.pairs.find(([object, base]) => b.pairs.some(([other, on]) => other === object && on === base)) ?? a.pairs[0]!;
  const rank = (origin: string) => cryptography.sha256(canonicalBytes(asJson([shared[0], shared[1], origin])));
  const [first, second] = [rank(a.origin), rank(b.origin)];
  if (equalBytes(first, second)) return "first";
  const at = first.findIndex((byte, index) => byte !== second[index]);
  return first[at]! < second[at]! ? "first" : "second";
}
