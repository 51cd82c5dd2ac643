import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runChild, startChild } from "../../suite/child.ts";
import { atMost, formatNumber, type Figure } from "../../suite/figure.ts";
import { median, timed } from "../../suite/rate.ts";
import { CheckingPool } from "../checking/checking-pool.ts";
import type { Run, Section } from "../section.ts";
import { bytesBelow } from "../../suite/scratch.ts";
import { closeAuthor } from "../world/acts.ts";
import { foundWorld, type FoundedWorld } from "../world/founded.ts";
import { BLOCK, readBlock, writeBlocks } from "./blocks.ts";
import type { BuildNews, BuildTask, Costs } from "./build-process.ts";
import { firstAnswer, type FirstAnswer } from "./first-answer.ts";
import type { Verified } from "./verify-process.ts";

/** What a long history costs. */
export const million: Section = {
  title: "The large node",
  about: "A node that has taken the other party's log in, act by act through the keeper, each with its hand; half proposals, half their withdrawals. The operating system's cache is warm: the node was built a moment ago.",
  async *measure(run) {
    const world = await foundWorld(run.folder);
    const blocksFolder = join(run.folder, "blocks");
    mkdirSync(blocksFolder);
    const { result: blocks, ms } = await timed(() => writeBlocks(blocksFolder, world.authors.tehran, run.options.acts, run.cores));
    run.say(`${blocks * BLOCK} acts signed in ${Math.round(ms / 1000)} s`);
    const costs: Costs[] = [];
    for await (const figure of building(world, blocksFolder, blocks, run, costs)) yield figure;
    yield* growth(costs);
    const bytes = bytesBelow(world.baghdad.folder.path) / (blocks * BLOCK);
    yield { name: "The node's folder, an act", value: bytes, unit: "bytes", note: "everything on the disk, closed: log, state, indexes" };
    yield* starting(world, run);
    yield* verifying(world, blocksFolder, run);
    rmSync(blocksFolder, { recursive: true });
  },
};

const MARKS = [10_000, 100_000, 1_000_000];

async function* building(world: FoundedWorld, blocksFolder: string, blocks: number, { cores, options, say }: Run, costs: Costs[]): AsyncGenerator<Figure> {
  const all = blocks * BLOCK;
  const task: BuildTask = {
    source: world.tehran.folder.path, target: world.baghdad.folder.path, blocksFolder, blocks, cores,
    marks: [...new Set([...MARKS.filter((mark) => mark <= all), all])], singles: Math.min(100, options.singles), author: closeAuthor(world.authors.baghdad),
  };
  const child = startChild(new URL("build-process.ts", import.meta.url), task);
  try {
    for (;;) {
      const news = await child.next<BuildNews>();
      if (news.kind === "done") return;
      if (news.kind === "progress") {
        say(`${news.acts} acts in ${Math.round(news.seconds)} s`);
        continue;
      }
      const { acts, ingest, single, together } = news.costs;
      costs.push(news.costs);
      const at = `at ${acts.toLocaleString("en")} acts`;
      yield { name: `An act taken in, ${at}`, value: ingest, unit: "µs", note: `mean of the last ${BLOCK}: proven, hand checked by ${cores} workers, judged, applied, durable` };
      yield { name: `An own act, one at a time, ${at}`, value: single, unit: "µs", note: "keeper.submit, median" };
      yield { name: `An own act, many together, ${at}`, value: together, unit: "µs", note: "keeper.submit of 256 at once, mean" };
    }
  } finally {
    await child.end();
  }
}

function* growth(costs: readonly Costs[]): Generator<Figure> {
  const [first, last] = [costs[0], costs.at(-1)];
  if (first === undefined || last === undefined || first === last) return;
  const ratio = last.ingest / first.ingest;
  yield { name: `An act taken in, at ${last.acts.toLocaleString("en")} beside at ${first.acts.toLocaleString("en")}`, value: ratio, unit: "times", note: "1 would be a cost that does not grow with the history" };
}

async function* starting({ baghdad }: FoundedWorld, { options, say }: Run): AsyncGenerator<Figure> {
  const starts: FirstAnswer[] = [];
  for (let at = 0; at < (options.quick ? 1 : 5); at += 1) starts.push(await firstAnswer(baghdad.folder.path));
  say(`starts: ${starts.map(({ ms }) => `${Math.round(ms)} ms`).join(", ")}`);
  const of = (pick: (start: FirstAnswer) => number) => median(starts.map(pick));
  const [first, memory] = [of(({ ms }) => ms), of(({ residentMb }) => residentMb)];
  yield { name: "First answer after the start", value: first, unit: "ms", target: atMost(1000, first, "ms"), note: `median of ${starts.length} starts of "mithaq serve" in a process of its own, from spawn to the answer of /healthz, which reads the store` };
  yield { name: "Resident memory at the first answer", value: memory, unit: "MB", target: atMost(300, memory, "MB"), note: "VmRSS of the node's process" };
  yield { name: "The status page after it", value: of(({ pageMs }) => pageMs), unit: "ms", note: `its first rendering; resident memory then ${formatNumber(of(({ residentAfterPageMb }) => residentAfterPageMb))} MB` };
}

async function* verifying({ baghdad, authors }: FoundedWorld, blocksFolder: string, { cores, options, say }: Run): AsyncGenerator<Figure> {
  const sample = readBlock(blocksFolder, 0);
  const pool = new CheckingPool(authors.tehran.officer.publicKey, cores);
  await pool.timeAll(sample.slice(0, 500));
  const bareMs = (await pool.timeAll(sample)) / sample.length;
  await pool.close();
  const { entries, hashPassMs, took, findings, peakMb } = await runChild<Verified>(new URL("verify-process.ts", import.meta.url), { folder: baghdad.folder.path });
  if (findings.length > 0) throw new Error(`the node does not verify: ${findings.slice(0, 3).join("; ")}`);
  say(`${entries} entries, of which ${options.acts} have hands`);
  const seconds = took.whole / 1000;
  yield { name: "One hash pass", value: hashPassMs / 1000, unit: "s", note: `${entries} entries read from the store and hashed, one core, the quicker of two passes` };
  yield { name: "Verification: entries, tiles, heads", value: took.hashing / 1000, unit: "s", ratio: { value: took.hashing / hashPassMs, of: "one hash pass" }, target: { says: "≤ 2 × a hash pass", met: took.hashing <= 2 * hashPassMs }, note: "every entry hashed, the tree built anew and compared with every stored tile and the frontier" };
  yield { name: "Verification: hands and fold", value: took.folding / 1000, unit: "s", ratio: { value: took.folding / (bareMs * entries), of: `bare checking of as many acts on all ${cores} cores` }, note: "every act read, its hand checked, judged anew by all the rules" };
  yield { name: "Verification, whole", value: seconds, unit: "s", ratio: { value: took.whole / (2 * hashPassMs + bareMs * entries), of: "two hash passes and the checking of the hands" }, target: { says: "≤ 1 × that", met: took.whole <= 2 * hashPassMs + bareMs * entries }, note: `with SQLite's own check, rows, lookups and notes; peak memory ${formatNumber(peakMb)} MB` };
}
