import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { buildProgramme, type Built } from "../accord/build.ts";
import { startChild } from "../suite/child.ts";
import { formatFigure, type Figure } from "../suite/figure.ts";
import { describeMachine, type Machine } from "../suite/machine.ts";
import { writeSection } from "../suite/page.ts";
import { scratchFolder } from "../suite/scratch.ts";
import { formatTable } from "../suite/table.ts";
import { measureFirstScreen } from "./first-screen.ts";
import { measureMatrix } from "./matrix.ts";
import { parseOptions, USAGE, type Options } from "./options.ts";

/** The screens in Chromium with its processor slowed, on a record of many commitments (shared/design/screens.md, "Rules"). Answers the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = parseOptions(args, PAGE);
  } catch (error) {
    process.stderr.write(`bench screens: ${(error as Error).message}\n${USAGE}\n`);
    return 2;
  }
  const say = (text: string): void => void (options.json ? process.stderr : process.stdout).write(`${text}\n`);
  const scratch = scratchFolder(options.disk);
  const machine = describeMachine(scratch);
  const began = performance.now();
  execFileSync(process.execPath, ["--disable-warning=ExperimentalWarning", BUILD], { stdio: ["ignore", "ignore", "inherit"] });
  const built = await buildProgramme(scratch, Math.ceil(options.commitments * ACTS_A_COMMITMENT), say);
  say(`${built.objects["commitment"] ?? 0} commitments in ${built.acts} acts, made in ${Math.round(built.seconds)} s`);
  const server = startChild(new URL("./serve.ts", import.meta.url), { folder: built.world.tehran.folder.path }, ["--disable-warning=ExperimentalWarning"]);
  const { url } = await server.next<{ readonly url: string }>();
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  const figures: Figure[] = [];
  try {
    for (const measure of [measureFirstScreen, measureMatrix]) {
      for await (const figure of measure(browser, new URL(url).origin, options)) {
        figures.push(figure);
        say(formatFigure(figure));
      }
    }
  } finally {
    await browser.close();
    await server.end();
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  const { world: _world, ...sizes } = built;
  if (options.json) process.stdout.write(`${JSON.stringify({ suite: "screens", machine, sizes, seconds, figures })}\n`);
  if (options.page !== undefined) writeSection(options.page, "screens", formatPage(machine, built, options, seconds, figures));
  say(options.page === undefined ? "No page is written: only a run of the usual size writes docs/benchmarks-screens.md." : `${options.page} is written.`);
  return 0;
}

const PAGE = resolve(import.meta.dirname, "../../docs/benchmarks-screens.md");
const BUILD = resolve(import.meta.dirname, "../../packages/web/build/build-screens.ts");
/** As bench/accord/build.ts plays: 8.7 acts of all kinds bring one commitment. */
const ACTS_A_COMMITMENT = 8.7;

function formatPage({ cores, cpu, memoryGiB, system, node, load, date, commit }: Machine, built: Built, { rounds, slower }: Options, seconds: number, figures: readonly Figure[]): string {
  return [
    "## The screens",
    `Measured on ${date.slice(0, 16).replace("T", " ")} UTC in ${Math.round(seconds / 6) / 10} minutes, commit \`${commit}\`, by \`npm run bench -- screens\`: ${cores} cores of ${cpu}, ${memoryGiB} GiB of memory, ${system}, Node ${node.slice(1)}, headless Chromium without a GPU; load average ${load} when it began.`,
    `One party's node as a process of its own, with ${(built.objects["commitment"] ?? 0).toLocaleString("en")} commitments in ${built.acts.toLocaleString("en")} acts. The page's processor is slowed ${slower} times by Chromium's own throttle; node and browser share the ${cores} cores. ` +
      `Times are medians of ${rounds} rounds. The baseline is a plain HTML table of the same commitments, all rows in the page, in the same browser under the same throttle. ✓ and ✗: whether this run reached what the design asks for.`,
    formatTable(figures),
  ].join("\n\n");
}
