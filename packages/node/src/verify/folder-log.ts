import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { entriesPath, entryBundlesOfSize, MAX_ENTRY_BYTES, tilePath, tilesOfSize } from "@mithaq/ledger";
import { HASH_BYTES, TILE_WIDTH } from "../export/log-files.ts";
import { splitBundle } from "./split-bundle.ts";
import type { StoredBundle, StoredLog, StoredTile } from "./stored-log.ts";

/** A log in an exported folder; `folder` is the log's own, `name` leads the paths that findings give. */
export function folderLog(origin: string, folder: string, name: string): StoredLog {
  return {
    origin,
    async bundle(index, width): Promise<StoredBundle> {
      const path = entriesPath(index, width);
      const where = join(name, path);
      const bytes = await readBounded(join(folder, path), TILE_WIDTH * (MAX_ENTRY_BYTES + 2));
      return typeof bytes === "string" ? { where, entries: [], offsets: [], problem: bytes } : { where, ...splitBundle(bytes, width) };
    },
    async tile(level, index, width): Promise<StoredTile> {
      const path = tilePath({ level, index, width });
      const where = join(name, path);
      const bytes = await readBounded(join(folder, path), TILE_WIDTH * HASH_BYTES);
      if (typeof bytes === "string") return { where, bytes: undefined, problem: bytes };
      const expected = width * HASH_BYTES;
      return bytes.length === expected ? { where, bytes } : { where, bytes: undefined, problem: `has ${bytes.length} bytes, not ${expected}` };
    },
  };
}

/** The paths under the log's folder that a log of this size has. */
export function tileFiles(size: number): Set<string> {
  const paths = new Set<string>();
  for (const { index, width } of entryBundlesOfSize(size)) paths.add(entriesPath(index, width));
  for (const tile of tilesOfSize(size)) paths.add(tilePath(tile));
  return paths;
}

/** Every file under a folder, as paths relative to it with "/". What is neither file nor folder is listed too. */
export async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const prefix = folder.endsWith("/") ? folder.length : folder.length + 1;
  return found.filter((one) => !one.isDirectory()).map((one) => join(one.parentPath, one.name).slice(prefix)).sort();
}

/** The file's bytes, or in words why they cannot be had. Larger than `most`: never read. */
export async function readBounded(path: string, most: number): Promise<Buffer | string> {
  try {
    const { size } = await stat(path);
    if (size > most) return `has ${size} bytes, more than the ${most} that it may have`;
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" || code === "ENOTDIR" ? "is missing" : `cannot be read (${code ?? String(error)})`;
  }
}
