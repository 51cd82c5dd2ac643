import { diffArrays } from "diff";
import { piecesOf } from "./words.ts";

/** A run of a comparison. All `same` and `added` runs make the later text, all `same` and `removed` ones the earlier. */
export interface DiffRun {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** What changed from one text to another, by whole words; `removed` comes before `added` where both stand at one place. */
export function diffWords(before: string, after: string): DiffRun[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const changes = diffArrays(piecesOf(before), piecesOf(after), { maxEditLength: MOST_EDITS });
  // Too different to be told word by word: the whole text was written anew.
  if (changes === undefined) return [{ kind: "removed" as const, text: before }, { kind: "added" as const, text: after }].filter(({ text }) => text !== "");
  const runs = changes.map(({ added, removed, value }): DiffRun => ({ kind: added ? "added" : removed ? "removed" : "same", text: value.join("") }));
  return joinSpaces(runs);
}

/** A space alone between two changes is part of them: otherwise a rewritten phrase falls into as many changes as it has words. */
function joinSpaces(runs: readonly DiffRun[]): DiffRun[] {
  const joined: DiffRun[] = [];
  let [removed, added] = ["", ""];
  const flush = (): void => {
    if (removed !== "") joined.push({ kind: "removed", text: removed });
    if (added !== "") joined.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const [at, run] of runs.entries()) {
    const between = run.kind === "same" && removed !== "" && added !== "" && /^\s+$/u.test(run.text) && runs[at + 1] !== undefined;
    if (run.kind === "removed" || between) removed += run.text;
    if (run.kind === "added" || between) added += run.text;
    if (run.kind === "same" && !between) {
      flush();
      joined.push(run);
    }
  }
  flush();
  return joined;
}

const MOST_EDITS = 5000;
