import type { Keeper } from "../../keeper/keeper.ts";

/**
 * The sizes of the logs, now and after every change, until the signal or the reader ends it. Changes that come faster than they are read are
 * joined: the reader always gets the newest sizes, and memory does not grow.
 */
export async function* followChanges(keeper: Keeper, signal: AbortSignal | undefined): AsyncGenerator<{ logs: Record<string, number> }> {
  let changed: Record<string, number> | undefined = Object.fromEntries((await keeper.status()).logs.map(({ origin, size }) => [origin, size]));
  let wake = (): void => {};
  const unsubscribe = keeper.onChange(({ logs }) => {
    changed = { ...changed, ...logs };
    wake();
  });
  let ended = signal?.aborted === true;
  const onAbort = (): void => {
    ended = true;
    wake();
  };
  signal?.addEventListener("abort", onAbort, { once: true });
  try {
    for (;;) {
      if (ended) return;
      if (changed === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      const logs: Record<string, number> = changed;
      changed = undefined;
      yield { logs };
    }
  } finally {
    unsubscribe();
    signal?.removeEventListener("abort", onAbort);
  }
}
