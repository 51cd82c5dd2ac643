import { appendLeaves, emptyFrontier, leafHash, type Frontier, type Signer } from "@mithaq/ledger";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { dataFolder } from "../../../packages/node/src/folder/data-folder.ts";
import type { LogBatch } from "../../../packages/node/src/keeper/keeper.ts";
import { openNode } from "../../../packages/node/src/node/open-node.ts";
import type { OpenedNode } from "../../../packages/node/src/node/opened-node.ts";
import { answerTask } from "../../suite/child.ts";
import { timed } from "../../suite/rate.ts";
import { signedHead } from "../store/append.ts";
import { openAuthor, type AuthorFile } from "../world/acts.ts";
import { BLOCK, readBlock } from "./blocks.ts";
import { ownCosts } from "./own-costs.ts";

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

/** A quarter of a block, and about what a running node pulls at once. */
const BATCH = BLOCK / 4;

await answerTask<BuildTask, BuildNews>(async (task) => {
  const source = await sourceKey(task);
  const node = await openNode({ folder: dataFolder(task.target), workers: task.cores });
  const tell = (news: BuildNews) => void process.send?.(news);
  const began = performance.now();
  let size = 0;
  for await (const { acts, ms, end } of ingesting(node, task, source)) {
    size = end;
    if (task.marks.includes(acts)) tell({ kind: "mark", costs: { acts, ingest: (ms * 1000) / BLOCK, ...(await ownCosts(node, openAuthor(task.author), acts, task.singles)) } });
    else if (acts % (20 * BLOCK) === 0) tell({ kind: "progress", acts, seconds: (performance.now() - began) / 1000 });
  }
  await requireApplied(node, source.origin, size);
  await node.close();
  return { kind: "done" };
});

/** Ingests block after block, as a pull does: the next batch is foreseen while one is taken in. Answers the milliseconds of each block. */
async function* ingesting(node: OpenedNode, { blocksFolder, blocks }: BuildTask, { origin, signer }: Source): AsyncGenerator<{ readonly acts: number; readonly ms: number; readonly end: number }> {
  let frontier = await foundingFrontier(node, origin);
  // Signed heads are the source's work: they are made before the clock of their block starts.
  const batchesOf = (block: number): LogBatch[] => {
    const entries = block < blocks ? readBlock(blocksFolder, block) : [];
    return Array.from({ length: Math.ceil(entries.length / BATCH) }, (_, at) => {
      const some = entries.slice(at * BATCH, (at + 1) * BATCH);
      const from = frontier.size;
      frontier = appendLeaves(c, frontier, some.map((entry) => leafHash(c, entry)));
      return { origin, note: signedHead(origin, signer, frontier), from, entries: some };
    });
  };
  let batches = batchesOf(0);
  for (let block = 0; block < blocks; block += 1) {
    const following = batchesOf(block + 1);
    const { ms } = await timed(async () => {
      for (const [at, batch] of batches.entries()) {
        const next = batches[at + 1] ?? following[0];
        if (next !== undefined) node.keeper.foresee(next);
        await node.keeper.ingest(batch);
      }
    });
    const last = batches.at(-1)!;
    yield { acts: (block + 1) * BLOCK, ms, end: last.from + last.entries.length };
    batches = following;
  }
}

interface Source {
  readonly origin: string;
  readonly signer: Signer;
}

/** The bench holds both parties' folders: the other party's log key signs the heads that prove its blocks. */
async function sourceKey({ source }: BuildTask): Promise<Source> {
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

async function requireApplied(node: OpenedNode, origin: string, size: number): Promise<void> {
  await node.keeper.settle();
  const log = await node.keeper.read((reader) => reader.log(origin));
  if (log?.judged !== size) throw new Error(`${log?.judged} of ${size} acts are judged: the bench itself is wrong`);
}
