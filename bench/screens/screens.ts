import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { openBrowser } from "../../e2e/house/browser.ts";
import { ACTS_A_COMMITMENT, buildProgramme } from "../accord/build.ts";
import { startChild } from "../suite/child.ts";
import type { Figure } from "../suite/figure.ts";
import { collectFigures, formatRun, runSuite } from "../suite/run-suite.ts";
import { formatTable } from "../suite/table.ts";
import { measureFirstScreen } from "./first-screen.ts";
import { measureMatrix } from "./matrix.ts";
import { parseOptions, USAGE } from "./options.ts";

/** The screens in Chromium with its processor slowed, on a record of many commitments (shared/design/screens.md, "Rules"). Answers the exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runSuite({
    name: "screens", page: "benchmarks-screens.md", usage: USAGE, writes: "a run of the usual size", parse: parseOptions,
    async measure({ options, scratch, say }) {
      execFileSync(process.execPath, ["--disable-warning=ExperimentalWarning", BUILD], { stdio: ["ignore", "ignore", "inherit"] });
      const { world, ...sizes } = await buildProgramme(scratch, Math.ceil(options.commitments * ACTS_A_COMMITMENT), say);
      say(`${sizes.objects["commitment"] ?? 0} commitments in ${sizes.acts} acts, made in ${Math.round(sizes.seconds)} s`);
      const server = startChild(new URL("./serve.ts", import.meta.url), { folder: world.tehran.folder.path }, ["--disable-warning=ExperimentalWarning"]);
      const { url } = await server.next<{ readonly url: string }>();
      const browser = await openBrowser();
      const figures: Figure[] = [];
      try {
        for (const measure of [measureFirstScreen, measureMatrix]) await collectFigures(measure(browser, new URL(url).origin, options), figures, say);
      } finally {
        await browser.close();
        await server.end();
      }
      return { sizes, rounds: options.rounds, slower: options.slower, figures };
    },
    format: ({ sizes, rounds, slower, figures, ...run }) => [
      "## The screens",
      formatRun(run),
      `One party's node as a process of its own, with ${(sizes.objects["commitment"] ?? 0).toLocaleString("en")} commitments in ${sizes.acts.toLocaleString("en")} acts. Headless Chromium without a GPU; the page's processor is slowed ${slower} times by Chromium's own throttle; node and browser share the ${run.machine.cores} cores. ` +
        `Times are medians of ${rounds} rounds. The baseline is a plain HTML table of the same commitments, all rows in the page, in the same browser under the same throttle. ✓ and ✗: whether this run reached what the design asks for.`,
      formatTable(figures),
    ].join("\n\n"),
  }, args);
}

const BUILD = resolve(import.meta.dirname, "../../packages/web/build/build-screens.ts");
