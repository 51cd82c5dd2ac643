import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { formatFigure, unmeasured, type Figure } from "../suite/figure.ts";
import { describeMachine } from "../suite/machine.ts";
import { writeSection } from "../suite/page.ts";
import { scratchFolder } from "../suite/scratch.ts";
import { limits } from "./limits.ts";
import { parseOptions, USAGE, type Options, type SectionName } from "./options.ts";
import { peers } from "./peers/peers.ts";
import { formatReport, type Measured, type Report } from "./report.ts";
import type { Run, Section } from "./section.ts";
import { million } from "./million/million.ts";
import { replicate } from "./node/replicate.ts";
import { seal } from "./node/seal.ts";
import { store } from "./store/store.ts";

/** The record's figures (shared/design/record.md section 7), all in one run. Answers the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = parseOptions(args, PAGE);
  } catch (error) {
    process.stderr.write(`bench record: ${(error as Error).message}\n${USAGE}\n`);
    return 2;
  }
  const report = await measureAll(options);
  if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  if (options.page !== undefined) writeSection(options.page, "record", formatReport(report));
  say(options, options.page === undefined ? "No page is written: only a whole run in the usual sizes writes docs/benchmarks.md." : `${options.page} is written.`);
  return report.sections.some((section) => section.failed) ? 1 : 0;
}

const PAGE = resolve(import.meta.dirname, "../../docs/benchmarks.md");

/** In the order in which they run and stand in the page. */
const PARTS: Readonly<Record<SectionName, Section>> = { limits, store, replicate, seal, peers, million };

async function measureAll(options: Options): Promise<Report> {
  const scratch = scratchFolder(options.disk);
  const machine = describeMachine(scratch);
  const began = performance.now();
  const sections: Measured[] = [];
  for (const name of options.only) {
    const folder = join(scratch, name);
    mkdirSync(folder);
    sections.push(await measureOne(name, { options, folder, cores: machine.cores, say: (text) => say(options, `  ${text}`) }));
  }
  const { acts, records, singles, quick } = options;
  return { suite: "record", machine, quick, sizes: { acts, records, singles }, seconds: seconds(began), sections };
}

/** A section that fails says so in its own table, and the others are measured all the same. */
async function measureOne(name: SectionName, part: Run): Promise<Measured> {
  const { title, about, measure } = PARTS[name];
  const began = performance.now();
  const figures: Figure[] = [];
  let failed = false;
  say(part.options, title);
  try {
    for await (const figure of measure(part)) {
      figures.push(figure);
      part.say(formatFigure(figure));
    }
  } catch (error) {
    failed = true;
    figures.push(unmeasured("What should follow here", "", error instanceof Error ? error.message : String(error)));
    part.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return { name, title, about, figures, failed, seconds: seconds(began) };
}

function say({ json }: Options, text: string): void {
  (json ? process.stderr : process.stdout).write(`${text}\n`);
}

function seconds(began: number): number {
  return Math.round((performance.now() - began) / 100) / 10;
}
