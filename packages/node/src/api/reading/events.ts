import { countSteps } from "../../drafts/drafts.ts";
import type { OpenedNode } from "../../node/opened-node.ts";
import { callerOf, notSignedIn, type Caller } from "../../sign-in/caller.ts";
import { SIGN_IN } from "../../sign-in/settings.ts";
import { toWire } from "../errors.ts";

export interface Changes {
  /** Sizes of the logs. */
  readonly logs: Record<string, number>;
  /** Grows with every step of this party's drafts. */
  readonly drafts: number;
}

/**
 * What stands, now and after every change, until the signal or the reader ends it. Changes that come faster than they are read are joined: the reader always gets the newest, and memory does not grow.
 * An officer's stream ends with the session or the mandate, by the error that says which; to follow is no use of a session. (oRPC sends a comment every few seconds, so that lines stay open.)
 */
export async function* followChanges({ node, caller }: { readonly node: OpenedNode; readonly caller?: Caller }, signal: AbortSignal | undefined): AsyncGenerator<Changes> {
  let told: Changes | undefined;
  let ended = signal?.aborted === true;
  let stirred = true;
  let wake = (): void => {};
  const stir = (): void => {
    stirred = true;
    wake();
  };
  const onAbort = (): void => {
    ended = true;
    wake();
  };
  const unsubscribe = [node.keeper.onChange(stir), node.store.onCommit(stir)];
  const looking = caller?.is === "officer" ? setInterval(stir, SIGN_IN.streamCheck) : undefined;
  looking?.unref();
  signal?.addEventListener("abort", onAbort, { once: true });
  try {
    for (;;) {
      if (ended) return;
      if (!stirred) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      stirred = false;
      await requireStanding(node, caller);
      const now = await readChanges(node);
      if (told !== undefined && same(told, now)) continue;
      told = now;
      yield now;
    }
  } finally {
    for (const end of unsubscribe) end();
    clearInterval(looking);
    signal?.removeEventListener("abort", onAbort);
  }
}

function readChanges({ keeper }: OpenedNode): Promise<Changes> {
  return keeper.read(async (reader) => ({ logs: Object.fromEntries((await reader.logs()).map(({ origin, size }) => [origin, size])), drafts: await countSteps(reader) }));
}

/** Thrown within a stream, an error passes no middleware: it is put on the wire here. */
async function requireStanding(node: OpenedNode, caller: Caller | undefined): Promise<void> {
  if (caller?.is !== "officer") return;
  const now = await callerOf(node, caller.id, false);
  if (now.is === "anyone") throw toWire(notSignedIn(now.ended));
}

function same(a: Changes, b: Changes): boolean {
  const [before, after] = [Object.entries(a.logs), Object.entries(b.logs)];
  return a.drafts === b.drafts && before.length === after.length && after.every(([origin, size]) => a.logs[origin] === size);
}
