import type { OpenedNode } from "../../../packages/node/src/node/opened-node.ts";
import { proposalAct, withdrawalAct, type Author, type SignedAct } from "../world/acts.ts";

/**
 * Fills a node's own log through its keeper: blocks of `half` proposals and their withdrawals, `GROUP` of them submitted at once, each on the disk before it is
 * acknowledged. Answers the milliseconds that the keeper took; what the officers' hands took is not among them.
 */
export async function fillLog(node: OpenedNode, author: Author, count: number): Promise<number> {
  let ms = 0;
  const submit = async (acts: readonly SignedAct[]): Promise<string[]> => {
    const began = performance.now();
    const appended = await Promise.all(acts.map(({ intent, hand }) => node.keeper.submit(intent, hand)));
    ms += performance.now() - began;
    return appended.map(({ id }) => id);
  };
  for (let number = 0; number * 2 < count; number += GROUP) {
    const numbers = Array.from({ length: Math.min(GROUP, Math.ceil(count / 2) - number) }, (_, offset) => number + offset);
    const ids = await submit(numbers.map((one) => proposalAct(author, one)));
    await submit(numbers.map((one, at) => withdrawalAct(author, one, ids[at]!)));
  }
  return ms;
}

/** As many as the keeper's queue puts into one transaction. */
export const GROUP = 256;

/** The first `count` entries of a node's own log behind those of its founding. */
export async function ownEntries(node: OpenedNode, count: number): Promise<Uint8Array[]> {
  const entries: Uint8Array[] = [];
  while (entries.length < count) {
    const from = FOUNDING + entries.length;
    const some = await node.keeper.read((reader) => reader.entries(node.origin, from, FOUNDING + count));
    if (some.length === 0) throw new Error(`the log ends at ${from}`);
    entries.push(...some);
  }
  return entries;
}

/** Charter, its signature, the officer's mandate. */
const FOUNDING = 3;
