import type { ActId, Content, ObjectId } from "../act/act.ts";
import { awaitedParties, proposalsOn, sealOf, stateOf, type Proposal } from "../assent/proposal.ts";
import { contentOf } from "../fold/fact.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";

/** An agreed version of an object. */
export interface AgreedVersion<C = Content> {
  readonly seal: ActId;
  readonly proposal: ActId;
  /** The seal that it builds on; null for the first. */
  readonly base: ActId | null;
  /** `at` of the seal. */
  readonly decidedAt: number;
  readonly digest: string | null;
  /** What the rows keep of it. */
  readonly content: C;
}

/** What is agreed of an object, and what is still proposed on it. */
export interface AgreedObject<C = Content> {
  /** From the first to the newest: each builds on the one before. */
  readonly versions: readonly AgreedVersion<C>[];
  readonly newest: AgreedVersion<C> | undefined;
  readonly standing: readonly Proposal[];
  /** Parties whose assent a standing proposal still needs, sorted. */
  readonly awaiting: readonly string[];
}

/** Reads an object that is made by assent. The horizon holds its row and the rows linked to it. */
export function agreedObject<C = Content>(context: FoldContext, horizon: Horizon, object: ObjectId): AgreedObject<C> {
  const proposals = proposalsOn(horizon, object);
  const sealed = proposals.flatMap((proposal): AgreedVersion<C>[] => {
    const seal = sealOf(horizon, proposal);
    if (seal === undefined) return [];
    const base = proposal.pairs.find(([id]) => id === object)?.[1] ?? null;
    return [{ seal: contentOf<{ id: string }>(seal).id, proposal: proposal.id, base, decidedAt: Number(seal.content["at"]), digest: proposal.digest, content: (proposal.content ?? {}) as C }];
  });
  const versions: AgreedVersion<C>[] = [];
  for (let next = sealed.find((one) => one.base === null); next !== undefined && !versions.includes(next); ) {
    const last = next;
    versions.push(last);
    next = sealed.find((one) => one.base === last.seal);
  }
  const standing = proposals.filter((proposal) => stateOf(horizon, proposal) === "standing");
  const awaiting = [...new Set(standing.flatMap((proposal) => awaitedParties(context, horizon, proposal)))].sort();
  return { versions, newest: versions.at(-1), standing, awaiting };
}
