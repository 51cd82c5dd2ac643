import type { Clock } from "@mithaq/accord";
import { StoreError, type Store } from "../store/store.ts";
import { readContext, type Ground } from "./ground.ts";
import { headOfNote, type Publisher } from "./publisher.ts";
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

export function openTurns(ground: Ground, store: Store, publisher: Publisher): Turns {
  const listeners = new Set<(change: Change) => void>();

  let told = "";
  let noticed = false;
  let looking: Promise<void> | undefined;

  async function once<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    let done: Transaction | undefined;
    const result = await store.write(async (writer) => {
      done = await openTransaction(ground, writer);
      return work(done);
    });
    if (done !== undefined) await afterCommit(done);
    return result;
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
          if (left === 0 || !(error instanceof StoreError) || !REPEATABLE.includes(error.code)) throw error;
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

const REPEATS = 3;
const REPEATABLE: readonly string[] = ["outcome-unknown", "fenced"];
