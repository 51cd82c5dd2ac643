import type { JsonValue } from "@mithaq/ledger";
import type { MemorySearchEntry } from "./memory-search.ts";
import { MemoryTable, type TableView } from "./memory-table.ts";
import type { ClockRecord, LogRecord, Position, RowRecord, StoredEntry } from "./store.ts";

/** What the memory store holds, by table. Composite keys are joined with NUL, which no text of the store holds; numbers are padded, so that they sort. */
export interface MemoryContent {
  /** By origin. */
  readonly logs: LogRecord;
  /** By origin and index. */
  readonly entries: StoredEntry;
  /** By the id's hex. */
  readonly positions: readonly Position[];
  /** First index, by origin and the intent's hex. */
  readonly intents: number;
  /** By origin, level and index. */
  readonly tiles: Uint8Array;
  /** By id. */
  readonly rows: RowRecord;
  /** By origin and index. */
  readonly clocks: ClockRecord;
  /** By table and key. */
  readonly values: JsonValue;
  /** By key. */
  readonly search: MemorySearchEntry;
  /** By word. */
  readonly searchWords: true;
  /** By name: "changed" is the newest row's mark, "search" the newest entry's number. */
  readonly counters: number;
}

export type MemoryTables = { readonly [T in keyof MemoryContent]: MemoryTable<MemoryContent[T]> };
export type MemoryViews = { readonly [T in keyof MemoryContent]: TableView<MemoryContent[T]> };
/** Everything that a memory store held at one moment; immutable. */
export type MemorySnapshot = { readonly [T in keyof MemoryContent]: ReadonlyMap<string, MemoryContent[T]> };

export const MEMORY_TABLES = [
  "logs", "entries", "positions", "intents", "tiles", "rows", "clocks", "values", "search", "searchWords", "counters",
] as const satisfies readonly (keyof MemoryContent)[];

export function memoryTables(from?: MemorySnapshot): MemoryTables {
  return {
    logs: new MemoryTable(from?.logs),
    entries: new MemoryTable(from?.entries),
    positions: new MemoryTable(from?.positions),
    intents: new MemoryTable(from?.intents),
    tiles: new MemoryTable(from?.tiles),
    rows: new MemoryTable(from?.rows),
    clocks: new MemoryTable(from?.clocks),
    values: new MemoryTable(from?.values),
    search: new MemoryTable(from?.search),
    searchWords: new MemoryTable(from?.searchWords),
    counters: new MemoryTable(from?.counters),
  };
}

/** One view of each table. */
export function memoryViews(tables: MemoryTables, kind: "snapshot" | "draft"): MemoryViews {
  return {
    logs: tables.logs[kind](),
    entries: tables.entries[kind](),
    positions: tables.positions[kind](),
    intents: tables.intents[kind](),
    tiles: tables.tiles[kind](),
    rows: tables.rows[kind](),
    clocks: tables.clocks[kind](),
    values: tables.values[kind](),
    search: tables.search[kind](),
    searchWords: tables.searchWords[kind](),
    counters: tables.counters[kind](),
  };
}

/** Joins the parts of a composite key; numbers are safe integers. */
export function memoryKey(...parts: readonly (string | number)[]): string {
  return parts.map((part) => (typeof part === "number" ? String(part).padStart(16, "0") : part)).join("\0");
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
}
