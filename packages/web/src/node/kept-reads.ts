import type { QueryClient } from "@tanstack/react-query";
import { dehydrate, hydrate, type DehydratedState } from "@tanstack/react-query";
import { createStore, get, set, del, keys, type UseStore } from "idb-keyval";
import { mayBeKept } from "./queries.ts";

/**
 * The node's answers, kept in this browser for the time when the line is cut: one bundle an officer (by mandate), written a moment after something changed, forgotten at sign-out. What is kept is what
 * the officer could read; no secret is among it (sessions live in cookies that scripts cannot read).
 */
export interface KeptReads {
  /** Puts what was kept before into the cache. Never fails: a browser without storage simply keeps nothing. */
  restore(): Promise<void>;
  /** Keeps what changes from now on; the function ends it. */
  follow(): () => void;
}

export function openKeptReads(queries: QueryClient, officer: string): KeptReads {
  const store = openStore();
  const key = `reads/${officer}`;
  return {
    async restore() {
      const kept = await quietly(() => get<{ readonly v: number; readonly state: DehydratedState }>(key, store));
      if (kept?.v === VERSION) hydrate(queries, kept.state);
    },
    follow() {
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const write = () => {
        waiting = undefined;
        const state = dehydrate(queries, { shouldDehydrateQuery: mayBeKept, shouldDehydrateMutation: () => false });
        void quietly(() => set(key, { v: VERSION, state }, store));
      };
      // What was answered before this began.
      waiting = setTimeout(write, KEEP_AFTER);
      const end = queries.getQueryCache().subscribe((event) => {
        if (event.type !== "updated" || event.action.type !== "success") return;
        waiting ??= setTimeout(write, KEEP_AFTER);
      });
      return () => {
        end();
        clearTimeout(waiting);
      };
    },
  };
}

/** At sign-out: nothing that was read stays in this browser. What was typed does (kept-text.ts). */
export async function forgetReads(): Promise<void> {
  const store = openStore();
  const all = (await quietly(() => keys(store))) ?? [];
  await Promise.all(all.map((key) => quietly(() => del(key, store))));
}

/** One more whenever the shape of answers changes: older copies are then not shown. */
const VERSION = 1;
const KEEP_AFTER = 800;

function openStore(): UseStore {
  return createStore("mithaq-reads", "reads");
}

/** Storage may be full, or refused by the browser: reading on is what counts. */
async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
