import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Credential } from "@mithaq/accord";
import type { Cryptography } from "@mithaq/ledger";
import { checkName } from "./hand-key.ts";
import type { HandResult, HandTask } from "./hand-worker.ts";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";

/**
 * Checks the hands of entries in worker threads, ahead of the fold. The fold's own calls of `cryptography.verify` then find the outcome; what was not
 * foreseen (a mandate granted a moment ago, a receipt's cosignatures) is checked where it is asked.
 */
export class HandChecks {
  readonly cryptography: Cryptography;
  readonly #passed = new Set<string>();
  readonly #credentials: [string, Credential][] = [];
  /** Those that take tasks; none once one has failed. */
  readonly #workers: { readonly worker: Worker; told: number }[];
  readonly #threads: readonly Worker[];
  readonly #waiting = new Map<number, (passed: readonly string[]) => void>();
  #next = 0;

  constructor(threads = availableParallelism()) {
    this.cryptography = { ...nodeCryptography, verify: (...check) => this.#passed.has(checkName(...check)) || nodeCryptography.verify(...check) };
    this.#workers = Array.from({ length: threads }, () => {
      const worker = new Worker(new URL("./hand-worker.ts", import.meta.url));
      worker.on("message", ({ id, passed }: HandResult) => this.#settle(id, passed));
      // A thread that fails takes no check with it: the fold then checks by itself.
      worker.on("error", () => this.#giveUp());
      return { worker, told: 0 };
    });
    this.#threads = this.#workers.map(({ worker }) => worker);
  }

  /** A credential that acts may be signed under from now on. */
  learn(mandate: string, credential: Credential): void {
    this.#credentials.push([mandate, credential]);
  }

  /** Has these entries' hands checked; resolves with what {@link forget} takes when the fold is past them. */
  async check(entries: readonly Uint8Array[]): Promise<readonly string[]> {
    if (this.#workers.length === 0) return [];
    const id = (this.#next += 1);
    const chosen = this.#workers[id % this.#workers.length]!;
    const task: HandTask = { id, entries, credentials: this.#credentials.slice(chosen.told) };
    chosen.told = this.#credentials.length;
    const passed = await new Promise<readonly string[]>((resolve) => {
      this.#waiting.set(id, resolve);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      chosen.worker.postMessage(task);
    });
    for (const name of passed) this.#passed.add(name);
    return passed;
  }

  forget(passed: readonly string[]): void {
    for (const name of passed) this.#passed.delete(name);
  }

  async close(): Promise<void> {
    this.#giveUp();
    await Promise.all(this.#threads.map((worker) => worker.terminate()));
  }

  #settle(id: number, passed: readonly string[]): void {
    this.#waiting.get(id)?.(passed);
    this.#waiting.delete(id);
  }

  #giveUp(): void {
    this.#workers.length = 0;
    for (const id of this.#waiting.keys()) this.#settle(id, []);
  }
}
