import { appendLeaves, emptyFrontier, leafHash, type Frontier, type Signer } from "@mithaq/ledger";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { dataFolder } from "../../../packages/node/src/folder/data-folder.ts";
import { openNode } from "../../../packages/node/src/node/open-node.ts";
import type { OpenedNode } from "../../../packages/node/src/node/opened-node.ts";
import { answerTask } from "../../suite/child.ts";
import { median, timed } from "../../suite/rate.ts";
import { GROUP } from "../node/fill.ts";
import { signedHead } from "../store/append.ts";
import { openAuthor, proposalAct, withdrawalAct, type Author, type AuthorFile } from "../world/acts.ts";
import { BLOCK, readBlock } from "./blocks.ts";

/** Builds the large node: the one party's node takes the other's log in, block by block, through `keeper.ingest`. */
export interface BuildTask {
  readonly source: string;
  readonly target: string;
  readonly blocksFolder: string;
  readonly blocks: number;
  readonly cores: number;
  /** Sizes at which costs are taken. */
  readonly marks: readonly number[];
  readonly singles: number;
  /** An officer of the target's party, for its own acts. */
  readonly author: AuthorFile;
}

export type BuildNews =
  | { readonly kind: "progress"; readonly acts: number; readonly seconds: number }
  | { readonly kind: "mark"; readonly costs: Costs }
  | { readonly kind: "done" };

/** What an act costs at a size, in microseconds. */
export interface Costs {
  readonly acts: number;
  /** Of the last block taken in: proven, checked, judged, applied, durable. */
  readonly ingest: number;
  /** Of own acts submitted one after another, the median. */
  readonly single: number;
  /** Of own acts submitted together. */
  readonly together: number;
}

await answerTask<BuildTask, BuildNews>(async (task) => {
  const key = await sourceKey(task);
  const node = await openNode({ folder: dataFolder(task.target), workers: task.cores });
  const author = openAuthor(task.author);
  const began = performance.now();
  let frontier = await foundingFrontier(node, key.origin);
  for (let block = 0; block < task.blocks; block += 1) {
    const entries = readBlock(task.blocksFolder, block);
    let ms = 0;
    for (const half of [entries.slice(0, BLOCK / 2), entries.slice(BLOCK / 2)]) {
      const from = frontier.size;
      frontier = appendLeaves(c, frontier, half.map((entry) => leafHash(c, entry)));
      const note = signedHead(key.origin, key.signer, frontier);
      ms += (await timed(() => node.keeper.ingest({ origin: key.origin, note, from, entries: half }))).ms;
    }
    const acts = (block + 1) * BLOCK;
    if (task.marks.includes(acts)) process.send?.({ kind: "mark", costs: { acts, ingest: (ms * 1000) / entries.length, ...(await ownCosts(node, author, acts, task.singles)) } } satisfies BuildNews);
    else if (acts % (20 * BLOCK) === 0) process.send?.({ kind: "progress", acts, seconds: (performance.now() - began) / 1000 } satisfies BuildNews);
  }
  await requireApplied(node, key.origin, frontier.size);
  await node.close();
  return { kind: "done" };
});

/** The bench holds both parties' folders: the other party's log key signs the heads that prove its blocks. */
async function sourceKey({ source, cores: _cores }: BuildTask): Promise<{ readonly origin: string; readonly signer: Signer }> {
  const node = await openNode({ folder: dataFolder(source) });
  const found = { origin: node.origin, signer: node.keys.log };
  await node.close();
  return found;
}

/** The target has pulled the source's founding already. */
async function foundingFrontier(node: OpenedNode, origin: string): Promise<Frontier> {
  const entries = await node.keeper.read(async (reader) => reader.entries(origin, 0, (await reader.log(origin))!.size));
  return appendLeaves(c, emptyFrontier, entries.map((entry) => leafHash(c, entry)));
}

async function ownCosts(node: OpenedNode, author: Author, acts: number, singles: number): Promise<Omit<Costs, "acts" | "ingest">> {
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

async function requireApplied(node: OpenedNode, origin: string, size: number): Promise<void> {
  await node.keeper.settle();
  const log = await node.keeper.read((reader) => reader.log(origin));
  if (log?.judged !== size) throw new Error(`${log?.judged} of ${size} acts are judged: the bench itself is wrong`);
}
