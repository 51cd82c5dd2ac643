import type { ActId, Pair } from "../act/act.ts";
import { contentOf, domainOf, verbOf, type AnswerContent, type Fact, type ProposeContent, type SealContent } from "../fold/fact.ts";
import type { Horizon } from "../fold/horizon.ts";
import { partyOfOrigin, type FoldContext } from "../fold/parties.ts";

/** A proposal as it stands in a horizon. */
export interface Proposal extends ProposeContent {
  /** The kind of object, for instance `agreement`. */
  readonly kind: string;
  readonly origin: string;
  readonly index: number;
}

export type ProposalState = "standing" | "sealed" | "withdrawn" | "objected" | "overtaken";

/** The proposals on an object, in the order of (origin, index). */
export function proposalsOn(horizon: Horizon, object: string): Proposal[] {
  return horizon.facts(object).filter((fact) => verbOf(fact.kind) === "propose").map(asProposal);
}

export function findProposal(horizon: Horizon, object: string, id: ActId): Proposal | undefined {
  const fact = horizon.facts(object).find((one) => verbOf(one.kind) === "propose" && one.content["id"] === id);
  return fact === undefined ? undefined : asProposal(fact);
}

function asProposal(fact: Fact): Proposal {
  return { ...contentOf<ProposeContent>(fact), kind: domainOf(fact.kind), origin: fact.origin, index: fact.index };
}

/** A proposal stands until sealed, validly withdrawn, objected to, or overtaken by a seal on one of its pairs (record.md section 5). */
export function stateOf(horizon: Horizon, proposal: Proposal): ProposalState {
  if (sealOf(horizon, proposal) !== undefined) return "sealed";
  const answers = answersTo(horizon, proposal);
  if (answers.some((fact) => verbOf(fact.kind) === "withdraw" || withdraws(fact, proposal.id))) return "withdrawn";
  if (answers.some((fact) => verbOf(fact.kind) === "object")) return "objected";
  return proposal.pairs.some((pair) => sealsOn(horizon, pair).length > 0) ? "overtaken" : "standing";
}

/** The valid seal of this very proposal. */
export function sealOf(horizon: Horizon, proposal: Proposal): Fact | undefined {
  return horizon.facts(proposal.pairs[0]![0]).find((fact) => verbOf(fact.kind) === "seal" && fact.content["proposal"] === proposal.id);
}

/** The seals that stand on a pair: whatever they sealed, it was built on the same base. */
export function sealsOn(horizon: Horizon, [object, base]: Pair): Fact[] {
  return horizon.facts(object).filter((fact) => verbOf(fact.kind) === "seal" && contentOf<SealContent>(fact).pairs.some(([other, on]) => other === object && on === base));
}

/** Assents, yields, objections, withdrawals and release requests that concern the proposal, as assenting to it or as withdrawing it. */
export function answersTo(horizon: Horizon, proposal: Proposal): Fact[] {
  return horizon.facts(proposal.pairs[0]![0]).filter((fact) => {
    if (!ANSWERS.has(verbOf(fact.kind))) return false;
    return fact.content["proposal"] === proposal.id || withdraws(fact, proposal.id);
  });
}

const ANSWERS: ReadonlySet<string> = new Set(["assent", "yield", "object", "withdraw", "release-request"]);

function withdraws(fact: Fact, proposal: ActId): boolean {
  return contentOf<AnswerContent>(fact).withdraws?.includes(proposal) ?? false;
}

/** The valid assents to the proposal (a yield assents too), one a party, in the order of (origin, index). */
export function assentsTo(context: FoldContext, horizon: Horizon, proposal: Proposal): Fact[] {
  const given = new Map<string, Fact>();
  for (const fact of answersTo(horizon, proposal)) {
    const verb = verbOf(fact.kind);
    if ((verb !== "assent" && verb !== "yield") || fact.content["proposal"] !== proposal.id) continue;
    const party = partyId(context, fact.origin);
    if (!given.has(party)) given.set(party, fact);
  }
  return [...given.values()];
}

/** Parties whose assent the proposal needs: all others, and the proposer's too where it proposed ad referendum. */
export function requiredParties(context: FoldContext, proposal: Proposal): string[] {
  const proposer = partyId(context, proposal.origin);
  return context.charter.parties.map((party) => party.origin).filter((party) => party !== proposer || proposal.adReferendum);
}

/** Required parties that have not assented in this horizon. */
export function awaitedParties(context: FoldContext, horizon: Horizon, proposal: Proposal): string[] {
  const given = new Set(assentsTo(context, horizon, proposal).map((fact) => partyId(context, fact.origin)));
  return requiredParties(context, proposal).filter((party) => !given.has(party));
}

/** Proposals of a party that stand on one of these pairs. */
export function ownStandingOn(context: FoldContext, horizon: Horizon, party: string, pairs: readonly Pair[]): Proposal[] {
  const found = new Map<ActId, Proposal>();
  for (const [object, base] of pairs) {
    for (const proposal of proposalsOn(horizon, object)) {
      const shares = proposal.pairs.some(([other, on]) => other === object && on === base);
      if (shares && partyId(context, proposal.origin) === party && stateOf(horizon, proposal) === "standing") found.set(proposal.id, proposal);
    }
  }
  return [...found.values()];
}

/** The party of an origin, by the name that the charter has for it; a stranger's origin stands for itself. */
export function partyId(context: FoldContext, origin: string): string {
  return partyOfOrigin(context.charter, context.cuts ?? [], origin)?.id ?? origin;
}

export function samePairs(a: readonly Pair[], b: readonly Pair[]): boolean {
  return a.length === b.length && a.every(([object, base], at) => b[at]![0] === object && b[at]![1] === base);
}
