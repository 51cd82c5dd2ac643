import type { ObjectId, Pair } from "../act/act.ts";
import { sealOf, proposalsOn } from "../assent/proposal.ts";
import type { Fact } from "../fold/fact.ts";
import { contentOf } from "../fold/fact.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import { submitterOf, type Submission } from "./submission.ts";

/**
 * The parties that judge a submission: the obligees (of an investment the receivers) that the agreed version names which it is about, without the submitter; where none
 * are named, or nobody else is, all other parties.
 */
export function judgesOf(context: FoldContext, horizon: Horizon, submission: Submission): string[] {
  const submitter = submitterOf(context, submission);
  const others = context.charter.parties.map((party) => party.origin).filter((party) => party !== submitter);
  const named = submission.pairs.flatMap((pair) => obligeesOf(horizon, pair));
  const judges = others.filter((party) => named.includes(party));
  return judges.length > 0 ? judges : others;
}

function obligeesOf(horizon: Horizon, [object, base]: Pair): readonly string[] {
  const content = base === null ? undefined : agreedContent(horizon, object, base);
  return ((content?.["obligees"] ?? content?.["receivers"]) as readonly string[] | undefined) ?? [];
}

/** What a seal made the agreed content of an object; undefined where the horizon does not hold that seal. */
export function agreedContent(horizon: Horizon, object: ObjectId, seal: string): Fact["content"] | undefined {
  const proposal = proposalsOn(horizon, object).find((one) => {
    const fact = sealOf(horizon, one);
    return fact !== undefined && contentOf<{ id: string }>(fact).id === seal;
  });
  return proposal?.content;
}
