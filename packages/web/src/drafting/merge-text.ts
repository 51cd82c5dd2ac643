import { diff3Merge } from "node-diff3";
import { spacedPiecesOf } from "./words.ts";

/**
 * Two changed texts joined by words, where no two changes meet; undefined where they do, or where the texts are too long to be compared word by word. Symmetric in `mine` and `theirs`.
 * Three-way merge as of Khanna, Kunal and Pierce, "A Formal Investigation of Diff3" (2007), by node-diff3.
 */
export function mergeText(base: string, mine: string, theirs: string): string | undefined {
  const [ours, origin, others] = [mine, base, theirs].map(spacedPiecesOf) as [string[], string[], string[]];
  if (Math.max(ours.length, origin.length, others.length) > MOST_PIECES) return undefined;
  let merged = "";
  for (const region of diff3Merge(ours, origin, others, { excludeFalseConflicts: true })) {
    if (region.ok === undefined) return undefined;
    merged += region.ok.join("");
  }
  return merged;
}

const MOST_PIECES = 5000;
