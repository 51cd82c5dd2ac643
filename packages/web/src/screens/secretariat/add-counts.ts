import type { SecretaryAnswer } from "./secretariat.tsx";

type Counts = SecretaryAnswer["pillars"][number]["counts"];

/** The counts of all fields together, place by place. */
export function addCounts(all: readonly Counts[]): Counts {
  const sums: Record<string, number> = {};
  for (const counts of all) for (const [place, count] of Object.entries(counts)) sums[place] = (sums[place] ?? 0) + count;
  return sums as Counts;
}
