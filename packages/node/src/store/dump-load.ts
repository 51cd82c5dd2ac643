import type { JsonValue } from "@mithaq/ledger";
import { leafHash } from "./leaf-hash.ts";
import { type ClockRecord, type DumpedRecord, type RowRecord, type StoredEntry, StoreError, type StoreWriter } from "./store.ts";

/** What a store's writer can do besides, to be filled from a dump: the stores' own business. */
export interface LoadingWriter extends StoreWriter {
  /** Whether no table holds anything. */
  isEmpty(): Promise<boolean>;
  /** Puts rows with the marks of change they have. */
  loadRows(rows: readonly RowRecord[]): Promise<void>;
  /** Sets the mark that the next change comes after. */
  loadChanged(changed: number): Promise<void>;
}

/**
 * Writes the records of a dump into an empty store. A dump of an earlier release, whose rows have not every column, leaves the fold cleared: the rows are made anew from the logs
 * when the node starts. Throws a TypeError, naming table and column, where a record is not one that `dump` writes.
 */
export async function loadDump(writer: LoadingWriter, records: AsyncIterable<DumpedRecord>): Promise<void> {
  if (!(await writer.isEmpty())) throw new StoreError("not-empty", "the store holds something already: a dump is loaded into an empty one");
  let batch: DumpedRecord[] = [];
  let outdated = false;
  for await (const record of records) {
    outdated ||= isOutdatedRow(record);
    const first = batch[0];
    if (first !== undefined && (batch.length === BATCH || first.table !== record.table || first.record["origin"] !== record.record["origin"])) {
      await loadBatch(writer, first, batch);
      batch = [];
    }
    batch.push(record);
  }
  if (batch[0] !== undefined) await loadBatch(writer, batch[0], batch);
  if (outdated) await writer.clearFold();
}

/** A row as releases wrote it before rows had a life: without these columns. */
function isOutdatedRow({ table, record }: DumpedRecord): boolean {
  return table === "row" && LATER_COLUMNS.every((column) => record[column] === undefined);
}
const LATER_COLUMNS = ["life", "due", "awaits"] as const;

/** Checked like any other, and then cleared. */
function withLaterColumns({ table, record }: DumpedRecord): DumpedRecord {
  return { table, record: { ...record, life: null, due: null, awaits: "[]" } };
}

/** Records that are put at once: enough to be quick, few enough to be small. */
const BATCH = 256;

/** All of one table, and of one origin where the table has origins. */
async function loadBatch(writer: LoadingWriter, first: DumpedRecord, batch: readonly DumpedRecord[]): Promise<void> {
  const columns = batch.map((record) => new Columns(record));
  const origin = () => new Columns(first).text("origin");
  switch (first.table) {
    case "changed":
      for (const column of columns) await writer.loadChanged(column.number("value"));
      return;
    case "log":
      for (const column of columns) await writer.putLog(logOf(column), 0);
      return;
    case "entry":
      for (const { from, entries } of runs(columns)) await writer.putEntries(origin(), from, entries);
      return;
    case "tile":
      return writer.putTiles(
        origin(),
        columns.map((column) => ({ level: column.number("level"), index: column.number("index"), bytes: column.bytes("bytes") })),
      );
    case "clock":
      return writer.putClocks(
        origin(),
        columns.map((column) => ({ index: column.number("index"), clock: column.json("clock") as ClockRecord })),
      );
    case "row":
      return writer.loadRows(batch.map((dumped) => rowOf(new Columns(isOutdatedRow(dumped) ? withLaterColumns(dumped) : dumped))));
    case "value":
      for (const column of columns) await writer.putValue(column.text("table"), column.text("key"), column.json("value"));
      return;
    default:
      throw new TypeError(`the dump has a table that this version does not know: ${first.table}`);
  }
}

function logOf(column: Columns) {
  return {
    origin: column.text("origin"),
    size: column.number("size"),
    judged: column.number("judged"),
    frontier: column.bytes("frontier"),
    checkpoint: column.textOrNull("checkpoint"),
    state: column.json("state"),
  };
}

function rowOf(column: Columns): RowRecord {
  return {
    id: column.text("id"),
    kind: column.text("kind"),
    parent: column.textOrNull("parent"),
    pillar: column.textOrNull("pillar"),
    status: column.text("status"),
    life: column.textOrNull("life"),
    due: column.textOrNull("due"),
    awaits: column.texts("awaits"),
    changed: column.number("changed"),
    facts: column.json("facts"),
  };
}

/** Entries whose indexes follow one another, together. */
function runs(columns: readonly Columns[]): { from: number; entries: StoredEntry[] }[] {
  const found: { from: number; entries: StoredEntry[] }[] = [];
  for (const column of columns) {
    const index = column.number("index");
    const entry = column.bytes("entry");
    const stored = { entry, id: leafHash(entry), intent: column.bytesOrNull("intent") };
    const last = found.at(-1);
    if (last !== undefined && last.from + last.entries.length === index) last.entries.push(stored);
    else found.push({ from: index, entries: [stored] });
  }
  return found;
}

/** A dumped record's columns, of the types they must have. */
class Columns {
  readonly #dumped: DumpedRecord;

  constructor(dumped: DumpedRecord) {
    this.#dumped = dumped;
  }

  text(name: string): string {
    return this.textOrNull(name) ?? this.#refuse(name);
  }

  textOrNull(name: string): string | null {
    const value = this.#dumped.record[name];
    return typeof value === "string" || value === null ? value : this.#refuse(name);
  }

  number(name: string): number {
    const value = this.#dumped.record[name];
    return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : this.#refuse(name);
  }

  bytes(name: string): Uint8Array {
    return this.bytesOrNull(name) ?? this.#refuse(name);
  }

  bytesOrNull(name: string): Uint8Array | null {
    const text = this.textOrNull(name);
    if (text === null) return null;
    const bytes = Buffer.from(text, "base64");
    // Buffer skips what is not base64.
    return bytes.toString("base64") === text ? bytes : this.#refuse(name);
  }

  texts(name: string): string[] {
    const value = this.json(name);
    return Array.isArray(value) && value.every((one): one is string => typeof one === "string") ? value : this.#refuse(name);
  }

  json(name: string): JsonValue {
    try {
      return JSON.parse(this.text(name)) as JsonValue;
    } catch {
      return this.#refuse(name);
    }
  }

  #refuse(name: string): never {
    throw new TypeError(`the dump's table ${this.#dumped.table} has a record whose column ${name} is not what it must be`);
  }
}
