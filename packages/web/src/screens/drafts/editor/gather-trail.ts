import type { Draft } from "./use-sitting.ts";

type TrailEntry = Draft["trail"][number];
export interface TrailStep extends Omit<TrailEntry, "at"> {
  /** Of the first and the last of the saves, Unix ms. */
  readonly at: number;
  readonly until: number;
  readonly saves: number;
}

/** The trail as it is read: the saves of one officer's sitting (one edition) are one step. */
export function gatherTrail(trail: readonly TrailEntry[]): readonly TrailStep[] {
  const steps: TrailStep[] = [];
  for (const entry of trail) {
    const last = steps.at(-1);
    const joins = last !== undefined && entry.what === "edited" && last.what === "edited" && last.edition === entry.edition && last.by.mandate === entry.by.mandate && entry.remark === "" && last.remark === "";
    if (joins) steps[steps.length - 1] = { ...last, until: entry.at, saves: last.saves + 1 };
    else steps.push({ ...entry, until: entry.at, saves: 1 });
  }
  return steps;
}
