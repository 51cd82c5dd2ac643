/** One place for every commitment; what is reported and not confirmed is never counted as done (accord.md, invariant 9). */
export const PLACES = ["confirmed", "reported", "disputed", "partly", "notMet", "overdue", "inProgress", "notStarted", "proposed", "suspended", "released", "lapsed"] as const;
export type Place = (typeof PLACES)[number];
export type Counts = { readonly [place in Place]: number };

/** What the row of a commitment says, or how many rows say it. */
export interface Counted {
  readonly life: string | null;
  readonly due: string | null;
  /** Default 1. */
  readonly count?: number;
}

/**
 * Where a commitment is counted on a day: in exactly one place, or in none (its proposals are all gone). Overdue: what is still to be done or reported after its day; a report
 * that awaits its judgement, or is disputed, stays there, for the next step is not the obligor's alone.
 */
export function placeOf({ life, due }: Counted, day: string): Place | undefined {
  const place = life === null ? undefined : PLACE_OF[life];
  return due !== null && due < day && place !== undefined && MAY_BE_LATE.has(place) ? "overdue" : place;
}

const PLACE_OF: Readonly<Record<string, Place>> = {
  fulfilled: "confirmed", met: "confirmed", verified: "confirmed", reported: "reported", disputed: "disputed", partly: "partly", "not-met": "notMet", "in-progress": "inProgress",
  agreed: "notStarted", scheduled: "notStarted", open: "notStarted", proposed: "proposed", suspended: "suspended", released: "released", lapsed: "lapsed", dropped: "released",
};
const MAY_BE_LATE: ReadonlySet<Place> = new Set(["inProgress", "notStarted", "partly"]);

/** The lives that can be overdue, as the rows of commitments name them. */
export const LATE_LIVES: readonly string[] = ["agreed", "in-progress", "partly"];

/** Commitments, or milestones, or action items, by where they stand on a day. */
export function countPlaces(rows: Iterable<Counted>, day: string): Counts {
  const counts: Record<Place, number> = { ...NONE };
  for (const row of rows) {
    const place = placeOf(row, day);
    if (place !== undefined) counts[place] += row.count ?? 1;
  }
  return counts;
}

export function addCounts(a: Counts, b: Counts): Counts {
  return Object.fromEntries(PLACES.map((place) => [place, a[place] + b[place]])) as Record<Place, number>;
}

export const NONE: Counts = Object.fromEntries(PLACES.map((place) => [place, 0])) as Record<Place, number>;
