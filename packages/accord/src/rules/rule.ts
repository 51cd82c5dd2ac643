import type { Act, ActId, ObjectId, Pair } from "../act/act.ts";
import type { Proposal } from "../assent/proposal.ts";
import { findProposal, partyId } from "../assent/proposal.ts";
import type { Verb } from "../assent/verbs.ts";
import type { LogState } from "../fold/log-state.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { Clock } from "../fold/clock.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { KindBook } from "../kinds/book.ts";

/** One rule of validity. The list of them is versioned; only assent changes the version in force (record.md section 4). */
export interface Rule {
  readonly name: string;
  /** The rule in words, as a refused act's officer reads it. */
  readonly says: string;
  /** Which acts it is about: full names, short verbs of the assent protocol with a leading dot (`.assent`), or `*`. */
  readonly about: readonly string[];
  /** True where the act keeps the rule. Must not throw, and must be true where a rule before it already speaks of the same fault. */
  check(judgement: Judgement): boolean;
}

/** What a rule sees: the act at its place, and the facts that its view holds. */
export interface Judgement {
  readonly context: FoldContext;
  readonly origin: string;
  readonly index: number;
  readonly act: Act;
  readonly id: ActId;
  /** What the act's hand signs. */
  readonly message: Uint8Array;
  /** Undefined where the verb is unknown (rule `known-verb`). */
  readonly verb: Verb | undefined;
  /** The kinds that are known in its view. */
  readonly book: KindBook;
  /** The log's state before the act. */
  readonly log: LogState;
  /** Other logs' sizes in the act's view. */
  readonly clock: Clock;
  readonly horizon: Horizon;
  /** Index of an earlier entry of this log with the same intent. */
  readonly firstIntent: number | undefined;
}

/** The party whose log it is, by the charter's name for it. */
export function partyOfAct(judgement: Judgement): string {
  return partyId(judgement.context, judgement.origin);
}

/** The proposal that the act quotes, if it stands on one of the act's objects in its view. */
export function quotedProposal(judgement: Judgement, id: unknown = judgement.act.body["proposal"]): Proposal | undefined {
  if (typeof id !== "string") return undefined;
  for (const [object] of judgement.act.objects) {
    const proposal = findProposal(judgement.horizon, object, id);
    if (proposal !== undefined) return proposal;
  }
  return undefined;
}

/** Proposals that a yield withdraws, as its view has them; one that it does not hold is undefined. */
export function withdrawnProposals(judgement: Judgement): (Proposal | undefined)[] {
  const ids = judgement.act.body["withdraws"];
  return Array.isArray(ids) ? ids.map((id) => quotedProposal(judgement, id)) : [];
}

/** The union of pairs, sorted; two bases of one object stay two pairs, which no act may have. */
export function unionOfPairs(lists: readonly (readonly Pair[])[]): Pair[] {
  const union = new Map<string, Pair>();
  for (const pair of lists.flat()) union.set(`${pair[0]} ${pair[1] ?? ""}`, pair);
  return [...union.values()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The row that holds a party's root hand: its signature of the charter and its successions. */
export function rootRowId(party: string): ObjectId {
  return `${party}/root`;
}
