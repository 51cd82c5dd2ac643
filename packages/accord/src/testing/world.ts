import { appendLeaves, emptyFrontier, encodeHex, formatCheckpoint, formatNote, frontierRoot, leafHash, signNote, cosign, type Frontier } from "@mithaq/ledger";
import type { Act, Hand, Intent, ObjectId, Seen } from "../act/act.ts";
import { formatEntry, readEntry, type Arrival } from "../act/entry.ts";
import { charterId, formatCharter, parseCharter } from "../founding/charter.ts";
import type { Clock } from "../fold/clock.ts";
import { foldEntry, type FoldStep } from "../fold/fold-entry.ts";
import type { Row } from "../fold/fact.ts";
import { emptyLogState, newlySeen, type LogState } from "../fold/log-state.ts";
import type { FoldContext } from "../fold/parties.ts";
import { linkedRows, touches } from "../fold/touches.ts";
import type { Rule } from "../rules/rule.ts";
import { makeParty, type ToyParty } from "./party.ts";
import { toyCryptography } from "./toy-cryptography.ts";

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

  constructor(world: World, party: ToyParty) {
    this.#world = world;
    this.party = party;
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
    if (newlySeen(context, arrival, log).some((prefix) => this.size(prefix.origin) < prefix.size)) return undefined;
    const touched = touches(context, origin, arrival);
    const rows = new Map<ObjectId, Row>();
    const load = (ids: readonly ObjectId[]) => ids.forEach((id) => this.rows.has(id) && rows.set(id, this.rows.get(id)!));
    load(touched);
    load(linkedRows(rows.values()));
    const key = arrival.kind === "act" ? `${origin} ${encodeHex(arrival.intent)}` : "";
    const step = foldEntry(context, { origin, index, arrival, log, rows, clocks: (of, size) => this.clocks.get(of)?.[size - 1] ?? {}, firstIntent: this.#intents.get(key) });
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
      const size = this.size(origin);
      if (origin !== this.party.origin && size > (before[origin]?.size ?? 0)) seen[origin] = { size, root: this.#world.log(origin).roots[size]! };
    }
    return seen;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** n parties under one charter, each with its log and its side. Nothing here checks an act before it is appended: hostile nodes do not. */
export class World {
  readonly parties: readonly ToyParty[];
  readonly sides: readonly Side[];
  readonly context: FoldContext;
  readonly charter: Uint8Array;
  readonly #logs = new Map<string, WorldLog>();

  constructor(count: number, rules?: readonly Rule[]) {
    this.parties = ["a.example/log", "b.example/log", "c.example/log"].slice(0, count).map((origin) => makeParty(toyCryptography, origin));
    const limits = { bytesPerDay: 10_000_000, actsPerDay: 100_000, openProposals: 1000 };
    this.charter = formatCharter(toyCryptography, { title: { en: "A world" }, parties: this.parties.map((party) => party.file), languages: ["en"], limits, sample: true }).bytes;
    this.context = { charter: parseCharter(toyCryptography, this.charter), charterId: charterId(toyCryptography, this.charter), cryptography: toyCryptography, ...(rules === undefined ? {} : { rules }) };
    this.sides = this.parties.map((party) => new Side(this, party));
    for (const party of this.parties) this.log(party.origin).append(this.charter);
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

  /** A log's signed checkpoint as its own node would publish it, cosigned by another party where one is named. */
  note(origin: string, size: number, cosigner?: { readonly party: ToyParty; readonly pq: boolean; readonly generation: number }): string {
    const text = formatCheckpoint({ origin, size, root: Buffer.from(this.log(origin).roots[size]!, "hex") });
    const author = this.parties.find((party) => party.origin === origin)!.key("log", 0);
    const signatures = [signNote(author.vkey, author.signer, text)];
    for (const role of cosigner === undefined ? [] : (["mirror", ...(cosigner.pq ? ["mirrorPq" as const] : [])] as const)) {
      const key = cosigner!.party.key(role, cosigner!.generation);
      signatures.push(cosign(key.vkey, key.signer, text, 1_700_000_000));
    }
    return formatNote({ text, signatures });
  }
}
