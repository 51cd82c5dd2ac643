import type { ObjectId } from "../act/act.ts";
import { verbOf } from "../fold/fact.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { SessionContent } from "../kinds/session.ts";
import { agreedObject } from "../reading/agreed.ts";
import type { Life } from "./life.ts";

/** proposed → fixed (postponed, cancelled) → in-session → adjourned; the minutes are objects of their own. */
export function sessionLife(context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  const agreed = agreedObject<SessionContent>(context, horizon, object);
  const content = agreed.newest?.content;
  if (content === undefined) return { life: agreed.standing.length > 0 ? "proposed" : null, due: null, awaits: agreed.awaiting };
  const did = (verb: string) => horizon.facts(object).some((fact) => verbOf(fact.kind) === verb);
  const life = did("adjourn") ? "adjourned" : did("open") ? "in-session" : content.state;
  return { life, due: content.dates.from, awaits: agreed.awaiting };
}

/** tabled → adopted; adopted ad referendum shows as tabled until the proposer's own assent. Superseded is a query: another decision says so. */
export function decisionLife(context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  const agreed = agreedObject(context, horizon, object);
  return { life: agreed.newest !== undefined ? "adopted" : agreed.standing.length > 0 ? "tabled" : null, due: null, awaits: agreed.awaiting };
}

/** proposed → agreed: what has no further life. */
export function standingLife(context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  const agreed = agreedObject(context, horizon, object);
  return { life: agreed.newest !== undefined ? "agreed" : agreed.standing.length > 0 ? "proposed" : null, due: null, awaits: agreed.awaiting };
}
