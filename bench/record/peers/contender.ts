import { fdatasyncSync, closeSync, openSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { answerTask } from "../../suite/child.ts";
import { bytesBelow } from "../../suite/scratch.ts";
import { CheckingPool } from "../checking/checking-pool.ts";
import { unframe } from "../world/framed.ts";

/** What a contender is asked: to replicate these records from a store of its own to an empty one. */
export interface ContestTask {
  /** The records, framed: the same for all. */
  readonly file: string;
  /** Empty, on the disk that is measured. */
  readonly folder: string;
  /** Public key of the officer whose hand each record carries. */
  readonly officer: Uint8Array;
  readonly cores: number;
  /** Whether each record's hand is checked on the way, besides what the contender verifies by itself. */
  readonly hands: boolean;
}

export interface ContestAnswer {
  readonly version: string;
  readonly records: number;
  readonly ms: number;
  /** Of the replica, on the disk, closed. */
  readonly bytes: number;
  /** What the contender itself verifies of what arrives. */
  readonly verifies: string;
  /** When what arrived is on the disk for good; sentences of their own. */
  readonly durability: string;
}

/** The replication of one contender; everything before `start` is preparation, everything until `finish` is timed. */
export interface Contest {
  readonly task: ContestTask;
  readonly records: readonly Uint8Array[];
  readonly sourceFolder: string;
  readonly targetFolder: string;
  /** A contender that knows two ways may start and finish twice: the shorter one counts. */
  readonly start: () => void;
  /** Hands records to the checking threads, where hands are to be checked; may be called as they arrive. */
  readonly checkHands: (records: readonly Uint8Array[]) => void;
  /** Waits for the hands, and stops the clock. Answers the milliseconds. */
  readonly finish: () => Promise<number>;
}

/** Runs a contender in this process. It fills its source, calls `start`, replicates, makes the replica durable, calls `finish`, and closes the replica. */
export async function contend(run: (contest: Contest) => Promise<Omit<ContestAnswer, "records" | "ms" | "bytes">>): Promise<void> {
  await answerTask<ContestTask, ContestAnswer>(async (task) => {
    const records = unframe(readFileSync(task.file));
    const pool = task.hands ? new CheckingPool(task.officer, task.cores) : undefined;
    await pool?.check(records.slice(0, 256));
    let checks: Promise<void>[] = [];
    let checked = 0;
    let began = 0;
    let ms = Infinity;
    const targetFolder = join(task.folder, "target");
    const told = await run({
      task, records, sourceFolder: join(task.folder, "source"), targetFolder,
      start() {
        [checks, checked] = [[], 0];
        began = performance.now();
      },
      checkHands(some) {
        checked += some.length;
        if (pool !== undefined) for (let at = 0; at < some.length; at += CHUNK) checks.push(pool.check(some.slice(at, at + CHUNK)));
      },
      async finish() {
        await Promise.all(checks);
        const took = performance.now() - began;
        ms = Math.min(ms, took);
        if (task.hands && checked !== records.length) throw new Error(`${checked} of ${records.length} hands were checked`);
        return took;
      },
    });
    await pool?.close();
    return { ...told, records: records.length, ms, bytes: bytesBelow(targetFolder) };
  });
}

/** Flushes every file below a folder: where a contender does not do so itself, this is what makes its replica as durable as the others'. */
export function flushFiles(folder: string): void {
  for (const one of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!one.isFile()) continue;
    const file = openSync(join(one.parentPath, one.name), "r+");
    fdatasyncSync(file);
    closeSync(file);
  }
}

const CHUNK = 256;
