import type { Clock } from "@mithaq/accord";
import { StoreError, type Store } from "../store/store.ts";
import type { Ground } from "./ground.ts";
import { headOfNote, type Publisher } from "./publisher.ts";
import { openTransaction, ownOrigin, type Transaction } from "./transaction.ts";

/**
 * Runs work under the fold lock, one transaction a turn, and does what follows a commit: the guard first, then whoever listens. Work must be repeatable: where
 * the outcome of a commit is unknown, or another process was faster, it is done again on what then stands.
 */
export interface Turns {
  take<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  onChange(listener: (change: Change) => void): () => void;
}

export interface Change {
  /** Sizes of all logs. */
  readonly logs: Clock;
  /** The origin under which the own log goes on. */
  readonly own: string;
}

export function openTurns(ground: Ground, store: Store, publisher: Publisher): Turns {
  const listeners = new Set<(change: Change) => void>();

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
    const logs = Object.fromEntries([...tx.logs.values()].map((log) => [log.origin, log.size]));
    for (const listener of listeners) listener({ logs, own: ownOriginAfter(tx) });
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
    onChange(listener) {
      const own: typeof listener = (change) => listener(change);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}

function ownOriginAfter({ ground, context, cut }: Transaction): string {
  return ownOrigin(ground, cut === undefined ? context : { ...context, cuts: [...(context.cuts ?? []), cut] });
}

const REPEATS = 3;
const REPEATABLE: readonly string[] = ["outcome-unknown", "fenced"];
