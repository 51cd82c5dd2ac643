import { constants } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { crashPoint } from "../faults/crash-point.ts";

/**
 * Writes a whole file so that whoever reads it, after a crash at any moment too, finds the old content or the new one and never a part: a temporary file
 * beside it, fsync, rename, fsync of the folder. Durable when it resolves. `mode` 0o600 for what is private: the file never exists with another.
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array, mode: 0o600 | 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await removeLeftovers(path);
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${randomBytes(6).toString("hex")}.tmp`);
  crashPoint("file.write.before");
  try {
    const file = await open(temporary, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    crashPoint("file.rename.before");
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  crashPoint("file.rename.after");
  await syncFolder(dirname(path));
  crashPoint("file.folder.after");
}

/** Temporary files of processes that were killed: they may hold private keys. */
async function removeLeftovers(path: string): Promise<void> {
  const prefix = `.${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(prefix) || !name.endsWith(".tmp")) continue;
    if (!isAlive(Number(name.slice(prefix.length).split(".")[0]))) await rm(join(dirname(path), name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Removes a file durably; nothing happens where there is none. */
export async function removeFileDurably(path: string): Promise<void> {
  await rm(path, { force: true });
  await syncFolder(dirname(path));
}

/** fsync of a folder: what was renamed or removed in it is then durable. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
