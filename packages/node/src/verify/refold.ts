import { emptyLogState, foldEntry, mandateOf, newlySeen, readEntry, rootRowId, type Arrival, type Clock, type Cut, type FoldContext, type LogState, type ObjectId, type Row } from "@mithaq/accord";
import { encodeHex, rootAt } from "@mithaq/ledger";
import { TILE_WIDTH } from "../export/log-files.ts";
import type { Findings } from "./finding.ts";
import { HandChecks } from "./hand-checks.ts";
import { quickCryptography } from "./quick-hash.ts";
import { treeWidth, type StoredLog } from "./stored-log.ts";

/** The state that the logs make, folded anew from their entries alone. */
export interface Refolded {
  readonly context: FoldContext;
  readonly rows: ReadonlyMap<ObjectId, Row>;
  readonly logs: ReadonlyMap<string, RefoldedLog>;
  /** Acts that stand in the logs and are not valid: no fault of the logs. */
  readonly invalid: readonly InvalidAct[];
  /** Payloads that acts refer to: digest → the first act that does. */
  readonly payloads: ReadonlyMap<string, { readonly origin: string; readonly index: number; readonly bytes: number }>;
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

export interface InvalidAct {
  readonly origin: string;
  readonly index: number;
  readonly id: string;
  readonly rule: string;
  readonly reason: string;
}

export interface SizedLog {
  readonly log: StoredLog;
  readonly size: number;
  /** Fold no further than this; to the log's end, or to where it was cut, unless told. */
  readonly end?: number;
}

/**
 * Folds whole logs in a causal order (record.md section 4): each as far as what its next act has seen is judged, round and round. The logs' trees must have been checked.
 * A cut that the fold finds makes it begin anew with it. Adds to `findings` a `seen` root that is not that of the log it names.
 */
export async function refold(context: FoldContext, logs: readonly SizedLog[], findings: Findings): Promise<Refolded> {
  const hands = logs.reduce((sum, { size }) => sum + size, 0) >= WORTH_THREADS ? new HandChecks() : undefined;
  try {
    for (let known: readonly Cut[] = context.cuts ?? []; ; ) {
      const run = new RefoldRun({ ...context, ...(known.length === 0 ? {} : { cuts: known }) }, logs, findings, hands);
      const refolded = await run.fold();
      const found = cutsIn(refolded.rows);
      if (found.length <= known.length) return refolded;
      known = found;
    }
  } finally {
    await hands?.close();
  }
}

/** Entries from which on the start of threads is worth its time. */
const WORTH_THREADS = 4096;

class RefoldRun {
  readonly #context: FoldContext;
  readonly #logs: ReadonlyMap<string, LogCursor>;
  readonly #findings: Findings;
  readonly #rows = new Map<ObjectId, Row>();
  readonly #invalid: InvalidAct[] = [];
  readonly #payloads = new Map<string, { origin: string; index: number; bytes: number }>();

  readonly #hands: HandChecks | undefined;

  constructor(context: FoldContext, logs: readonly SizedLog[], findings: Findings, hands: HandChecks | undefined) {
    this.#context = hands === undefined ? context : { ...context, cryptography: hands.cryptography };
    this.#findings = findings;
    this.#hands = hands;
    for (const party of context.charter.parties) hands?.learn(rootRowId(party.origin), party.rootHand);
    this.#logs = new Map(logs.map((sized) => [sized.log.origin, new LogCursor(sized, cutOf(context, sized.log.origin), hands)]));
  }

  async fold(): Promise<Refolded> {
    for (let moved = true; moved; ) {
      moved = false;
      for (const cursor of this.#logs.values()) while (await this.#step(cursor)) moved = true;
    }
    return { context: this.#context, rows: this.#rows, logs: this.#logs, invalid: this.#invalid, payloads: this.#payloads };
  }

  async #step(cursor: LogCursor): Promise<boolean> {
    const { origin } = cursor;
    const arrival = await cursor.next(this.#context);
    if (arrival === undefined) return false;
    const seen = newlySeen(this.#context, arrival, cursor.state);
    for (const prefix of seen) if (!this.#isJudged(cursor, prefix)) return false;
    for (const prefix of seen) await this.#checkSeenRoot(cursor, arrival, prefix);
    const index = cursor.judged;
    const step = foldEntry(this.#context, {
      origin, index, arrival, log: cursor.state, rows: this.#rows, clocks: (other, size) => this.#logs.get(other)?.clockAt(size) ?? {}, firstIntent: cursor.firstIntent(arrival),
    });
    for (const row of step.rows) this.#rows.set(row.id, row);
    if (arrival.kind === "act" && arrival.act.act === "mandate.grant") for (const row of step.rows) this.#learnMandate(row);
    if (step.verdict !== "valid") this.#invalid.push({ origin, index, id: arrival.id, rule: step.verdict, reason: step.reason });
    if (arrival.kind === "act" && arrival.act.payload !== null && !this.#payloads.has(arrival.act.payload.digest)) {
      this.#payloads.set(arrival.act.payload.digest, { origin, index, bytes: arrival.act.payload.bytes });
    }
    cursor.accept(arrival, step.log, step.clock);
    return true;
  }

  #learnMandate(row: Row): void {
    const mandate = mandateOf(row);
    if (mandate !== undefined) this.#hands?.learn(mandate.id, mandate.credential);
  }

  #isJudged(cursor: LogCursor, prefix: { origin: string; size: number }): boolean {
    const other = this.#logs.get(prefix.origin);
    if (other !== undefined && other.judged >= Math.min(prefix.size, cutOf(this.#context, prefix.origin))) return true;
    cursor.waiting = `entry ${cursor.judged} has seen ${prefix.size} acts of ${prefix.origin}, of which ${other?.judged ?? 0} are judged here`;
    return false;
  }

  async #checkSeenRoot(cursor: LogCursor, arrival: Arrival, prefix: { origin: string; size: number; root: string }): Promise<void> {
    const other = this.#logs.get(prefix.origin)!;
    // Beyond a cut the parties agreed that there is no one log.
    if (prefix.size > other.size || prefix.size > cutOf(this.#context, prefix.origin)) return;
    const root = encodeHex(await other.rootAt(prefix.size));
    if (root === prefix.root) return;
    this.#findings.add({ log: cursor.origin, where: "seen", entry: cursor.judged, act: arrival.id, problem: `it says that ${prefix.origin} had the root ${prefix.root} at size ${prefix.size}; here it is ${root}: one of the two logs was forked` });
  }
}

interface LoadedBundle {
  readonly entries: readonly Uint8Array[];
  readonly passed: readonly string[];
}

/** Bundles that are read ahead of the fold. */
const AHEAD = 6;

/** One log while it is folded. */
class LogCursor implements RefoldedLog {
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
    return rootAt(quickCryptography, { tile: async (level, index, width) => (await this.#log.tile(level, index, treeWidth(this.size, level, index, width))).bytes }, size);
  }
}

/** Acts of this log at or beyond the answer do not exist for the fold. */
function cutOf(context: FoldContext, origin: string): number {
  return context.cuts?.find((cut) => cut.origin === origin)?.size ?? Infinity;
}

function cutsIn(rows: ReadonlyMap<ObjectId, Row>): Cut[] {
  const cuts = new Map<string, Cut>();
  for (const row of rows.values()) {
    for (const fact of row.facts) if (fact.kind === "origin.cut" && fact.verdict === "valid") cuts.set((fact.content["cut"] as unknown as Cut).origin, fact.content["cut"] as unknown as Cut);
  }
  return [...cuts.values()];
}

function latin1(hash: Uint8Array): string {
  return Buffer.from(hash.buffer, hash.byteOffset, hash.length).toString("latin1");
}
