import type { Figure } from "../suite/figure.ts";
import type { Machine } from "../suite/machine.ts";
import { formatTable } from "../suite/table.ts";

/** What one run gave; `--json` prints it. */
export interface Report {
  readonly suite: "record";
  readonly machine: Machine;
  readonly quick: boolean;
  readonly sizes: { readonly acts: number; readonly records: number; readonly singles: number };
  readonly seconds: number;
  readonly sections: readonly Measured[];
}

export interface Measured {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly figures: readonly Figure[];
  /** Whether it broke off. */
  readonly failed: boolean;
  readonly seconds: number;
}

export function formatReport({ machine, sizes, seconds, sections }: Report): string {
  const minutes = Math.round(seconds / 6) / 10;
  const { cores, cpu, memoryGiB, system, fileSystem, node, load, date, commit } = machine;
  return [
    "## The record",
    `Measured on ${date.slice(0, 16).replace("T", " ")} UTC in ${minutes} minutes, commit \`${commit}\`, by \`npm run bench -- record\`: ${cores} cores of ${cpu}, ${memoryGiB} GiB of memory, ${system}, ${fileSystem}, Node ${node.slice(1)}; load average ${load} when it began. ` +
      `${sizes.records.toLocaleString("en")} acts replicated, ${sizes.acts.toLocaleString("en")} acts in the large node, ${sizes.singles.toLocaleString("en")} single acts timed. ✓ and ✗: whether this run reached what the design asks for.`,
    ...sections.flatMap(({ title, about, figures, seconds: took }) => [`### ${title}`, `${about} (${took} s)`, formatTable(figures)]),
  ].join("\n\n");
}
