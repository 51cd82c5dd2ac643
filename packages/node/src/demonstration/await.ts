import { setTimeout as sleep } from "node:timers/promises";

/**
 * Asks until the answer is there, and gives it. Rejects after `limit` milliseconds with what was waited for, and with the signal's reason once it is aborted.
 */
export async function awaitAnswer<T>(what: string, ask: () => Promise<T | undefined>, signal: AbortSignal, { every = 300, limit = 180_000 } = {}): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    signal.throwIfAborted();
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${limit / 1000} s. See serve.log in both folders, then start again: it goes on where it was.`);
    await sleep(every, undefined, { signal });
  }
}
