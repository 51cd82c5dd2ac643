import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { ask, node } from "./client.ts";
import { endedOf } from "./refused.ts";
import { sessionQuery } from "./session.ts";
import { watchLine } from "./watch-line.ts";

/** `live`: changes come as they happen. `away`: the node does not answer; what is shown is the copy kept here. */
export type Line = { readonly state: "live" | "reconnecting" | "away"; /** Unix milliseconds since when. */ readonly since: number };

let now: Line = { state: "reconnecting", since: Date.now() };
const listeners = new Set<() => void>();

export function useLine(): Line {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => now,
  );
}

/**
 * Follows the node's events while `signal` stands: whatever changes there makes the open screens ask again. Comes back by itself when the line does, and then asks for all that is open. Two failures in a
 * row, and the node counts as away.
 */
export async function followNode(queries: QueryClient, signal: AbortSignal, onEnded: (why: "session" | "mandate") => void): Promise<void> {
  for (let failures = 0; !signal.aborted; ) {
    const attempt = new AbortController();
    const end = watchLine(attempt, signal);
    try {
      const changes = await ask.events(undefined, { signal: attempt.signal });
      failures = 0;
      if (now.state !== "live") void queries.invalidateQueries({ refetchType: "active" });
      say("live");
      for await (const _change of changes) refresh(queries);
    } catch (error) {
      if (signal.aborted) return;
      const why = endedOf(error);
      if (why !== undefined) {
        onEnded(why);
        await untilSignedIn(queries, signal);
        continue;
      }
    } finally {
      end();
    }
    failures += 1;
    say(failures > 1 ? "away" : "reconnecting");
    await waitFor(Math.min(500 * 2 ** Math.min(failures, 4), 5000), signal);
  }
}

/** Nobody is told anything until the node says again who is signed in: the sheet over the screen does that. */
function untilSignedIn(queries: QueryClient, signal: AbortSignal): Promise<void> {
  const since = Date.now();
  return new Promise((resolve) => {
    const look = () => {
      const state = queries.getQueryState(sessionQuery().queryKey);
      if (!signal.aborted && (state?.data?.officer == null || state.data.ended !== null || state.dataUpdatedAt <= since)) return;
      end();
      signal.removeEventListener("abort", look);
      resolve();
    };
    const end = queries.getQueryCache().subscribe(look);
    signal.addEventListener("abort", look);
  });
}

/** Several changes in one moment are one refresh. */
function refresh(queries: QueryClient): void {
  waiting ??= setTimeout(() => {
    waiting = undefined;
    void queries.invalidateQueries({ predicate: (query) => query.queryKey !== node.session.key(), refetchType: "active" });
  }, 120);
}
let waiting: ReturnType<typeof setTimeout> | undefined;

function say(state: Line["state"]): void {
  if (now.state === state) return;
  now = { state, since: Date.now() };
  for (const listener of listeners) listener();
}

/** The line may come back before the time is up: the browser says so. */
function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener("online", done);
    signal.addEventListener("abort", done, { once: true });
  });
}
