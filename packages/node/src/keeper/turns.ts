import type { Clock } from "@mithaq/accord";
import { StoreError, type Store } from "../store/store.ts";
import { whyBehindGuard } from "./behind-guard.ts";
import { readContext, type Ground } from "./ground.ts";
import { headOfNote, type Publisher } from "./publisher.ts";
import type { DiskWatch } from "./disk.ts";
import { KeeperError } from "./keeper.ts";
import { enterRecovery } from "./recovery.ts";
import { openTransaction, originsOf, ownOrigin, type Transaction } from "./transaction.ts";

/**
 * Runs work under the fold lock, one transaction a turn, and does what follows a commit: the guard first, then whoever listens. Work must be repeatable: where
 * the outcome of a commit is unknown, or another process was faster, it is done again on what then stands.
 */
export interface Turns {
  take<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  onChange(listener: (change: Change) => void): () => void;
  /** Somebody has committed, perhaps another process on the same database: whoever listens is told, if the logs have grown. */
  notice(): void;
}

export interface Change {
  /** Sizes of all logs. */
  readonly logs: Clock;
  /** The origin under which the own log goes on. */
  readonly own: string;
}

export function openTurns(ground: Ground, store: Store, publisher: Publisher, disk: DiskWatch): Turns {
  const listeners = new Set<(change: Change) => void>();

  let told = "";
  let noticed = false;
  let looking: Promise<void> | undefined;

  let session = store.session?.();

  async function once<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const turn = await disk.watch("store", () => store.write(async (writer) => {
      const tx = await openTransaction(ground, writer);
      const now = store.session?.();
      const why = await whyRecover(tx, now);
      // Committed by itself: what the work would refuse now must not take the recovery back.
      if (why !== undefined) return enterRecovery(tx, why).then(() => ({ tx, session: now }));
      const result = await work(tx);
      if (tx.resumed) publisher.beginAnew();
      return { tx, session: now, done: { result } };
    }));
    session = turn.session;
    await afterCommit(turn.tx);
    return "done" in turn ? turn.done.result : once(work);
  }

  /**
   * The database may go back under a running node: an asynchronous replica is promoted, an old copy put in its place. Then the guard knows of more. Over another
   * session it may be another database, so that the guard is read anew, with what other processes wrote; else what this process knows is enough.
   */
  async function whyRecover(tx: Transaction, now: number | undefined): Promise<string | undefined> {
    if (tx.standing.mode !== "normal") return undefined;
    const guarded = publisher.highest();
    const behind = guarded !== undefined && guarded.origin === tx.own.origin && guarded.size > tx.own.size;
    if (now === session && !behind) return undefined;
    await publisher.readAgain();
    return whyBehindGuard(tx, publisher.highest());
  }

  async function afterCommit(tx: Transaction): Promise<void> {
    const { own } = tx;
    if (own.size > own.storedSize && own.checkpoint !== null && tx.standing.mode !== "recovery") {
      const head = headOfNote(own.checkpoint);
      await (tx.resumed ? publisher.renew(head) : publisher.guard(head));
    }
    const changed = [...tx.logs.values()].filter((log) => log.changed);
    if (changed.length === 0) return;
    tell({ logs: Object.fromEntries([...tx.logs.values()].map((log) => [log.origin, log.size])), own: ownOriginAfter(tx) });
  }

  function tell(change: Change): void {
    told = keyOf(change.logs);
    for (const listener of listeners) listener(change);
  }

  async function look(): Promise<void> {
    while (noticed) {
      noticed = false;
      const change = await store.read(async (reader) => {
        const context = await readContext(ground, reader);
        const records = await reader.logs();
        const logs = Object.fromEntries(originsOf(context).map((origin) => [origin, records.find((log) => log.origin === origin)?.size ?? 0]));
        return { logs, own: ownOrigin(ground, context) };
      });
      if (told !== "" && keyOf(change.logs) !== told) tell(change);
      told = keyOf(change.logs);
    }
    looking = undefined;
  }

  return {
    async take(work) {
      for (let left = REPEATS; ; left -= 1) {
        try {
          return await once(work);
        } catch (error) {
          if (left === 0 || !isRepeatable(error)) throw error;
        }
      }
    },
    notice() {
      noticed = true;
      // A hint only: where the store cannot be read, whoever asks next will meet that.
      looking ??= look().catch(() => void (looking = undefined));
    },
    onChange(listener) {
      const own: typeof listener = (change) => listener(change);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}

function keyOf(logs: Clock): string {
  return JSON.stringify(Object.entries(logs).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function ownOriginAfter({ ground, context, cut }: Transaction): string {
  return ownOrigin(ground, cut === undefined ? context : { ...context, cuts: [...(context.cuts ?? []), cut] });
}

/** An outcome that is unknown since the disk failed midway is found out in the same way. */
function isRepeatable(error: unknown): boolean {
  if (error instanceof KeeperError && error.code === "disk-failed") return isRepeatable(error.cause);
  return error instanceof StoreError && REPEATABLE.includes(error.code);
}

const REPEATS = 3;
const REPEATABLE: readonly string[] = ["outcome-unknown", "fenced"];
