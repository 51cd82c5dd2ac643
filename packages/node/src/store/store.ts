import type { JsonValue } from "@mithaq/ledger";
import type { SearchReader, SearchWriter } from "./search-table.ts";

/**
 * One party's store: acts, tiles, signed heads, rows and the node's private tables, in one database.
 *
 * `write` is the node's one *fold lock*: at most one runs at a time over all processes that share the database, it sees the newest
 * committed state, and everything it wrote is durable when its promise resolves, or not there at all. `read` gives a consistent snapshot
 * and never waits for a writer. When the outcome of a commit is unknown (the connection broke), `write` rejects with code `outcome-unknown`:
 * read again; every retry is idempotent by intent.
 */
export interface Store {
  read<T>(work: (reader: StoreReader) => Promise<T>): Promise<T>;
  write<T>(work: (writer: StoreWriter) => Promise<T>): Promise<T>;
  /** Called after any commit, of this process or another one (best effort: a hint to read again, never the truth). Returns the unsubscriber. */
  onCommit(listener: () => void): () => void;
  /** Every record of every table, of one snapshot, in an order that `load` takes: what `backup` writes. */
  dump(): AsyncIterable<DumpedRecord>;
  /** Fills an empty store from a dump, in one transaction. Rejects with code `not-empty` where the store holds anything. */
  load(records: AsyncIterable<DumpedRecord>): Promise<void>;
  /**
   * Counts the connections that writes have gone over, where there are any: another number within a `write` means that this may be another database than before (a promoted
   * replica).
   */
  session?(): number;
  close(): Promise<void>;
}

/** A record of a dump: the table's name and its columns; byte strings as base64. */
export interface DumpedRecord {
  readonly table: string;
  readonly record: Readonly<Record<string, string | number | null>>;
}

/** What the node holds of one log, its own or a mirrored one. */
export interface LogRecord {
  readonly origin: string;
  /** Entries stored. */
  readonly size: number;
  /** Entries judged and applied to the rows: `judged ≤ size`. */
  readonly judged: number;
  /** The right edge of the tree at `size`: the hashes of its frontier, concatenated. */
  readonly frontier: Uint8Array;
  /** The newest checkpoint of this log that was verified (or, for the own log, signed) here: a whole signed note; it covers `size` exactly. Null while empty. */
  readonly checkpoint: string | null;
  /** The fold's own state of this log at `judged` (accord's LogState). */
  readonly state: JsonValue;
}

export interface Position {
  readonly origin: string;
  readonly index: number;
}

export interface StoredEntry {
  readonly entry: Uint8Array;
  /** The act's id: its leaf hash, 32 bytes. */
  readonly id: Uint8Array;
  /** The hash of its intent; null where it has none (charter, malformed entry). */
  readonly intent: Uint8Array | null;
}

/** One object: its facts as accord's JSON, with the columns that lists are filtered by. */
export interface RowRecord {
  readonly id: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly pillar: string | null;
  /** Assent axis, as accord computes it from all facts held. */
  readonly status: string;
  /** Life axis, likewise; null for kinds that have none. */
  readonly life: string | null;
  /** The day that it is due, ISO 8601; null where there is none. */
  readonly due: string | null;
  /** Origins of the parties whose turn it is, sorted; as JSON at most 2,600 bytes. */
  readonly awaits: readonly string[];
  /** Position in order of change at this node, for "changed since"; set by the store at putRows. Local: never hashed, never sent. */
  readonly changed: number;
  readonly facts: JsonValue;
}
export type RowWrite = Omit<RowRecord, "changed">;

/** What may be asked of rows; all of it must hold. */
export interface RowSelection {
  readonly kind?: string;
  readonly parent?: string;
  readonly pillar?: string;
  readonly status?: string;
  /** One life, or any of several. */
  readonly life?: string | readonly string[];
  /** Only rows that await this party, among others perhaps. */
  readonly awaits?: string;
  /** Only rows due on a day before this one, or from this day on (ISO 8601); rows without a day are neither. */
  readonly dueBefore?: string;
  readonly dueFrom?: string;
  /** Only rows changed after this local mark, or before one. */
  readonly changedAfter?: number;
  readonly changedBefore?: number;
}

/** A page of rows. The next one begins after the last row of this one: `after` its id, `afterDue` its day and id, or `changedBefore` its mark, by the order asked for. */
export interface RowFilter extends RowSelection {
  /** `id`, the default: bytewise order of UTF-8. `due`: rows that have a day, the earliest first, those of a day in order of id. `changed`: the newest change first. */
  readonly order?: "id" | "due" | "changed";
  /** Keyset paging by id: rows whose id sorts after this one. */
  readonly after?: string;
  /** Keyset paging by due day and id. */
  readonly afterDue?: { readonly due: string; readonly id: string };
  readonly limit: number;
}

/** The columns that rows are counted by. */
export type GroupColumn = "kind" | "pillar" | "life" | "status";
/** How many rows have these values. */
export type RowGroup<C extends GroupColumn = GroupColumn> = Pick<RowRecord, C> & { readonly count: number };

/** Sizes of logs: what a view holds. */
export type ClockRecord = Readonly<Record<string, number>>;

export interface StoreReader extends SearchReader {
  logs(): Promise<LogRecord[]>;
  log(origin: string): Promise<LogRecord | undefined>;
  /** Entries [from, to), or fewer where the log ends or their bytes would pass `maxBytes` (at least one where there is one). */
  entries(origin: string, from: number, to: number, maxBytes?: number): Promise<Uint8Array[]>;
  /** Where the act with this leaf hash stands. (Two logs cannot hold one act twice but for the charter, entry 0 of each: the lowest origin's then.) */
  position(id: Uint8Array): Promise<Position | undefined>;
  /** Of these intents' hashes, those that the log holds: hash in hex → its first index. */
  intents(origin: string, hashes: readonly Uint8Array[]): Promise<Map<string, number>>;
  /** The widest stored content of a tile, 32 bytes a hash. */
  tile(origin: string, level: number, index: number): Promise<Uint8Array | undefined>;
  rows(ids: readonly string[]): Promise<Map<string, RowRecord>>;
  /** In the order that the filter asks for; by id where it asks for none. */
  listRows(filter: RowFilter): Promise<RowRecord[]>;
  /** The rows of a kind that changed last, the newest first. */
  newestRows(kind: string, limit: number): Promise<RowRecord[]>;
  /** How many rows that match have each combination of values, in order of the columns (null first, then bytewise); combinations that no row has are left out. */
  groupRows<C extends GroupColumn>(by: readonly C[], selection?: RowSelection): Promise<RowGroup<C>[]>;
  /** `groupRows` by one column that every row has. */
  countRows(by: "kind" | "status"): Promise<Map<string, number>>;
  /** The clock of the log after `size` of its acts: the last one put at an index < size; undefined where there is none. */
  clock(origin: string, size: number): Promise<ClockRecord | undefined>;
  /** A private value (national plane: peers, faults, guards, pending checkpoints, bridging notes …). */
  value(table: string, key: string): Promise<JsonValue | undefined>;
  values(table: string): Promise<Map<string, JsonValue>>;
}

/**
 * What `write` writes with. A put that rejects dooms the transaction: `write` then rejects with the same error, whatever the work does with it, and
 * nothing else may be asked of the writer. Origins, ids, kinds, statuses, lives, tables and keys are texts of at most 1,024 bytes of UTF-8 without NUL and
 * lone surrogates: another is refused with a TypeError, and never found by a reader.
 */
export interface StoreWriter extends StoreReader, SearchWriter {
  /** Creates or replaces the record; `expectedSize` is the stored size it builds on (0 and absent are the same). Rejects with code `fenced` where it is another. */
  putLog(record: LogRecord, expectedSize: number): Promise<void>;
  /** Rejects with code `fenced` where an entry stands there already, with a TypeError where an id is not its entry's leaf hash. */
  putEntries(origin: string, from: number, entries: readonly StoredEntry[]): Promise<void>;
  /** A narrower content never replaces a wider one. */
  putTiles(origin: string, tiles: readonly { level: number; index: number; bytes: Uint8Array }[]): Promise<void>;
  /** Rows, and drafts among the values, are indexed for the search as they are put (search-entry.ts). */
  putRows(rows: readonly RowWrite[]): Promise<void>;
  /** The clock that holds from the act at `index` on. */
  putClocks(origin: string, clocks: readonly { index: number; clock: ClockRecord }[]): Promise<void>;
  /** null deletes. */
  putValue(table: string, key: string, value: JsonValue | null): Promise<void>;
  /** Forgets rows, clocks and every log's judged size and state: the fold begins anew ("all refold"). */
  clearFold(): Promise<void>;
}

export type StoreErrorCode = "fenced" | "outcome-unknown" | "not-empty" | "busy" | "full" | "corrupt" | "newer-schema" | "unavailable";

/** The one error class of the store; `full` is ENOSPC, `busy` a lock not had in time, `unavailable` a database that cannot be reached (nothing was written). */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StoreError";
    this.code = code;
  }
}
