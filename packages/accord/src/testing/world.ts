import { appendLeaves, emptyFrontier, encodeHex, formatCheckpoint, formatNote, frontierRoot, leafHash, signNote, cosign, type Cryptography, type Frontier, type Signer } from "@mithaq/ledger";
import type { Act, Hand, Intent, ObjectId, Seen } from "../act/act.ts";
import { formatEntry, readEntry, type Arrival } from "../act/entry.ts";
import { charterId, formatCharter, parseCharter } from "../founding/charter.ts";
import type { Clock } from "../fold/clock.ts";
import { foldEntry, type FoldStep } from "../fold/fold-entry.ts";
import type { Row } from "../fold/fact.ts";
import { emptyLogState, newlySeen, type LogState } from "../fold/log-state.ts";
import type { Cut, FoldContext } from "../fold/parties.ts";
import { linkedRows, touches } from "../fold/touches.ts";
import type { Rule } from "../rules/rule.ts";
import { makeParty, type ToyParty } from "./party.ts";
import { toyCryptography, toySigner } from "./toy-cryptography.ts";

/** One log of the world: its entries, and its root at every size. */
export class WorldLog {
  readonly entries: Uint8Array[] = [];
  readonly arrivals: Arrival[] = [];
  readonly roots: string[];
  #frontier: Frontier = emptyFrontier;

  constructor() {
    this.roots = [encodeHex(frontierRoot(toyCryptography, emptyFrontier))];
  }

  append(bytes: Uint8Array): void {
    this.arrivals.push(readEntry(toyCryptography, bytes, this.entries.length));
    this.entries.push(bytes);
    this.#frontier = appendLeaves(toyCryptography, this.#frontier, [leafHash(toyCryptography, bytes)]);
    this.roots.push(encodeHex(frontierRoot(toyCryptography, this.#frontier)));
  }

  get root(): Uint8Array {
    return frontierRoot(toyCryptography, this.#frontier);
  }
}

/** What one side has folded of all logs. */
export class Side {
  readonly rows = new Map<ObjectId, Row>();
  readonly logs = new Map<string, LogState>();
  readonly judged = new Map<string, number>();
  readonly clocks = new Map<string, Clock[]>();
  readonly steps = new Map<string, FoldStep[]>();
  readonly #intents = new Map<string, number>();
  readonly party: ToyParty;
  readonly #world: World;
  readonly #fold: typeof foldEntry;

  /** `fold`: another one than the accord's, for tests of what it must not be. */
  constructor(world: World, party: ToyParty, fold: typeof foldEntry = foldEntry) {
    this.#world = world;
    this.party = party;
    this.#fold = fold;
  }

  size(origin: string): number {
    return this.judged.get(origin) ?? 0;
  }

  log(origin: string): LogState {
    return this.logs.get(origin) ?? emptyLogState;
  }

  /** Judges the next entry of a log, if its view is judged here. */
  take(origin: string): FoldStep | undefined {
    const index = this.size(origin);
    const arrival = this.#world.log(origin).arrivals[index];
    if (arrival === undefined) return undefined;
    const { context } = this.#world;
    const log = this.log(origin);
    if (newlySeen(context, arrival, log).some((prefix) => this.size(prefix.origin) < Math.min(prefix.size, cutOf(context, prefix.origin)))) return undefined;
    const touched = touches(context, origin, arrival);
    const rows = new Map<ObjectId, Row>();
    const load = (ids: readonly ObjectId[]) => ids.forEach((id) => this.rows.has(id) && rows.set(id, this.rows.get(id)!));
    load(touched);
    load(linkedRows(rows.values()));
    const key = arrival.kind === "act" ? `${origin} ${encodeHex(arrival.intent)}` : "";
    const step = this.#fold(context, { origin, index, arrival, log, rows, clocks: (of, size) => this.clocks.get(of)?.[Math.min(size, this.size(of)) - 1] ?? {}, firstIntent: this.#intents.get(key) });
    if (arrival.kind === "act" && !this.#intents.has(key)) this.#intents.set(key, index);
    for (const row of step.rows) this.rows.set(row.id, row);
    this.logs.set(origin, step.log);
    this.judged.set(origin, index + 1);
    push(this.clocks, origin, step.log.clock);
    push(this.steps, origin, step);
    return step;
  }

  /** What the side's next act says that it has newly seen. */
  seenNow(): Record<string, Seen> {
    const before = this.log(this.party.origin).seen;
    const seen: Record<string, Seen> = {};
    for (const { origin } of this.#world.parties) {
      const size = Math.min(this.size(origin), cutOf(this.#world.context, origin));
      if (origin !== this.party.origin && size > (before[origin]?.size ?? 0)) seen[origin] = { size, root: this.#world.log(origin).roots[size]! };
    }
    return seen;
  }
}

/** Where a log ends for the fold. */
function cutOf(context: FoldContext, origin: string): number {
  return context.cuts?.find((cut) => cut.origin === origin)?.size ?? Infinity;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Keys of another kind than the toy ones. */
export interface Keys {
  readonly cryptography: Cryptography;
  readonly signer: (algorithm: Signer["algorithm"], name: string) => Signer;
}

/** A world of n parties under one charter. */
export function foundWorld(count: number, rules?: readonly Rule[], { cryptography, signer }: Keys = { cryptography: toyCryptography, signer: toySigner }): World {
  const parties = ["a.example/log", "b.example/log", "c.example/log"].slice(0, count).map((origin) => makeParty(cryptography, origin, signer));
  const limits = { bytesPerDay: 10_000_000, actsPerDay: 100_000, openProposals: 1000 };
  const charter = formatCharter(cryptography, { title: { en: "A world" }, parties: parties.map((party) => party.file), languages: ["en"], limits, sample: true }).bytes;
  const context = { charter: parseCharter(cryptography, charter), charterId: charterId(cryptography, charter), cryptography, ...(rules === undefined ? {} : { rules }) };
  return new World(parties, charter, context);
}

/** The parties under one charter, each with its log and its side. Nothing here checks an act before it is appended: hostile nodes do not. */
export class World {
  /** One a log: after a cut, the party under its old origin, and under its new one. */
  readonly parties: readonly ToyParty[];
  /** Of the logs that go on. */
  readonly sides: readonly Side[];
  readonly context: FoldContext;
  readonly charter: Uint8Array;
  readonly #logs: Map<string, WorldLog>;

  constructor(parties: readonly ToyParty[], charter: Uint8Array, context: FoldContext, logs = new Map<string, WorldLog>()) {
    this.parties = parties;
    this.charter = charter;
    this.context = context;
    this.#logs = logs;
    this.sides = parties.filter((party) => cutOf(context, party.origin) === Infinity).map((party) => new Side(this, party));
    for (const party of parties) if (this.log(party.origin).entries.length === 0) this.log(party.origin).append(charter);
  }

  /** The same logs, to be folded anew with these cuts and the logs that follow them. */
  afterCuts(cuts: readonly Cut[], successors: readonly ToyParty[]): World {
    return new World([...this.parties, ...successors], this.charter, { ...this.context, cuts }, this.#logs);
  }

  log(origin: string): WorldLog {
    let log = this.#logs.get(origin);
    if (log === undefined) this.#logs.set(origin, (log = new WorldLog()));
    return log;
  }

  /** Appends an act to a side's own log, and the side judges it. */
  append(side: Side, intent: Intent, set: { readonly seen: Act["seen"]; readonly at: number; readonly hand: Hand | null }): FoldStep | undefined {
    this.log(side.party.origin).append(formatEntry(intent, set));
    return this.deliver(side, side.party.origin);
  }

  /** Lets a side judge a log as far as it can, at most up to `size`; the last step. */
  deliver(side: Side, origin: string, size = Infinity): FoldStep | undefined {
    let last: FoldStep | undefined;
    while (side.size(origin) < size) {
      const step = side.take(origin);
      if (step === undefined) break;
      last = step;
    }
    return last;
  }

  /** Everyone gets everything. */
  settle(): void {
    for (let moved = true; moved; ) {
      moved = false;
      for (const side of this.sides) for (const party of this.parties) moved = this.deliver(side, party.origin) !== undefined || moved;
    }
  }

  /** A log's signed checkpoint as its own node would publish it, cosigned by another party where one is named. Generations of keys: of the mirror key, of the log's. */
  note(origin: string, size: number, cosigner?: { readonly party: ToyParty; readonly pq: boolean; readonly generation: number }, generation = 0): string {
    const text = formatCheckpoint({ origin, size, root: Buffer.from(this.log(origin).roots[size]!, "hex") });
    const author = this.parties.find((party) => party.origin === origin)!.key("log", generation);
    const signatures = [signNote(author.vkey, author.signer, text)];
    for (const role of cosigner === undefined ? [] : (["mirror", ...(cosigner.pq ? ["mirrorPq" as const] : [])] as const)) {
      const key = cosigner!.party.key(role, role === "mirror" ? cosigner!.generation : 0);
      signatures.push(cosign(key.vkey, key.signer, text, 1_700_000_000));
    }
    return formatNote({ text, signatures });
  }
}
