import { writeFileSync } from "node:fs";
import { workerData } from "node:worker_threads";
import { blockEntries, openAuthor, type AuthorFile } from "../world/acts.ts";
import { frame } from "../world/framed.ts";
import { BLOCK, blockFile } from "./blocks.ts";

export interface BlocksTask {
  readonly folder: string;
  readonly author: AuthorFile;
  /** Time of the first act of the first block, Unix ms. */
  readonly at: number;
  readonly blocks: readonly number[];
}

const { folder, author, at, blocks } = workerData as BlocksTask;
const signing = openAuthor(author);
for (const block of blocks) writeFileSync(blockFile(folder, block), frame(blockEntries(signing, (block * BLOCK) / 2, BLOCK / 2, at + block * BLOCK)));
