import { resolve } from "node:path";
import { formatFigure, type Figure } from "./figure.ts";
import { describeMachine, type Machine } from "./machine.ts";
import { writeSection } from "./page.ts";
import { scratchFolder } from "./scratch.ts";

/** What every suite is told. */
export interface SharedOptions {
  /** The report as JSON on stdout; what else is said goes to stderr. */
  readonly json: boolean;
  /** The page to write; undefined where the run is not one of the usual size, and no page was named. */
  readonly page: string | undefined;
  /** A folder on the disk to measure; the repository's .cache unless told. */
  readonly disk: string | undefined;
}

/** What a suite works with. */
export interface Bench<Options> {
  readonly options: Options;
  /** A folder for this run, on the disk that is measured. */
  readonly scratch: string;
  readonly machine: Machine;
  readonly say: (text: string) => void;
}

/** What a run gave: what is the suite's own, and where and how long it ran. */
export type Report<Own> = Own & { readonly suite: string; readonly machine: Machine; readonly seconds: number };

/** What is a suite's own. */
export interface Suite<Options extends SharedOptions, Own> {
  readonly name: string;
  /** Its page in docs. */
  readonly page: string;
  readonly usage: string;
  /** Which runs write the page: "a run of the usual size". */
  readonly writes: string;
  /** @throws Error that says what was not understood */
  readonly parse: (args: readonly string[], defaultPage: string) => Options;
  readonly measure: (bench: Bench<Options>) => Promise<Own>;
  /** Markdown. */
  readonly format: (report: Report<Own>) => string;
  /** Whether something could not be measured: then the run fails. Left out: such a run throws. */
  readonly failed?: (report: Own) => boolean;
}

/** Options, then what is measured, then the report and the page. Answers the exit code. */
export async function runSuite<Options extends SharedOptions, Own>({ name, page, usage, writes, parse, measure, format, failed }: Suite<Options, Own>, args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = parse(args, resolve(import.meta.dirname, "../../docs", page));
  } catch (error) {
    process.stderr.write(`bench ${name}: ${(error as Error).message}\n${usage}\n`);
    return 2;
  }
  const say = (text: string): void => void (options.json ? process.stderr : process.stdout).write(`${text}\n`);
  const scratch = scratchFolder(options.disk);
  const machine = describeMachine(scratch);
  const began = performance.now();
  const own = await measure({ options, scratch, machine, say });
  const report = { suite: name, machine, seconds: secondsSince(began), ...own };
  if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  if (options.page !== undefined) writeSection(options.page, name, format(report));
  say(options.page === undefined ? `No page is written: only ${writes} writes docs/${page}.` : `${options.page} is written.`);
  return failed?.(own) === true ? 1 : 0;
}

/** Takes figures as they are measured, into `figures`, and tells each. */
export async function collectFigures(measured: AsyncIterable<Figure>, figures: Figure[], say: (text: string) => void): Promise<void> {
  for await (const figure of measured) {
    figures.push(figure);
    say(formatFigure(figure));
  }
}

/** To a tenth. */
export function secondsSince(began: number): number {
  return Math.round((performance.now() - began) / 100) / 10;
}

/** The first sentence of a section: when, how long, by which command and on what it was measured. */
export function formatRun({ suite, machine, seconds }: Report<object>): string {
  const { cores, cpu, memoryGiB, system, fileSystem, node, load, date, commit } = machine;
  return `Measured on ${date.slice(0, 16).replace("T", " ")} UTC in ${Math.round(seconds / 6) / 10} minutes, commit \`${commit}\`, by \`npm run bench -- ${suite}\`: ${cores} cores of ${cpu}, ${memoryGiB} GiB of memory, ${system}, ${fileSystem}, Node ${node.slice(1)}; load average ${load} when it began.`;
}
