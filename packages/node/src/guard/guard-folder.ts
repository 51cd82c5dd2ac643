import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { crashPoint } from "../faults/crash-point.ts";
import { syncFolder, unlessMissing } from "../faults/durable-files.ts";
import { formatSlot, type GuardSlot, isDead, newestSlot } from "./guard-slots.ts";

/** One file of the guard's folder, as it was read. */
export interface GuardFile {
  readonly name: string;
  /** Undefined where no slot of it can be read. */
  readonly slot: GuardSlot | undefined;
}

/**
 * Every file of the folder. While they are read, other processes may gather files into theirs (see {@link gatherDead}); it is begun anew until the names
 * stay the same from before to after, so that no head slips through between two looks.
 */
export async function readGuardFiles(directory: string): Promise<GuardFile[]> {
  for (;;) {
    const names = await guardNames(directory);
    const files = await Promise.all(names.map((name) => readGuardFile(directory, name)));
    const after = await guardNames(directory);
    if (names.join() === after.join() && !files.includes(undefined)) return files.filter((file) => file !== undefined);
  }
}

/** Undefined where it is not there. */
export async function readGuardFile(directory: string, name: string): Promise<GuardFile | undefined> {
  const bytes = await unlessMissing(readFile(join(directory, name)));
  return bytes && { name, slot: newestSlot(bytes) };
}

/** Creates or replaces a file that holds this slot in both places, durably. A file is never there with fewer. */
export async function createGuardFile(directory: string, name: string, slot: GuardSlot): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await syncFolder(join(directory, ".."));
  const part = join(directory, `${name}.${randomUUID()}.part`);
  crashPoint("guard.create.before");
  const file = await open(part, "wx", 0o600);
  try {
    const bytes = formatSlot(slot);
    await file.appendFile(Buffer.concat([bytes, bytes]));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, join(directory, name));
  crashPoint("guard.create.renamed");
  await syncFolder(directory);
  crashPoint("guard.create.after");
}

/**
 * Takes the files of dead processes out of their names, and returns what they hold. Once that is durable elsewhere, {@link removeGuardFiles} may remove them.
 * Should an owner live after all, nothing is lost: what it wrote before is read here, after the renaming; and a writer that finds its own name gone after a
 * write, writes again under it.
 */
export async function gatherDead(directory: string, own: string): Promise<GuardFile[]> {
  const gathered: GuardFile[] = [];
  for (const { name, slot } of await readGuardFiles(directory)) {
    if (name === own || slot === undefined) continue;
    const dead = name.endsWith(DEAD) ? name : `${name}.${randomUUID()}${DEAD}`;
    if (name !== dead) {
      if (!isDead(slot.owner)) continue;
      await unlessMissing(rename(join(directory, name), join(directory, dead)));
      crashPoint("guard.compact.renamed");
    }
    const file = await readGuardFile(directory, dead);
    if (file?.slot !== undefined) gathered.push(file);
  }
  return gathered;
}

/** Removes files, one after another, each durably: a crash in between leaves those at the end. */
export async function removeGuardFiles(directory: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await rm(join(directory, name), { force: true });
    await syncFolder(directory);
  }
}

/** Files that were being created when their process ended. */
export async function strayParts(directory: string): Promise<string[]> {
  return ((await unlessMissing(readdir(directory))) ?? []).filter((name) => name.endsWith(".part"));
}

export const LIVE = ".guard";
const DEAD = ".dead";

async function guardNames(directory: string): Promise<string[]> {
  const names = (await unlessMissing(readdir(directory))) ?? [];
  return names.filter((name) => name.endsWith(LIVE) || name.endsWith(DEAD)).sort();
}
