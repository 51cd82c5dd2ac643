import type { ActId, ObjectId, Pair } from "../act/act.ts";
import type { Draft } from "../act/intent.ts";
import { contentOf, domainOf, verbOf, type Fact, type NoticeContent, type Row, type SealContent } from "../fold/fact.ts";
import { allOf } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import { assentsTo, awaitedParties, partyId, proposalsOn, requiredParties, stateOf, type Proposal } from "./proposal.ts";
import { NOTICES } from "./verbs.ts";

/**
 * Seals that the node of `origin` owes: own standing proposals that hold every assent. `rows` holds the rows that changed and their linked rows. To be asked again
 * after each: one seal can overtake the next. In the order of proposal ids.
 */
export function dueSeals(context: FoldContext, origin: string, rows: ReadonlyMap<ObjectId, Row>): Draft[] {
  const horizon = allOf(rows);
  const due = new Map<ActId, Proposal>();
  for (const id of rows.keys()) {
    for (const proposal of proposalsOn(horizon, id)) {
      if (partyId(context, proposal.origin) !== partyId(context, origin) || !proposal.pairs.every(([object]) => rows.has(object))) continue;
      if (stateOf(horizon, proposal) === "standing" && awaitedParties(context, horizon, proposal).length === 0) due.set(proposal.id, proposal);
    }
  }
  const taken: Pair[] = [];
  return [...due.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .filter((proposal) => {
      const free = proposal.pairs.every(([object, base]) => !taken.some(([other, on]) => other === object && on === base));
      if (free) taken.push(...proposal.pairs);
      return free;
    })
    .map((proposal) => formatSeal(context, proposal, assentsTo(context, horizon, proposal)));
}

function formatSeal(context: FoldContext, proposal: Proposal, assents: readonly Fact[]): Draft {
  const required = new Set(requiredParties(context, proposal));
  const listed = assents.filter((fact) => required.has(partyId(context, fact.origin))).map((fact) => contentOf<{ id: string }>(fact).id).sort();
  return { act: `${proposal.kind}.seal`, objects: proposal.pairs, body: { proposal: proposal.id, digest: proposal.digest, assents: listed }, payload: null };
}

/** A receipt that a node owes for another party's seal or notice. */
export interface DueReceipt {
  readonly of: ActId;
  readonly kind: string;
  readonly pairs: readonly Pair[];
  readonly author: string;
  /** Where the act stands in the author's log: the checkpoint must cover it. */
  readonly index: number;
  /** Digests of payloads that the node must hold first. */
  readonly payloads: readonly string[];
}

/** Receipts that the node of `origin` owes, in the order of (author, index). */
export function dueReceipts(context: FoldContext, origin: string, rows: ReadonlyMap<ObjectId, Row>): DueReceipt[] {
  const own = partyId(context, origin);
  const due = new Map<ActId, DueReceipt>();
  for (const row of rows.values()) {
    const valid = row.facts.filter((fact) => fact.verdict === "valid");
    const receipted = new Set(valid.filter((fact) => verbOf(fact.kind) === "receipt" && partyId(context, fact.origin) === own).map((fact) => fact.content["of"]));
    for (const fact of valid) {
      const verb = verbOf(fact.kind);
      if ((verb !== "seal" && !NOTICES.has(verb)) || partyId(context, fact.origin) === own) continue;
      const { id, pairs, digest } = contentOf<SealContent | NoticeContent>(fact);
      if (receipted.has(id)) continue;
      due.set(id, { of: id, kind: domainOf(fact.kind), pairs, author: fact.origin, index: fact.index, payloads: digest === null ? [] : [digest] });
    }
  }
  return [...due.values()].sort((a, b) => (a.author === b.author ? a.index - b.index : a.author < b.author ? -1 : 1));
}

/** `note`: the author's signed checkpoint that covers the act, with the node's own two cosignature lines, and no others. */
export function formatReceipt(due: DueReceipt, note: string): Draft {
  return { act: `${due.kind}.receipt`, objects: due.pairs, body: { of: due.of, note }, payload: null };
}
