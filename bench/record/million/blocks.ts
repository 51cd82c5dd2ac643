import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { closeAuthor, type Author } from "../world/acts.ts";
import { unframe } from "../world/framed.ts";
import type { BlocksTask } from "./blocks-worker.ts";

/**
 * Signs the acts of the large record, on all cores, into files of a block each, before anything is timed. Half of a block's acts are proposals, half their
 * withdrawals, so that what an ingest touches was written by an earlier one.
 */
export async function writeBlocks(folder: string, author: Author, acts: number, cores: number): Promise<number> {
  const blocks = Math.ceil(acts / BLOCK);
  const at = Date.now();
  await Promise.all(Array.from({ length: cores }, (_, thread) => {
    const task: BlocksTask = { folder, author: closeAuthor(author), at, blocks: Array.from({ length: blocks }, (__, block) => block).filter((block) => block % cores === thread) };
    const worker = new Worker(new URL("blocks-worker.ts", import.meta.url), { workerData: task });
    return new Promise<void>((resolve, reject) => {
      worker.once("error", reject);
      worker.once("exit", () => resolve());
    });
  }));
  return blocks;
}

export function readBlock(folder: string, block: number): Uint8Array[] {
  return unframe(readFileSync(blockFile(folder, block)));
}

export function blockFile(folder: string, block: number): string {
  return join(folder, `block-${String(block).padStart(6, "0")}`);
}

/** Acts of a block; the sizes at which costs are taken are whole blocks. */
export const BLOCK = 5000;
