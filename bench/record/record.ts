import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { unmeasured, type Figure } from "../suite/figure.ts";
import { collectFigures, runSuite, secondsSince } from "../suite/run-suite.ts";
import { limits } from "./limits.ts";
import { parseOptions, USAGE, type SectionName } from "./options.ts";
import { peers } from "./peers/peers.ts";
import { formatReport, type Measured } from "./report.ts";
import type { Run, Section } from "./section.ts";
import { million } from "./million/million.ts";
import { replicate } from "./node/replicate.ts";
import { seal } from "./node/seal.ts";
import { store } from "./store/store.ts";

/** The record's figures (shared/design/record.md section 7), all in one run. Answers the exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runSuite({
    name: "record", page: "benchmarks.md", usage: USAGE, writes: "a whole run in the usual sizes", parse: parseOptions, format: formatReport,
    async measure({ options, scratch, machine, say }) {
      const sections: Measured[] = [];
      for (const name of options.only) {
        const folder = join(scratch, name);
        mkdirSync(folder);
        say(PARTS[name].title);
        sections.push(await measureOne(name, { options, folder, cores: machine.cores, say: (text) => say(`  ${text}`) }));
      }
      const { acts, records, singles, quick } = options;
      return { quick, sizes: { acts, records, singles }, sections };
    },
    failed: ({ sections }) => sections.some((section) => section.failed),
  }, args);
}

/** In the order in which they run and stand in the page. */
const PARTS: Readonly<Record<SectionName, Section>> = { limits, store, replicate, seal, peers, million };

/** A section that fails says so in its own table, and the others are measured all the same. */
async function measureOne(name: SectionName, part: Run): Promise<Measured> {
  const { title, about, measure } = PARTS[name];
  const began = performance.now();
  const figures: Figure[] = [];
  let failed = false;
  try {
    await collectFigures(measure(part), figures, part.say);
  } catch (error) {
    failed = true;
    figures.push(unmeasured("What should follow here", "", error instanceof Error ? error.message : String(error)));
    part.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return { name, title, about, figures, failed, seconds: secondsSince(began) };
}
