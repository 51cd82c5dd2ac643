import { encodeHex } from "@mithaq/ledger";
import { foldEntry, linkedRows, newlySeen, touches, type Arrival, type Clock, type FoldContext, type FoldStep, type ObjectId, type Row } from "@mithaq/accord";
import type { StoreReader } from "../store/store.ts";
import { readRow, type HeldRow } from "./held-row.ts";
import type { WorkingLog } from "./working-log.ts";

/**
 * The fold inside one transaction: rows and clocks as the store holds them, overlaid with what the transaction has folded so far. Rows are read in
 * few queries for a whole batch ({@link prepare}) and one by one where the fold itself made the link.
 */
export class FoldRun {
  readonly context: FoldContext;
  readonly changed = new Set<ObjectId>();
  readonly #reader: StoreReader;
  readonly #logs: ReadonlyMap<string, WorkingLog>;
  readonly #rows = new Map<ObjectId, HeldRow>();
  readonly #intents = new Map<string, number>();
  readonly #touched = new WeakMap<Arrival, readonly ObjectId[]>();

  constructor(context: FoldContext, reader: StoreReader, logs: ReadonlyMap<string, WorkingLog>) {
    this.context = context;
    this.#reader = reader;
    this.#logs = logs;
  }

  /** Reads what judging these entries of one log will ask for. */
  async prepare(log: WorkingLog, arrivals: readonly Arrival[]): Promise<void> {
    const intents = arrivals.flatMap((arrival) => (arrival.kind === "act" ? [arrival.intent] : []));
    if (intents.length > 0) {
      for (const [hash, index] of await this.#reader.intents(log.origin, intents)) this.noteIntent(log.origin, hash, index);
    }
    await this.load(arrivals.flatMap((arrival) => this.#touchedBy(log.origin, arrival)));
  }

  /** Remembers that this log holds an intent (its hash in hex) at `index`; the first one counts. */
  noteIntent(origin: string, hash: string, index: number): void {
    const key = `${origin} ${hash}`;
    const known = this.#intents.get(key);
    if (known === undefined || index < known) this.#intents.set(key, index);
  }

  /** The first index at which this log holds the intent, of those noted. */
  intentIndex(origin: string, hash: string): number | undefined {
    return this.#intents.get(`${origin} ${hash}`);
  }

  /** Judges the log's next entry and changes nothing. Throws AccordError `rules-unknown`. */
  async step(log: WorkingLog, arrival: Arrival, index: number): Promise<FoldStep> {
    const touched = this.#touchedBy(log.origin, arrival);
    await this.load(touched);
    const earlier = arrival.kind === "act" ? this.intentIndex(log.origin, encodeHex(arrival.intent)) : undefined;
    const clocks = new Map<string, Clock>();
    for (const prefix of newlySeen(this.context, arrival, log.state)) clocks.set(`${prefix.origin} ${prefix.size}`, await this.clockAt(prefix.origin, prefix.size));
    return foldEntry(this.context, {
      origin: log.origin,
      index,
      arrival,
      log: log.state,
      rows: this.withLinked(touched),
      clocks: (origin, size) => clocks.get(`${origin} ${size}`) ?? {},
      firstIntent: earlier !== undefined && earlier < index ? earlier : undefined,
    });
  }

  /** Takes a step into the overlay. */
  accept(log: WorkingLog, arrival: Arrival, step: FoldStep): void {
    if (step.clock !== undefined) log.clocks.push({ index: log.judged, clock: step.clock });
    if (arrival.kind === "act") this.noteIntent(log.origin, encodeHex(arrival.intent), log.judged);
    for (const row of step.rows) {
      this.#rows.set(row.id, { row, columns: this.#rows.get(row.id)?.columns });
      this.changed.add(row.id);
    }
    log.state = step.log;
    log.judged += 1;
    log.changed = true;
  }

  /** Makes sure that these rows and those that they link to are in the overlay. */
  async load(ids: Iterable<ObjectId>): Promise<void> {
    const wanted = [...ids];
    await this.#read(wanted);
    await this.#read(linkedRows(this.#present(wanted)));
  }

  /** The rows of these ids with the rows that they link to; absent ones are left out. Everything must be loaded. */
  withLinked(ids: Iterable<ObjectId>): Map<ObjectId, Row> {
    const rows = new Map<ObjectId, Row>();
    for (const row of this.#present(ids)) rows.set(row.id, row);
    for (const row of this.#present(linkedRows([...rows.values()]))) rows.set(row.id, row);
    return rows;
  }

  held(id: ObjectId): HeldRow | undefined {
    return this.#rows.get(id);
  }

  row(id: ObjectId): Row | undefined {
    const row = this.#rows.get(id)?.row;
    return row === undefined || row.facts.length === 0 ? undefined : row;
  }

  /** The clock of a log after `size` of its acts. */
  async clockAt(origin: string, size: number): Promise<Clock> {
    const pending = this.#logs.get(origin)?.clocks.findLast((one) => one.index < size);
    return pending?.clock ?? (await this.#reader.clock(origin, size)) ?? {};
  }

  #touchedBy(origin: string, arrival: Arrival): readonly ObjectId[] {
    let ids = this.#touched.get(arrival);
    if (ids === undefined) this.#touched.set(arrival, (ids = touches(this.context, origin, arrival)));
    return ids;
  }

  #present(ids: Iterable<ObjectId>): Row[] {
    const rows: Row[] = [];
    for (const id of ids) {
      const row = this.row(id);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  async #read(ids: Iterable<ObjectId>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#rows.has(id));
    if (missing.length === 0) return;
    const records = await this.#reader.rows(missing);
    for (const id of missing) this.#rows.set(id, readRow(id, records.get(id)));
  }
}
