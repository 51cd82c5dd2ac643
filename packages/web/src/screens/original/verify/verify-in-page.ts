import { ask } from "../../../node/client.ts";
import type { Check } from "./check-record.ts";
import type { FromWorker, SecondOpinions, ToWorker } from "./verify-worker.ts";

export interface Progress {
  readonly step: "fetching" | "checking";
  readonly done: number;
  readonly total: number;
}
export interface Verified {
  readonly checks: readonly Check[];
  readonly logs: readonly { readonly origin: string; readonly entries: number; readonly bytes: number }[];
  readonly second: SecondOpinions;
  readonly charter: string;
  /** Milliseconds, with fetching. */
  readonly took: number;
}

/**
 * Fetches every entry and every note of the original and checks them in a thread of this page. Once all is fetched, neither the node nor the line is needed. Rejects with the signal's reason where it was
 * put aside, and with what the node answered where something could not be fetched.
 */
export async function verifyInPage(signal: AbortSignal, tell: (progress: Progress) => void): Promise<Verified> {
  const began = performance.now();
  const heads = await ask.original.heads(undefined, { signal });
  // What is appended meanwhile is beyond these notes.
  const total = heads.logs.reduce((sum, { size }) => sum + size, 0);
  const worker = new Worker(new URL("./verify-worker.ts", import.meta.url), { type: "module" });
  const give = (message: ToWorker) => worker.postMessage(message, []);
  const broken = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
  });
  broken.catch(() => undefined); // it is waited for below, or nothing is any more
  try {
    let done = 0;
    for (const { origin, size } of heads.logs) {
      for (let from = 0; from < size; ) {
        const { entries } = await ask.original.entries({ origin, from, limit: Math.min(PAGE, size - from) }, { signal });
        if (entries.length === 0) throw new Error(`${origin} ends at ${from} of ${size} entries.`);
        give({ is: "entries", origin, charter: heads.charter, entries });
        from += entries.length;
        done += entries.length;
        tell({ step: "fetching", done, total });
      }
    }
    return await Promise.race([broken, new Promise<Verified>((resolve) => {
      const checks: Check[] = [];
      worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
        if (data.is === "checked") {
          checks.push(data.check);
          tell({ step: "checking", done: data.done, total: data.total });
        }
        if (data.is === "done") resolve({ checks, logs: data.logs, second: data.second, charter: heads.charter, took: performance.now() - began });
      });
      give({ is: "check", charter: heads.charter, heads: heads.logs });
    })]);
  } finally {
    worker.terminate();
  }
}

const PAGE = 512;
