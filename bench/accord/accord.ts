import { resolve } from "node:path";
import { formatFigure, type Figure } from "../suite/figure.ts";
import { describeMachine, type Machine } from "../suite/machine.ts";
import { writeSection } from "../suite/page.ts";
import { scratchFolder } from "../suite/scratch.ts";
import { formatTable } from "../suite/table.ts";
import { buildProgramme, type Built } from "./build.ts";
import { measureScreens } from "./measure.ts";
import { parseOptions, USAGE, type Options } from "./options.ts";

/** The first screens on a programme of many acts, on SQLite (shared/design/accord.md, "First screens"). Answers the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = parseOptions(args, PAGE);
  } catch (error) {
    process.stderr.write(`bench accord: ${(error as Error).message}\n${USAGE}\n`);
    return 2;
  }
  const say = (text: string): void => void (options.json ? process.stderr : process.stdout).write(`${text}\n`);
  const scratch = scratchFolder(options.disk);
  const machine = describeMachine(scratch);
  const began = performance.now();
  const built = await buildProgramme(scratch, options.acts, say);
  say(`${built.acts} acts in ${Math.round(built.seconds)} s`);
  const figures: Figure[] = [];
  for await (const figure of measureScreens(built, options.rounds)) {
    figures.push(figure);
    say(formatFigure(figure));
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  const { world: _world, ...sizes } = built;
  if (options.json) process.stdout.write(`${JSON.stringify({ suite: "accord", machine, sizes, seconds, figures })}\n`);
  if (options.page !== undefined) writeSection(options.page, "accord", formatPage(machine, built, options, seconds, figures));
  say(options.page === undefined ? "No page is written: only a run of the usual size writes docs/benchmarks-accord.md." : `${options.page} is written.`);
  return 0;
}

const PAGE = resolve(import.meta.dirname, "../../docs/benchmarks-accord.md");

function formatPage({ cores, cpu, memoryGiB, system, fileSystem, node, load, date, commit }: Machine, built: Built, { rounds }: Options, seconds: number, figures: readonly Figure[]): string {
  const objects = Object.entries(built.objects).toSorted(([, a], [, b]) => b - a).map(([kind, count]) => `${count.toLocaleString("en")} ${kind}`).join(", ");
  return [
    "## The first screens",
    `Measured on ${date.slice(0, 16).replace("T", " ")} UTC in ${Math.round(seconds / 6) / 10} minutes, commit \`${commit}\`, by \`npm run bench -- accord\`: ${cores} cores of ${cpu}, ${memoryGiB} GiB of memory, ${system}, ${fileSystem}, Node ${node.slice(1)}; load average ${load} when it began.`,
    `One party's node on SQLite, with ${built.acts.toLocaleString("en")} acts in two logs (${objects}), made by two real nodes through their keepers in ${Math.round(built.seconds)} s, with software keys. ` +
      `Every figure is of ${rounds} readings in this process, each of a snapshot of its own; the operating system's cache is warm. ✓ and ✗: whether this run reached what the design asks for.`,
    formatTable(figures),
  ].join("\n\n");
}
