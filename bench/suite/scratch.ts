import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/** A folder for one run, on the disk that is measured; gone when the run ends, however it ends (but for SIGKILL). */
export function scratchFolder(under: string = DEFAULT): string {
  mkdirSync(under, { recursive: true });
  const folder = mkdtempSync(join(under, "run-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
  return folder;
}

/** Bytes of all files below a folder, as their lengths say. */
export function bytesBelow(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}

/** In the repository, because /tmp is memory on many machines. */
const DEFAULT = resolve(import.meta.dirname, "../../.cache/bench");
