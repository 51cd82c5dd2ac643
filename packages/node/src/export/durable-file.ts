import { rename } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "../faults/durable-files.ts";

/** Renames a file or folder whose content is durable already, and makes the new name durable. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
}
