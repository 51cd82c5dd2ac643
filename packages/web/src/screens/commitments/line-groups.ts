import type { BrickCounts } from "../../design/brick-courses.ts";
import type { Line } from "./line-book.ts";

/** A row of the matrix: the head of a group, or a commitment. */
export type MatrixRow = { readonly head: string; readonly lines: readonly Line[] } | { readonly line: Line };

/** The rows in groups by pillar, those without one last; within a group the order stays. `flat`: no groups. */
export function inGroups(lines: readonly Line[], flat: boolean): readonly MatrixRow[] {
  if (flat) return lines.map((line) => ({ line }));
  const groups = Map.groupBy(lines, (line) => line.pillar ?? "");
  const heads = [...groups.keys()].sort((a, b) => (a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1));
  return heads.flatMap((head): MatrixRow[] => [{ head, lines: groups.get(head)! }, ...groups.get(head)!.map((line) => ({ line }))]);
}

/**
 * One brick a commitment. What is reported and not confirmed is never counted as done (accord.md, invariant 9); what was released or lapsed is owed no more and has no brick.
 */
export function bricksOf(lines: Iterable<Pick<Line, "place">>): BrickCounts {
  const counts = { confirmed: 0, reported: 0, disputed: 0, open: 0 };
  for (const { place } of lines) {
    const glaze = glazeOf(place);
    if (glaze !== null) counts[glaze] += 1;
  }
  return counts;
}

export function glazeOf(place: Line["place"]): keyof BrickCounts | null {
  if (place === null || place === "released" || place === "lapsed") return null;
  return place === "confirmed" || place === "reported" || place === "disputed" ? place : "open";
}
