import { setTimeout as delay } from "node:timers/promises";
import type { OpenedNode } from "../../../packages/node/src/node/opened-node.ts";
import { median, timed } from "../../suite/rate.ts";
import { GROUP } from "../node/fill.ts";
import { proposalAct, withdrawalAct, type Author } from "../world/acts.ts";

/** What an own act costs a node that holds this many, in microseconds: one after another (the median), and submitted together (the mean). */
export async function ownCosts(node: OpenedNode, author: Author, acts: number, singles: number): Promise<{ readonly single: number; readonly together: number }> {
  // What is foreseen of the next batch must not run along.
  await delay(PAUSE);
  // Numbers of their own at each size: an intent counts once.
  let number = acts * 1000;
  const times: number[] = [];
  for (const end = number + singles / 2; number < end; number += 1) {
    const made = proposalAct(author, number);
    const { result, ms } = await timed(() => node.keeper.submit(made.intent, made.hand));
    const ended = withdrawalAct(author, number, result.id);
    times.push(ms, (await timed(() => node.keeper.submit(ended.intent, ended.hand))).ms);
  }
  const group = Array.from({ length: GROUP }, () => proposalAct(author, number++));
  const { result, ms } = await timed(() => Promise.all(group.map(({ intent, hand }) => node.keeper.submit(intent, hand))));
  const ends = result.map(({ id }, at) => withdrawalAct(author, number - GROUP + at, id));
  await Promise.all(ends.map(({ intent, hand }) => node.keeper.submit(intent, hand)));
  return { single: median(times) * 1000, together: (ms * 1000) / GROUP };
}

/** Milliseconds. */
const PAUSE = 1000;
