import type { Timers } from "../sync/peer-loop.ts";

/** Time that passes only when it is told to. */
export class VirtualTimers implements Timers {
  #now: number;
  #due: { at: number; callback: () => void }[] = [];

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const one = { at: this.#now + milliseconds, callback };
    this.#due.push(one);
    return () => (this.#due = this.#due.filter((other) => other !== one));
  }

  /** How many callbacks wait. */
  get waiting(): number {
    return this.#due.length;
  }

  /** Lets so much time pass, callback by callback; whatever each sets off runs to its end before the next. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await quiet();
    for (;;) {
      const next = this.#due.filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#due = this.#due.filter((one) => one !== next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
      await quiet();
    }
    this.#now = end;
  }
}

/** Until everything that can go on without time passing has gone on: all I/O here is in memory. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
