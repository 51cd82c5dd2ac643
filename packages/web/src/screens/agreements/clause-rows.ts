import type { AlignedClause, AlignedText } from "./answers.ts";

export type Part = AlignedClause["texts"][string];

/** A clause as two texts have it; without a second text `before` is null everywhere and every row is the same. */
export interface ClauseRow {
  readonly id: string;
  readonly kind: string | null;
  /** The kind that it had, where it had another. */
  readonly kindBefore: string | null;
  readonly state: "same" | "changed" | "added" | "removed";
  /** It stands in both, at another place among the others. */
  readonly moved: boolean;
  readonly texts: Readonly<Record<string, { readonly now: Part | null; readonly before: Part | null; readonly changed: boolean }>>;
}

/** The clauses of a text beside those of an older one, in the new order; one that fell away stands behind the clause that it followed. */
export function rowsOf(text: Pick<AlignedText, "clauses">, against: Pick<AlignedText, "clauses"> | null): ClauseRow[] {
  const before = new Map(against?.clauses.map((clause) => [clause.id, clause]));
  const now = new Map(text.clauses.map((clause) => [clause.id, clause]));
  const order = text.clauses.map(({ id }) => id);
  let behind = -1;
  for (const { id } of against?.clauses ?? []) {
    const stands = order.indexOf(id);
    if (stands >= 0) behind = stands;
    else order.splice(++behind, 0, id);
  }
  const moved = against === null ? new Set<string>() : movedAmong(against.clauses.map(({ id }) => id).filter((id) => now.has(id)), text.clauses.map(({ id }) => id).filter((id) => before.has(id)));
  return order.map((id) => rowOf(id, now.get(id), against === null ? undefined : before.get(id), against !== null, moved.has(id)));
}

function rowOf(id: string, now: AlignedClause | undefined, before: AlignedClause | undefined, compared: boolean, moved: boolean): ClauseRow {
  const languages = [...new Set([...Object.keys(now?.texts ?? {}), ...Object.keys(before?.texts ?? {})])];
  const texts = Object.fromEntries(languages.map((language) => {
    const [a, b] = [before?.texts[language] ?? null, now?.texts[language] ?? null];
    return [language, { now: b, before: a, changed: compared && (a?.text !== b?.text || (a?.heading ?? null) !== (b?.heading ?? null)) }];
  }));
  const kindBefore = before !== undefined && now !== undefined && before.kind !== now.kind ? before.kind : null;
  const state = !compared ? "same" : before === undefined ? "added" : now === undefined ? "removed" : kindBefore !== null || Object.values(texts).some((one) => one.changed) ? "changed" : "same";
  return { id, kind: (now ?? before)!.kind, kindBefore, state, moved, texts };
}

/** Of the same things in two orders, the fewest that must move to make one the other: all but a longest run that keeps its order. */
export function movedAmong(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((id, at) => [id, at]));
  const places = after.map((id) => place.get(id)!);
  // ends[k]: the index in `places` at which a kept run of length k + 1 ends with the smallest place.
  const ends: number[] = [];
  const previous: number[] = [];
  places.forEach((value, at) => {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (places[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous[at] = low === 0 ? -1 : ends[low - 1]!;
    ends[low] = at;
  });
  const kept = new Set<string>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) kept.add(after[at]!);
  return new Set(after.filter((id) => !kept.has(id)));
}

/** The languages that are shown first: the reader's own where it is one of the text's, then the authentic ones in their order; at most three. */
export function languagesShown(chosen: string, of: readonly string[], own: string): string[] {
  const asked = chosen.split(",").filter((one) => of.includes(one));
  if (asked.length > 0) return asked.slice(0, 3);
  return [...new Set([...of.filter((one) => one === own), ...of])].slice(0, 2);
}
