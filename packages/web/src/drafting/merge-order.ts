/** An order of ids that three versions have led to. */
export interface MergedOrder {
  readonly ids: readonly string[];
  /** Whether both sides moved what stood, each otherwise: `mine`'s order was taken. */
  readonly conflict: boolean;
}

/**
 * The order of the ids to `keep`: of what stood in all three versions, the order of the side that changed it; what a side added comes where it put it, behind what stood before it there. Where both
 * added at one place, the run whose first id sorts first comes first: whoever merges gets the same.
 */
export function mergeOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[], keep: ReadonlySet<string>): MergedOrder {
  const common = new Set(base.filter((id) => mine.includes(id) && theirs.includes(id) && keep.has(id)));
  const [was, ours, others] = [base, mine, theirs].map((ids) => ids.filter((id) => common.has(id)).join("\0")) as [string, string, string];
  const conflict = ours !== was && others !== was && ours !== others;
  const stood = (ours === was ? theirs : mine).filter((id) => common.has(id));
  const anchors = anchored(stood, base, keep);
  const runs = new Map<string, string[][]>();
  for (const side of [mine, theirs]) addRuns(runs, side, new Set(anchors), keep);
  return { ids: [...new Set(["", ...anchors].flatMap((anchor) => [anchor, ...(runs.get(anchor) ?? []).sort(byFirst).flat()]))].filter((id) => id !== ""), conflict };
}

/** With those that stood and that one side removed, though they stay: where the base had them. */
function anchored(stood: readonly string[], base: readonly string[], keep: ReadonlySet<string>): string[] {
  const placed = [...stood];
  for (const [at, id] of base.entries()) {
    if (!keep.has(id) || placed.includes(id)) continue;
    const before = base.slice(0, at).findLast((one) => placed.includes(one));
    placed.splice(before === undefined ? 0 : placed.indexOf(before) + 1, 0, id);
  }
  return placed;
}

/** What a side added, by the last id before it that stood; "" at the beginning. */
function addRuns(runs: Map<string, string[][]>, side: readonly string[], anchors: ReadonlySet<string>, keep: ReadonlySet<string>): void {
  let anchor = "";
  let run: string[] = [];
  const flush = (): void => {
    if (run.length > 0) runs.set(anchor, [...(runs.get(anchor) ?? []), run]);
    run = [];
  };
  for (const id of side) {
    if (!keep.has(id)) continue;
    if (anchors.has(id)) {
      flush();
      anchor = id;
    } else run.push(id);
  }
  flush();
}

function byFirst([a = ""]: readonly string[], [b = ""]: readonly string[]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
