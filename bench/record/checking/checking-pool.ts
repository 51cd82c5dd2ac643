import { Worker } from "node:worker_threads";
import { timed } from "../../suite/rate.ts";
import { frame } from "../world/framed.ts";

export type CheckingRequest =
  | { readonly kind: "check"; readonly framed: Uint8Array<ArrayBuffer> }
  | { readonly kind: "hold"; readonly framed: Uint8Array<ArrayBuffer> }
  | { readonly kind: "go" };
export interface CheckingAnswer {
  readonly good: number;
}

/** Threads that do the bare check of acts under one officer's key; one a core unless told. */
export class CheckingPool {
  readonly #threads: readonly Thread[];
  #turn = 0;

  constructor(officer: Uint8Array, threads: number) {
    this.#threads = Array.from({ length: threads }, () => new Thread(officer));
  }

  /** Checks entries, as they stream in, on the next thread. Rejects where one is not good. */
  async check(entries: readonly Uint8Array[]): Promise<void> {
    const thread = this.#threads[this.#turn++ % this.#threads.length]!;
    const { good } = await thread.ask({ kind: "check", framed: frame(entries) });
    requireAllGood(good, entries.length);
  }

  /** Milliseconds that all threads take for these entries, a share each, which they hold before the clock starts. */
  async timeAll(entries: readonly Uint8Array[]): Promise<number> {
    const share = Math.ceil(entries.length / this.#threads.length);
    await Promise.all(this.#threads.map((thread, at) => thread.hold(entries.slice(at * share, (at + 1) * share))));
    const { result, ms } = await timed(() => Promise.all(this.#threads.map((thread) => thread.ask({ kind: "go" }))));
    requireAllGood(result.reduce((sum, { good }) => sum + good, 0), entries.length);
    return ms;
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

class Thread {
  readonly #worker: Worker;
  /** It answers in the order in which it is asked. */
  readonly #asked: { resolve(answer: CheckingAnswer): void; reject(error: Error): void }[] = [];

  constructor(officer: Uint8Array) {
    this.#worker = new Worker(new URL("checking-worker.ts", import.meta.url), { workerData: { officer } });
    this.#worker.on("message", (answer: CheckingAnswer) => this.#asked.shift()?.resolve(answer));
    this.#worker.on("error", (error) => { for (const one of this.#asked.splice(0)) one.reject(error as Error); });
  }

  ask(request: CheckingRequest): Promise<CheckingAnswer> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve, reject });
      this.#worker.postMessage(request, request.kind === "go" ? [] : [request.framed.buffer]);
    });
  }

  async hold(entries: readonly Uint8Array[]): Promise<void> {
    await this.ask({ kind: "hold", framed: frame(entries) });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

function requireAllGood(good: number, of: number): void {
  if (good !== of) throw new Error(`${of - good} of ${of} acts of the sample do not check: the bench itself is wrong`);
}
