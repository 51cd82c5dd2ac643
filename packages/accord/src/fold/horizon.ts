import type { ObjectId } from "../act/act.ts";
import { holds, type Clock } from "./clock.ts";
import type { Fact, Row } from "./fact.ts";

/** The valid facts that are in sight: all that is held, or those within a view. */
export interface Horizon {
  facts(id: ObjectId): readonly Fact[];
}

/** What the act at (origin, index) has in view: its own log before it, and `clock` of the others. */
export function viewOf(rows: ReadonlyMap<ObjectId, Row>, origin: string, index: number, clock: Clock): Horizon {
  return remembering((id) => (rows.get(id)?.facts ?? []).filter((fact) => fact.verdict === "valid" && (fact.origin === origin ? fact.index < index : holds(clock, fact.origin, fact.index))));
}

/** Everything held. */
export function allOf(rows: ReadonlyMap<ObjectId, Row>): Horizon {
  return remembering((id) => (rows.get(id)?.facts ?? []).filter((fact) => fact.verdict === "valid"));
}

function remembering(look: (id: ObjectId) => readonly Fact[]): Horizon {
  const known = new Map<ObjectId, readonly Fact[]>();
  return {
    facts(id) {
      let facts = known.get(id);
      if (facts === undefined) known.set(id, (facts = look(id)));
      return facts;
    },
  };
}
