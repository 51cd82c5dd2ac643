import { KeeperError } from "../keeper/keeper.ts";
import type { PeerLink } from "../peer/peer-link.ts";
import type { Choices } from "@mithaq/accord/testing";

/** How bad the network is: one request in so many is lost, repeated from earlier, or its answer lost; 0 is never. */
export interface Weather {
  readonly lost: number;
  readonly answerLost: number;
  readonly stale: number;
}

export const CALM: Weather = { lost: 0, answerLost: 0, stale: 0 };

/**
 * The scripted network: requests wait for their turn, which another's may come before (delay, reordering); they are lost, or answered by what was
 * answered before (repetition), or cut off (partition). All from the world's choices.
 */
export class Network {
  weather: Weather = CALM;
  readonly #choices: Choices;
  readonly #cut = new Set<string>();
  readonly #answers = new Map<string, unknown[]>();
  #waiting: (() => void)[] = [];

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  partition(a: string, b: string, apart: boolean): void {
    const pair = [a, b].sort().join(" ");
    if (apart) this.#cut.add(pair);
    else this.#cut.delete(pair);
  }

  heal(): void {
    this.#cut.clear();
    this.weather = CALM;
  }

  /** Forgets answers on their way that speak of this log: what was lost with a restored backup is not repeated. */
  forget(log: string): void {
    for (const key of this.#answers.keys()) if (key.includes(log)) this.#answers.delete(key);
  }

  /** The link from one node to another, through this network. */
  link(from: string, inner: PeerLink): PeerLink {
    const call = <T>(what: string, of: () => Promise<T>): Promise<T> => this.#request(`${from} ${inner.origin} ${what}`, [from, inner.origin].sort().join(" "), of);
    return {
      origin: inner.origin,
      checkpoint: (log) => call(`checkpoint ${log}`, () => inner.checkpoint(log)),
      entries: (log, first, to) => call(`entries ${log} ${first} ${to}`, () => inner.entries(log, first, to)),
      tile: (log, tile) => call(`tile ${log} ${JSON.stringify(tile)}`, () => inner.tile(log, tile)),
      cosigned: (log) => call(`cosigned ${log}`, () => inner.cosigned(log)),
      bridges: (log) => call(`bridges ${log}`, () => inner.bridges(log)),
      payload: (digest) => call(`payload ${digest}`, () => inner.payload(digest)),
      addCheckpoint: (body) => call("add-checkpoint", () => inner.addCheckpoint(body)),
    };
  }

  /** Runs activities at once: whenever all of them wait for the network, one request, chosen at random, goes on. */
  async together(activities: readonly (() => Promise<void>)[]): Promise<void> {
    const running = new Set(activities);
    const all = activities.map(async (activity) => activity().finally(() => running.delete(activity)));
    const done = Promise.allSettled(all);
    while (running.size > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      const at = this.#choices.below(Math.max(1, this.#waiting.length));
      const [next] = this.#waiting.splice(at, 1);
      next?.();
    }
    await done;
    for (const one of all) await one;
  }

  async #request<T>(key: string, pair: string, of: () => Promise<T>): Promise<T> {
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const { lost, answerLost, stale } = this.weather;
    if (this.#cut.has(pair) || (lost > 0 && this.#choices.oneIn(lost))) throw new KeeperError("unreachable", pair, "The request was lost.");
    const before = this.#answers.get(key) ?? [];
    if (stale > 0 && before.length > 0 && this.#choices.oneIn(stale)) return this.#choices.of(before) as T;
    const answer = await of();
    this.#answers.set(key, [...before.slice(-3), answer]);
    if (answerLost > 0 && this.#choices.oneIn(answerLost)) throw new KeeperError("unreachable", pair, "The answer was lost.");
    return answer;
  }
}
