import { agreedObject, commitmentView, textOf, type CommitmentContent, type CommitmentView } from "@mithaq/accord";
import type { Reading } from "../programme/reading.ts";
import { makeShelf, ofKind } from "../programme/shelf.ts";

/** A commitment that follows from an agreement, as its screen names it. */
export interface Following {
  readonly id: string;
  readonly title: CommitmentView["title"];
  /** The clause that it follows from; null where only the agreement is named. */
  readonly clause: string | null;
  readonly obligors: readonly string[];
  readonly owed: CommitmentView["owed"];
  readonly due: NonNullable<CommitmentView["deadline"]>["due"];
  readonly life: string | null;
  readonly place: CommitmentView["place"];
  readonly sample: boolean;
  readonly act: string;
}

/** The commitments that name this object as what they follow from, in order of clause, at most {@link MOST_FOLLOWING}; and how many there are. */
export async function commitmentsFollowing(reading: Reading, object: string): Promise<{ readonly items: readonly Following[]; readonly total: number }> {
  const ids = [...(await FOLLOWS.at(reading))].filter(([, follows]) => follows === object).map(([id]) => id).sort();
  const rows = [...(await reading.reader.rows(ids.slice(0, MOST_FOLLOWING))).values()];
  const horizon = await reading.horizonOf(rows);
  const items = rows.flatMap((row): Following[] => {
    const view = commitmentView(reading.context, horizon, row.id, { ...reading.at, lifeOf: () => row.life });
    if (view === undefined) return [];
    const { id, title, follows, obligors, owed, deadline, life, place, sample, act } = view;
    return [{ id, title, clause: follows?.clause ?? null, obligors, owed, due: deadline?.due ?? null, life, place, sample, act }];
  });
  return { items: items.sort((a, b) => byClause(a.clause, b.clause) || (a.id < b.id ? -1 : 1)), total: ids.length };
}

export const MOST_FOLLOWING = 200;

/** Commitment → the object that it follows from. No column says it. */
const FOLLOWS = makeShelf<string>(ofKind("commitment"), (reading, record, horizon) => textOf(agreedObject<CommitmentContent>(reading.context, horizon, record.id))?.content.follows?.object);

/** 2 before 10; the commitments that name no clause last. */
function byClause(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a.localeCompare(b, "en", { numeric: true });
}
