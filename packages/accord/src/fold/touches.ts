import type { ObjectId } from "../act/act.ts";
import type { Arrival } from "../act/entry.ts";
import { RULES_OBJECT } from "../kinds/book.ts";
import { partyOfOrigin, type FoldContext } from "./parties.ts";
import { keysRowId } from "../keys/rotation.ts";
import { rootRowId } from "../rules/rule.ts";
import { contentOf, verbOf, type ProposeContent, type Row } from "./fact.ts";

/** The row that gathers what concerns a log itself: resumptions, cuts, malformed entries. */
export function logRowId(origin: string): ObjectId {
  return `${origin}/log`;
}

/** Ids of the rows that judging this entry needs. The caller loads them, and then {@link linkedRows} of those. */
export function touches(context: FoldContext, origin: string, arrival: Arrival): ObjectId[] {
  if (arrival.kind === "charter") return [];
  if (arrival.kind === "malformed") return [logRowId(origin)];
  const { act } = arrival;
  const ids = new Set<ObjectId>(standingRows(context));
  const party = partyOfOrigin(context.charter, context.cuts ?? [], origin);
  ids.add(keysRowId(origin)).add(rootRowId(party?.id ?? origin));
  for (const [object] of act.objects) ids.add(object);
  if (act.hand !== null) ids.add(act.hand.mandate);
  return [...ids];
}

/** The few rows that every act needs: the root hands, the keys of all logs that there are or were, the version of the rules. */
export function standingRows(context: FoldContext): readonly ObjectId[] {
  let rows = remembered.get(context);
  if (rows === undefined) {
    const parties = context.charter.parties.map((party) => party.origin);
    const origins = new Set([...parties, ...(context.cuts ?? []).map((cut) => cut.successor.origin)]);
    remembered.set(context, (rows = [RULES_OBJECT, ...parties.map(rootRowId), ...[...origins].map(keysRowId)]));
  }
  return rows;
}

const remembered = new WeakMap<FoldContext, readonly ObjectId[]>();

/** Objects that stand in one proposal with the objects of these rows: whether such a proposal stands depends on them too. */
export function linkedRows(rows: Iterable<Row>): ObjectId[] {
  const ids = new Set<ObjectId>();
  for (const row of rows) {
    for (const fact of row.facts) {
      if (fact.verdict !== "valid" || verbOf(fact.kind) !== "propose") continue;
      const { pairs } = contentOf<ProposeContent>(fact);
      if (pairs.length > 1) for (const [object] of pairs) ids.add(object);
    }
  }
  return [...ids];
}
