import { formatAssent, formatIntent, proposalsOf, signIntent } from "@mithaq/accord";
import { randomBytes } from "node:crypto";
import type { OpenedNode } from "../../../packages/node/src/node/opened-node.ts";
import { rowOf } from "../../../packages/node/src/keeper/held-row.ts";
import { openNode } from "../../../packages/node/src/node/open-node.ts";
import { atMost } from "../../suite/figure.ts";
import { median, timed } from "../../suite/rate.ts";
import type { Section } from "../section.ts";
import { proposalAct, type Author } from "../world/acts.ts";
import { foundWorld, linkTo, pullFrom } from "../world/founded.ts";

/** From a proposal to its countersigned seal, between two nodes on real files. */
export const seal: Section = {
  title: "From propose to countersigned",
  about: "Two nodes in one process, each with its own SQLite file, guard and keys; the one pulls from the other as over HTTP, without the sockets. A *trip* is a pull that brought acts; two trips, there and back, are a round trip.",
  async *measure({ folder, options }) {
    const world = await foundWorld(folder);
    const [tehran, baghdad] = [await openNode({ folder: world.tehran.folder }), await openNode({ folder: world.baghdad.folder })];
    try {
      const times: number[] = [];
      const trips: number[] = [];
      for (let number = 0; number < (options.quick ? 2 : 20); number += 1) {
        const { result, ms } = await timed(() => sealOne(tehran, baghdad, world.authors, number));
        times.push(ms);
        trips.push(result);
      }
      const roundTrips = Math.max(...trips) / 2;
      yield { name: "Round trips from propose to countersigned", value: roundTrips, unit: "round trips", target: atMost(2, roundTrips, "round trips"), note: `the most of ${trips.length} proposals; proposal there, assent back, seal there, receipt back` };
      yield { name: "Time from propose to countersigned", value: median(times), unit: "ms", note: "median, both nodes' work and disk, no network: four trips, two cosignatures of both types, every head durable before it leaves" };
    } finally {
      await tehran.close();
      await baghdad.close();
    }
  },
};

/** Answers how many pulls brought acts until the proposer's node holds the proposal countersigned. */
async function sealOne(tehran: OpenedNode, baghdad: OpenedNode, authors: { readonly tehran: Author; readonly baghdad: Author }, number: number): Promise<number> {
  const { intent, hand } = proposalAct(authors.tehran, number);
  const { id } = await tehran.keeper.submit(intent, hand);
  let trips = 0;
  const pull = async (to: OpenedNode, from: OpenedNode) => { trips += (await pullFrom(to, linkTo(from))) > 0 ? 1 : 0; };
  await pull(baghdad, tehran);
  const assent = formatIntent(formatAssent("agreement", { id, pairs: intent.objects, digest: null }), { charter: authors.baghdad.charter, origin: baghdad.origin, nonce: randomBytes(16).toString("hex") });
  await baghdad.keeper.submit(assent, signIntent(assent, authors.baghdad.mandate, authors.baghdad.officer));
  for (let left = MOST_ROUNDS; left > 0; left -= 1) {
    await pull(tehran, baghdad);
    if (await isCountersigned(tehran, intent.objects[0]![0], id)) return trips;
    await pull(baghdad, tehran);
  }
  throw new Error(`proposal ${id} is not countersigned after ${trips} trips`);
}

const MOST_ROUNDS = 10;

async function isCountersigned(node: OpenedNode, object: string, proposal: string): Promise<boolean> {
  return node.keeper.read(async (reader) => {
    const record = (await reader.rows([object])).get(object);
    if (record === undefined) return false;
    const row = rowOf(record);
    return proposalsOf(await node.contextAt(reader), row, new Map([[object, row]])).some((one) => one.id === proposal && one.countersignedAt !== null);
  });
}
