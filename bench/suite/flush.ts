import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { ratePerSecond, type Patience } from "./rate.ts";

/** How often a second the disk below a folder takes a small write for good: 4 kB appended, then fdatasync, one after another. */
export function flushesPerSecond(folder: string, patience: Patience): number {
  const path = join(folder, "flushes");
  const file = openSync(path, "w");
  const block = new Uint8Array(4096);
  try {
    return ratePerSecond(() => {
      writeSync(file, block, 0, block.length, null);
      fdatasyncSync(file);
    }, patience);
  } finally {
    closeSync(file);
    rmSync(path);
  }
}
