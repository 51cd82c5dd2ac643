import type { ask } from "../../node/client.ts";

type Counts = Awaited<ReturnType<typeof ask.programme.overview>>["all"];

/** Four states of a brick: confirmed in whole; reported and not confirmed; disputed; all the rest is open. */
export function bricksOf(counts: Counts): { readonly confirmed: number; readonly reported: number; readonly disputed: number; readonly open: number } {
  const { confirmed, reported, disputed } = counts;
  return { confirmed, reported, disputed, open: totalOf(counts) - confirmed - reported - disputed };
}

export function totalOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
