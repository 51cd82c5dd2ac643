import { emptyLogState, readEntry, type Arrival, type Clock, type FoldContext, type LogState } from "@mithaq/accord";
import { rootAt } from "@mithaq/ledger";
import { TILE_WIDTH } from "../export/log-files.ts";
import type { HandChecks } from "./hand-checks.ts";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { treeWidth, type StoredLog } from "./stored-log.ts";

export interface SizedLog {
  readonly log: StoredLog;
  readonly size: number;
  /** Fold no further than this; to the log's end, or to where it was cut, unless told. */
  readonly end?: number;
}

export interface RefoldedLog {
  readonly judged: number;
  readonly state: LogState;
  /** Where what the log has in view of the others changed. */
  readonly clocks: readonly { readonly index: number; readonly clock: Clock }[];
  /** First index of each intent: its hash as a string of 32 latin1 characters. */
  readonly intents: ReadonlyMap<string, number>;
  /** Why the entry at `judged` cannot be judged; undefined at the end of the log. */
  readonly waiting?: string;
}

/** One log while it is folded. */
export class LogCursor implements RefoldedLog {
  readonly origin: string;
  readonly size: number;
  judged = 0;
  state = emptyLogState;
  readonly clocks: { index: number; clock: Clock }[] = [];
  waiting?: string;
  readonly #log: StoredLog;
  readonly #end: number;
  readonly intents = new Map<string, number>();
  readonly #hands: HandChecks | undefined;
  /** The bundle that is being folded, and those read ahead, whose hands are being checked meanwhile. */
  readonly #bundles = new Map<number, Promise<LoadedBundle>>();
  #bundle: (LoadedBundle & { readonly index: number }) | undefined;
  #arrival: Arrival | undefined;

  constructor({ log, size, end }: SizedLog, cut: number, hands: HandChecks | undefined) {
    this.#log = log;
    this.#hands = hands;
    this.origin = log.origin;
    this.size = size;
    this.#end = Math.min(end ?? size, cut);
  }

  /** The next entry to be judged; undefined at the log's end. */
  async next(context: FoldContext): Promise<Arrival | undefined> {
    if (this.#arrival !== undefined || this.judged >= this.#end) return this.#arrival;
    const index = Math.floor(this.judged / TILE_WIDTH);
    if (this.#bundle?.index !== index) this.#bundle = { index, ...(await this.#advanceTo(index)) };
    const entry = this.#bundle.entries[this.judged % TILE_WIDTH];
    if (entry === undefined) throw new Error(`${this.origin}: entry ${this.judged} was there a moment ago`);
    return (this.#arrival = readEntry(context.cryptography, entry, this.judged));
  }

  async #advanceTo(index: number): Promise<LoadedBundle> {
    if (this.#bundle !== undefined) this.#hands?.forget(this.#bundle.passed);
    for (let ahead = index; ahead <= index + (this.#hands === undefined ? 0 : AHEAD) && ahead * TILE_WIDTH < this.#end; ahead += 1) {
      if (this.#bundles.has(ahead)) continue;
      const loading = this.#load(ahead);
      loading.catch(() => undefined); // met where it is awaited
      this.#bundles.set(ahead, loading);
    }
    const loaded = await this.#bundles.get(index)!;
    this.#bundles.delete(index);
    return loaded;
  }

  async #load(index: number): Promise<LoadedBundle> {
    const { entries } = await this.#log.bundle(index, Math.min(TILE_WIDTH, this.size - index * TILE_WIDTH));
    return { entries, passed: (await this.#hands?.check(entries)) ?? [] };
  }

  accept(arrival: Arrival, state: LogState, clock: Clock | undefined): void {
    if (arrival.kind === "act") {
      const intent = latin1(arrival.intent);
      if (!this.intents.has(intent)) this.intents.set(intent, this.judged);
    }
    if (clock !== undefined) this.clocks.push({ index: this.judged, clock });
    this.state = state;
    this.judged += 1;
    this.#arrival = undefined;
    delete this.waiting;
  }

  firstIntent(arrival: Arrival): number | undefined {
    return arrival.kind === "act" ? this.intents.get(latin1(arrival.intent)) : undefined;
  }

  /** The clock after `size` acts of this log: the last one set at an index below it. */
  clockAt(size: number): Clock {
    let low = 0;
    let high = this.clocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.clocks[middle]!.index < size) low = middle + 1;
      else high = middle;
    }
    return this.clocks[low - 1]?.clock ?? {};
  }

  async rootAt(size: number): Promise<Uint8Array> {
    return rootAt(nodeCryptography, { tile: async (level, index, width) => (await this.#log.tile(level, index, treeWidth(this.size, level, index, width))).bytes }, size);
  }
}

interface LoadedBundle {
  readonly entries: readonly Uint8Array[];
  readonly passed: readonly string[];
}

/** Bundles that are read ahead of the fold. */
const AHEAD = 6;

function latin1(hash: Uint8Array): string {
  return Buffer.from(hash.buffer, hash.byteOffset, hash.length).toString("latin1");
}
