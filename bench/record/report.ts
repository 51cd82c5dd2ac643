import type { Figure } from "../suite/figure.ts";
import { formatRun, type Report } from "../suite/run-suite.ts";
import { formatTable } from "../suite/table.ts";

/** What one run gave; `--json` prints it. */
export interface RecordFigures {
  readonly quick: boolean;
  readonly sizes: { readonly acts: number; readonly records: number; readonly singles: number };
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

export function formatReport({ sizes, sections, ...run }: Report<RecordFigures>): string {
  return [
    "## The record",
    `${formatRun(run)} ` +
      `${sizes.records.toLocaleString("en")} acts replicated, ${sizes.acts.toLocaleString("en")} acts in the large node, ${sizes.singles.toLocaleString("en")} single acts timed. ✓ and ✗: whether this run reached what the design asks for.`,
    ...sections.flatMap(({ title, about, figures, seconds: took }) => [`### ${title}`, `${about} (${took} s)`, formatTable(figures)]),
  ].join("\n\n");
}
