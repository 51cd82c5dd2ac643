import type { Figure } from "../suite/figure.ts";
import { collectFigures, formatRun, runSuite } from "../suite/run-suite.ts";
import { formatTable } from "../suite/table.ts";
import { buildProgramme } from "./build.ts";
import { measureScreens } from "./measure.ts";
import { parseOptions, USAGE } from "./options.ts";

/** The first screens on a programme of many acts, on SQLite (shared/design/accord.md, "First screens"). Answers the exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runSuite({
    name: "accord", page: "benchmarks-accord.md", usage: USAGE, writes: "a run of the usual size", parse: parseOptions,
    async measure({ options, scratch, say }) {
      const { world, ...sizes } = await buildProgramme(scratch, options.acts, say);
      say(`${sizes.acts} acts in ${Math.round(sizes.seconds)} s`);
      const figures: Figure[] = [];
      await collectFigures(measureScreens({ world, ...sizes }, options.rounds), figures, say);
      return { sizes, rounds: options.rounds, figures };
    },
    format: ({ sizes, rounds, figures, ...run }) => [
      "## The first screens",
      formatRun(run),
      `One party's node on SQLite, with ${sizes.acts.toLocaleString("en")} acts in two logs (${objectsOf(sizes)}), made by two real nodes through their keepers in ${Math.round(sizes.seconds)} s, with software keys. ` +
        `Every figure is of ${rounds} readings in this process, each of a snapshot of its own; the operating system's cache is warm. ✓ and ✗: whether this run reached what the design asks for.`,
      formatTable(figures),
    ].join("\n\n"),
  }, args);
}

function objectsOf({ objects }: { readonly objects: Readonly<Record<string, number>> }): string {
  return Object.entries(objects).toSorted(([, a], [, b]) => b - a).map(([kind, count]) => `${count.toLocaleString("en")} ${kind}`).join(", ");
}
