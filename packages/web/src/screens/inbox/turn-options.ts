import type { ask } from "../../node/client.ts";

export type TurnsAnswer = Awaited<ReturnType<typeof ask.programme.turns>>;

export interface Counted {
  readonly id: string;
  readonly count: number;
}

/** What can be chosen among a party's turns, each with how many there are, the most first; and every party's total. */
export function turnOptions(counts: TurnsAnswer["counts"], party: string): { readonly steps: readonly Counted[]; readonly kinds: readonly Counted[]; readonly pillars: readonly Counted[]; readonly overdue: number; readonly totals: Readonly<Record<string, number>> } {
  const own = counts.filter((one) => one.party === party);
  return {
    steps: summed(own, (one) => one.step), kinds: summed(own, (one) => one.kind), pillars: summed(own, (one) => one.pillar ?? "none"), overdue: own.reduce((sum, one) => sum + (one.overdue ? one.count : 0), 0),
    totals: Object.fromEntries(summed(counts, (one) => one.party).map(({ id, count }) => [id, count])),
  };
}

function summed(counts: TurnsAnswer["counts"], of: (one: TurnsAnswer["counts"][number]) => string): Counted[] {
  const sums = new Map<string, number>();
  for (const one of counts) sums.set(of(one), (sums.get(of(one)) ?? 0) + one.count);
  return [...sums].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}
