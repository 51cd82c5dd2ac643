/** What a brick says, in the order in which courses are laid: confirmed first, open last. */
export const GLAZES = ["confirmed", "reported", "disputed", "open"] as const;
export type Glaze = (typeof GLAZES)[number];

/** How many things stand in each state; what is left out is none. Counts are whole and not negative. */
export type BrickCounts = { readonly [glaze in Glaze]?: number | undefined };

export interface Laid {
  /** One brick for one thing counted, at most `most`. */
  readonly bricks: readonly { readonly glaze: Glaze; readonly course: number; readonly place: number }[];
  /** Bricks in the longest course. */
  readonly length: number;
  readonly courses: number;
  /** Things that have no brick, because there are more than `most`. */
  readonly more: number;
  readonly total: number;
}

/**
 * Lays counts in pairs of courses. A brick follows the one before it by standing below it, half a brick on; so the glazes lie in one stretch each and the length grows with the count.
 * `long`: bricks in a course at most. More than `most` things: the smaller counts keep all their bricks (a single dispute among hundreds is never lost), the larger ones give up the rest, which `more` says.
 * @throws RangeError for a count that is not a whole number from 0
 */
export function layBricks(counts: BrickCounts, { most, long }: { readonly most: number; readonly long: number }): Laid {
  const wanted = GLAZES.map((glaze) => checked(glaze, counts[glaze] ?? 0));
  const total = wanted.reduce((sum, count) => sum + count, 0);
  const kept = shareOut(wanted, most);
  const glazes = kept.flatMap((count, at) => Array.from({ length: count }, () => GLAZES[at]!));
  const bricks = glazes.map((glaze, at) => ({ glaze, course: 2 * Math.floor(at / (2 * long)) + (at % 2), place: Math.floor((at % (2 * long)) / 2) }));
  return { bricks, length: bricks.reduce((most, brick) => Math.max(most, brick.place + 1), 0), courses: bricks.reduce((most, brick) => Math.max(most, brick.course + 1), 0), more: total - glazes.length, total };
}

function checked(glaze: Glaze, count: number): number {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${glaze}: a whole number from 0 is expected, not ${count}. Bricks count things; they show no shares.`);
  return count;
}

/** Gives each what it wants from the smallest up, and what is left to the larger ones in equal parts. */
function shareOut(wanted: readonly number[], most: number): number[] {
  const kept = wanted.map(() => 0);
  let left = most;
  const byCount = wanted.map((count, at) => ({ count, at })).toSorted((a, b) => a.count - b.count);
  for (const [done, { count, at }] of byCount.entries()) {
    kept[at] = Math.min(count, Math.floor(left / (byCount.length - done)));
    left -= kept[at];
  }
  return kept;
}
