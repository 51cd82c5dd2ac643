import { openNode } from "../../../packages/node/src/node/open-node.ts";
import type { OpenedNode } from "../../../packages/node/src/node/opened-node.ts";
import { atMost, type Figure } from "../../suite/figure.ts";
import { flushesPerSecond } from "../../suite/flush.ts";
import { median, quantile, timed } from "../../suite/rate.ts";
import { CheckingPool } from "../checking/checking-pool.ts";
import type { Run, Section } from "../section.ts";
import { proposalAct, withdrawalAct, type Author, type SignedAct } from "../world/acts.ts";
import { foundWorld } from "../world/founded.ts";
import { copyFolder } from "../world/world.ts";
import { fillLog, GROUP, ownEntries } from "./fill.ts";
import { replicateFrom } from "./replicated.ts";

/** The keeper's doors: own acts in, another party's log in. */
export const replicate: Section = {
  title: "The keeper",
  about: "Real nodes on real files (SQLite, guard). Half of the acts are proposals, half their withdrawals, each with an officer's hand; nothing is left out of what a running node does but the sockets.",
  async *measure(run) {
    const { folder, options, cores } = run;
    const world = await foundWorld(folder);
    const tehran = await openNode({ folder: world.tehran.folder, workers: cores });
    try {
      const filling = await fillLog(tehran, world.authors.tehran, options.records);
      yield { name: "Own acts, submitted together", value: (options.records * 1000) / filling, unit: "acts/s", note: `${GROUP} at once: judged, appended, head signed, durable, guarded` };
      yield* singles(tehran, world.authors.tehran, run);
      yield* pulling(tehran, world, run);
    } finally {
      await tehran.close();
    }
  },
};

async function* pulling(source: OpenedNode, world: Awaited<ReturnType<typeof foundWorld>>, { options, cores, say }: Run): AsyncGenerator<Figure> {
  const entries = await ownEntries(source, options.records);
  const pool = new CheckingPool(world.authors.tehran.officer.publicKey, cores);
  await pool.timeAll(entries.slice(0, 1000));
  const bareRate = async () => (entries.length * 1000) / (await pool.timeAll(entries));
  // What the machine gives drifts: bare checking is timed on both sides of each replication.
  const bares = [await bareRate()];
  const rates: number[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const target = copyFolder(world.baghdad.folder, `baghdad-${round}`);
    const { acts, ms } = await replicateFrom(source, target, cores);
    rates.push((acts * 1000) / ms);
    bares.push(await bareRate());
  }
  await pool.close();
  const [bare, rate] = [median(bares), median(rates)];
  say(`bare checking on ${cores} cores: ${bares.map(Math.round).join(", ")} acts/s; replication: ${rates.map(Math.round).join(", ")} acts/s`);
  yield {
    name: "Replicate, verify and apply", value: rate, unit: "acts/s", ratio: { value: rate / bare, of: `bare checking on all ${cores} cores (${Math.round(bare)} acts/s)` },
    target: { says: "≥ 80 % of bare checking", met: rate >= 0.8 * bare },
    note: `median of ${rates.length} replications of ${entries.length} acts: read from the source's store, proven, hands checked by ${cores} workers, judged, rows written, durable. The source's work is done by the same cores`,
  };
}

async function* singles(node: OpenedNode, author: Author, { folder, options }: Run): AsyncGenerator<Figure> {
  const times: number[] = [];
  for (let at = 0; times.length < options.singles; at += 1) {
    const submit = async ({ intent, hand }: SignedAct) => {
      const { result, ms } = await timed(() => node.keeper.submit(intent, hand));
      times.push(ms);
      return result.id;
    };
    await submit(withdrawalAct(author, SINGLES_FROM + at, await submit(proposalAct(author, SINGLES_FROM + at))));
  }
  const flush = 1000 / flushesPerSecond(folder, options.quick ? { rounds: 1, roundMs: 50 } : { rounds: 5, roundMs: 200 });
  const ratio = (value: number) => ({ value: value / flush, of: `one fdatasync here (${flush.toFixed(2)} ms)` });
  const middle = median(times);
  yield { name: "One act, end to end: median", value: middle, unit: "ms", ratio: ratio(middle), target: atMost(5, middle, "ms"), note: `keeper.submit, ${times.length} one after another: hand checked, judged, appended, head signed, transaction and guard flushed to the disk` };
  const slow = quantile(times, 0.95);
  yield { name: "One act, end to end: 95 of 100", value: slow, unit: "ms", ratio: ratio(slow), note: "the same acts" };
}

/** Numbers that the filling does not reach. */
const SINGLES_FROM = 1_000_000_000;
