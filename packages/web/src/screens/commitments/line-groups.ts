import type { BrickCounts } from "../../design/brick-courses.ts";
import type { Line } from "./line-book.ts";

/** Lines that stand under one head: a pillar, or "" for those without one. `head` null: nothing is grouped, and no head stands. */
export interface LineGroup {
  readonly head: string | null;
  readonly lines: readonly Line[];
}

/** The lines by pillar, those without one last; within a group the order stays. `flat`: all as they are. No lines, no groups. */
export function inGroups(lines: readonly Line[], flat: boolean): readonly LineGroup[] {
  if (flat) return lines.length === 0 ? [] : [{ head: null, lines }];
  const groups = Map.groupBy(lines, (line) => line.pillar ?? "");
  return [...groups.keys()].sort((a, b) => (a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1)).map((head) => ({ head, lines: groups.get(head)! }));
}

export function countLines(groups: readonly LineGroup[]): number {
  return groups.reduce((sum, { lines }) => sum + lines.length, 0);
}

/**
 * One brick a commitment. What is reported and not confirmed is never counted as done (accord.md, invariant 9); what was released or lapsed is owed no more and has no brick.
 */
export function bricksOf(groups: Iterable<{ readonly lines: Iterable<Pick<Line, "place">> }>): BrickCounts {
  const counts = { confirmed: 0, reported: 0, disputed: 0, open: 0 };
  for (const { lines } of groups) {
    for (const { place } of lines) {
      const glaze = glazeOf(place);
      if (glaze !== null) counts[glaze] += 1;
    }
  }
  return counts;
}

export function glazeOf(place: Line["place"]): keyof BrickCounts | null {
  if (place === null || place === "released" || place === "lapsed") return null;
  return place === "confirmed" || place === "reported" || place === "disputed" ? place : "open";
}
