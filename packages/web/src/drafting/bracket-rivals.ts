import { diffWords } from "./diff-words.ts";

/** A run of two rival texts: what both say, or an open point with what each says there (empty: says nothing there). */
export type RivalRun = { readonly kind: "agreed"; readonly text: string } | { readonly kind: "open"; readonly a: string; readonly b: string };

/** Two rival texts as one, with the open points between: the agreed runs and one side of the open ones make that side's text, to the letter. */
export function bracketRivals(a: string, b: string): RivalRun[] {
  const runs: RivalRun[] = [];
  const diff = diffWords(a, b);
  for (const [at, { kind, text }] of diff.entries()) {
    const last = runs.at(-1);
    if (kind === "same") {
      // A word or two that both have by chance amid what they dispute.
      if (last?.kind === "open" && at < diff.length - 1 && text.length <= SHORTEST_AGREED && !ENDS.test(text)) runs[runs.length - 1] = { kind: "open", a: last.a + text, b: last.b + text };
      else runs.push({ kind: "agreed", text });
    } else {
      const open = last?.kind === "open" ? last : { kind: "open" as const, a: "", b: "" };
      if (last?.kind === "open") runs.pop();
      runs.push(kind === "removed" ? { ...open, a: open.a + text } : { ...open, b: open.b + text });
    }
  }
  return runs;
}

/** The same as negotiators write it: `shall [Iran: report] [Iraq: submit a report] yearly`. The order of the names is the caller's: it alternates with the reader. An empty side is left out. */
export function formatBracketed(runs: readonly RivalRun[], names: { readonly a: string; readonly b: string; readonly first?: "a" | "b" }): string {
  const order = names.first === "b" ? (["b", "a"] as const) : (["a", "b"] as const);
  return runs
    .map((run) => {
      if (run.kind === "agreed") return run.text;
      const [lead, tail] = [/^\s*/u.exec(run.a || run.b)![0], /\s*$/u.exec(run.a || run.b)![0]];
      return `${lead}${order.filter((side) => run[side].trim() !== "").map((side) => `[${names[side]}: ${run[side].trim()}]`).join(" ")}${tail}`;
    })
    .join("");
}

const SHORTEST_AGREED = 4;
/** What ends a sentence ends an open point as well. */
const ENDS = /[.؛;؟?!\n]/u;
