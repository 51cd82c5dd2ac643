import { open, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { crashPoint } from "../faults/crash-point.ts";
import { unlessMissing } from "../faults/durable-files.ts";
import { createMutex } from "../store/mutex.ts";
import { GuardError, type Guard, type GuardedHead } from "./guard.ts";
import { createGuardFile, gatherDead, LIVE, readGuardFile, readGuardFiles, removeGuardFiles, strayParts } from "./guard-folder.ts";
import { formatSlot, type GuardSlot, highestSlot, SLOT_BYTES, thisProcess } from "./guard-slots.ts";
import { supersedes } from "./memory-guard.ts";

export interface FileGuardOptions {
  /** The guard's own folder, outside database and backups; created at the first write. */
  readonly directory: string;
  /** Names this process among those that run at one time; a–z, A–Z, 0–9, dot, dash. Host and process number unless told. */
  readonly instance?: string;
}

/**
 * The guard as files, one for each process, merged when they are read. Opening it touches nothing; the first write takes over what dead processes
 * left. A process writes its file in place, one slot after the other, with one fdatasync a head.
 */
export function openFileGuard({ directory, instance = instanceOfProcess() }: FileGuardOptions): Guard {
  if (!/^[A-Za-z0-9.-]{1,100}$/.test(instance)) throw new TypeError(`not a name for an instance: ${instance}`);
  const name = instance + LIVE;
  const inTurn = createMutex();
  const path = join(directory, name);
  /** The last slot that this process wrote. */
  let own: GuardSlot | undefined;

  const write = async (head: GuardedHead): Promise<void> => {
    own ??= await takeOver(directory, name, head);
    if (!supersedes(head, own.head)) return;
    const slot = nextSlot(own, head);
    crashPoint("guard.write.before");
    if (!(await writeInPlace(path, slot))) await createGuardFile(directory, name, slot);
    own = slot;
    crashPoint("guard.write.after");
  };

  return {
    async read() {
      const files = await readGuardFiles(directory);
      const unreadable = files.find(({ slot }) => slot === undefined);
      if (unreadable !== undefined) throw new GuardError("guard-unreadable", `no slot of ${join(directory, unreadable.name)} can be read`);
      return highestSlot(files.flatMap(({ slot }) => slot ?? []))?.head;
    },
    write: (head) => inTurn(() => write({ origin: head.origin, size: head.size, root: head.root })),
    remove: () =>
      inTurn(async () => {
        own = undefined;
        crashPoint("guard.remove.before");
        // The highest and the unreadable last: what a crash leaves must still be a reason for recovery.
        const files = (await readGuardFiles(directory)).toSorted((a, b) => rank(a.slot) - rank(b.slot) || (a.slot?.head.size ?? 0) - (b.slot?.head.size ?? 0));
        await removeGuardFiles(directory, [...(await strayParts(directory)), ...files.map(({ name }) => name)]);
        crashPoint("guard.remove.after");
      }),
  };
}

/** Writes this process's file anew, with the highest of its own last head and those of dead processes, or `head` where there is none. Returns what it holds. */
async function takeOver(directory: string, name: string, head: GuardedHead): Promise<GuardSlot> {
  const before = await readGuardFile(directory, name);
  if (before !== undefined && before.slot === undefined) throw new GuardError("guard-unreadable", `no slot of ${join(directory, name)} can be read`);
  const dead = await gatherDead(directory, name);
  const highest = highestSlot([...(before?.slot === undefined ? [] : [before.slot]), ...dead.flatMap(({ slot }) => slot ?? [])]);
  const slot: GuardSlot =
    highest === undefined
      ? { sequence: 1, generation: await generationOfOthers(directory, head), head, owner: thisProcess() }
      : { ...highest, sequence: (before?.slot?.sequence ?? 0) + 1, owner: thisProcess() };
  await createGuardFile(directory, name, slot);
  await removeGuardFiles(directory, dead.map(({ name }) => name));
  if (dead.length > 0) crashPoint("guard.compact.after");
  return slot;
}

/** The generation of the head's origin among the other, living processes. */
async function generationOfOthers(directory: string, head: GuardedHead): Promise<number> {
  const highest = highestSlot((await readGuardFiles(directory)).flatMap(({ slot }) => slot ?? []));
  if (highest === undefined) return 0;
  return highest.head.origin === head.origin ? highest.generation : highest.generation + 1;
}

function nextSlot(last: GuardSlot, head: GuardedHead): GuardSlot {
  return { ...last, sequence: last.sequence + 1, generation: last.generation + (last.head.origin === head.origin ? 0 : 1), head };
}

/** Writes the slot into its place, durably. False where the file is not there any more, or has lost its name: another process took this one for dead. */
async function writeInPlace(path: string, slot: GuardSlot): Promise<boolean> {
  const file = await unlessMissing(open(path, "r+"));
  if (file === undefined) return false;
  try {
    const { bytesWritten } = await file.write(formatSlot(slot), 0, SLOT_BYTES, (slot.sequence % 2) * SLOT_BYTES);
    if (bytesWritten !== SLOT_BYTES) throw new Error(`only ${bytesWritten} bytes of a guard's slot were written`);
    crashPoint("guard.write.written");
    await file.datasync();
    const [mine, named] = [await file.stat(), await unlessMissing(stat(path))];
    return named !== undefined && named.ino === mine.ino && named.dev === mine.dev;
  } finally {
    await file.close();
  }
}

function rank(slot: GuardSlot | undefined): number {
  return slot === undefined ? Infinity : slot.generation;
}

function instanceOfProcess(): string {
  return `${hostname().replaceAll(/[^A-Za-z0-9.-]/g, "-").slice(0, 80)}-${process.pid}`;
}
