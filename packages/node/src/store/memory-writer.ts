import type { JsonValue } from "@mithaq/ledger";
import type { LoadingWriter } from "./dump-load.ts";
import { frozenJson } from "./frozen-json.ts";
import { requireLeafHash } from "./leaf-hash.ts";
import { MemoryReader } from "./memory-reader.ts";
import { hexOf, MEMORY_TABLES, memoryKey } from "./memory-tables.ts";
import { searchOfRow, searchOfValue } from "../search/search-entry.ts";
import type { SearchWrite } from "./search-table.ts";
import { requireStorableRow } from "./row-list.ts";
import { type ClockRecord, type LogRecord, type RowRecord, type RowWrite, type StoredEntry, StoreError } from "./store.ts";
import { requireStorableText } from "./storable-text.ts";

/** The writer's contract on drafts of the tables; what it throws dooms the transaction. */
export class MemoryWriter extends MemoryReader implements LoadingWriter {
  /** The first failure of a put: the store does not commit after it, whatever the work does with it. */
  failure: { readonly error: unknown } | undefined;
  wrote = false;

  async putLog(record: LogRecord, expectedSize: number): Promise<void> {
    this.#put(() => {
      requireStorableText("an origin", record.origin);
      const size = this.views.logs.get(record.origin)?.size ?? 0;
      if (size !== expectedSize) throw new StoreError("fenced", `the log ${record.origin} has ${size} entries, not ${expectedSize}`);
      this.views.logs.set(record.origin, Object.freeze({ ...record, frontier: copyOf(record.frontier), state: frozenJson(record.state) }));
    });
  }

  async putEntries(origin: string, from: number, entries: readonly StoredEntry[]): Promise<void> {
    this.#put(() => {
      requireStorableText("an origin", origin);
      for (const [offset, stored] of entries.entries()) this.#putEntry(origin, from + offset, stored);
    });
  }

  async putTiles(origin: string, tiles: readonly { level: number; index: number; bytes: Uint8Array }[]): Promise<void> {
    this.#put(() => {
      requireStorableText("an origin", origin);
      for (const { level, index, bytes } of tiles) {
        const key = memoryKey(origin, level, index);
        if (bytes.length >= (this.views.tiles.get(key)?.length ?? 0)) this.views.tiles.set(key, copyOf(bytes));
      }
    });
  }

  async putRows(rows: readonly RowWrite[]): Promise<void> {
    if (rows.length === 0) return;
    this.#put(() => {
      let changed = this.views.counters.get("changed") ?? 0;
      for (const row of rows) this.#putRow(row, (changed += 1));
      this.views.counters.set("changed", changed);
      this.#putSearch(rows.map(searchOfRow));
    });
  }

  async putClocks(origin: string, clocks: readonly { index: number; clock: ClockRecord }[]): Promise<void> {
    this.#put(() => {
      requireStorableText("an origin", origin);
      for (const { index, clock } of clocks) this.views.clocks.set(memoryKey(origin, index), Object.freeze({ ...clock }));
    });
  }

  async putValue(table: string, key: string, value: JsonValue | null): Promise<void> {
    this.#put(() => {
      requireStorableText("a private value", table, key);
      this.views.values.set(memoryKey(table, key), value === null ? undefined : frozenJson(value));
      const searched = searchOfValue(table, key, value);
      if (typeof searched === "string") this.views.search.set(searched, undefined);
      else if (searched !== undefined) this.#putSearch([searched]);
    });
  }

  async clearFold(): Promise<void> {
    this.#put(() => {
      for (const [id] of this.views.rows.from("")) this.views.rows.set(id, undefined);
      for (const [key] of this.views.clocks.from("")) this.views.clocks.set(key, undefined);
      for (const [origin, log] of this.views.logs.from("")) this.views.logs.set(origin, Object.freeze({ ...log, judged: 0, state: null }));
    });
  }

  async isEmpty(): Promise<boolean> {
    this.lease.check();
    return MEMORY_TABLES.every((table) => this.views[table].from("").next().done === true);
  }

  async loadRows(rows: readonly RowRecord[]): Promise<void> {
    this.#put(() => {
      for (const row of rows) this.#putRow(row, row.changed);
      this.#putSearch(rows.map(searchOfRow));
    });
  }

  async putSearch(entries: readonly SearchWrite[]): Promise<void> {
    this.#put(() => this.#putSearch(entries));
  }

  async forgetSearch(keys: readonly string[]): Promise<void> {
    this.#put(() => {
      for (const key of keys) this.views.search.set(key, undefined);
    });
  }

  async clearSearch(): Promise<void> {
    this.#put(() => {
      for (const [key] of this.views.search.from("")) this.views.search.set(key, undefined);
      for (const [word] of this.views.searchWords.from("")) this.views.searchWords.set(word, undefined);
    });
  }

  async loadChanged(changed: number): Promise<void> {
    this.#put(() => this.views.counters.set("changed", changed));
  }

  #putSearch(entries: readonly SearchWrite[]): void {
    let number = this.views.counters.get("search") ?? 0;
    for (const entry of entries) {
      if (this.views.search.get(entry.key)?.digest === entry.digest && entry.whole !== true) continue;
      const { strong, words, spelled } = entry.terms();
      this.views.search.set(entry.key, { number: (number += 1), digest: entry.digest, pending: entry.pending, strong: new Set(strong), words: new Set([...strong, ...words]) });
      for (const word of spelled) this.views.searchWords.set(word, true);
    }
    this.views.counters.set("search", number);
  }

  #putRow({ id, kind, parent, pillar, status, life, due, awaits, facts }: RowWrite, changed: number): void {
    requireStorableRow({ id, kind, parent, pillar, status, life, due, awaits });
    this.views.rows.set(id, Object.freeze({ id, kind, parent, pillar, status, life, due, awaits: Object.freeze([...awaits]), changed, facts: frozenJson(facts) }));
  }

  #putEntry(origin: string, index: number, { entry, id, intent }: StoredEntry): void {
    requireLeafHash(entry, id);
    const key = memoryKey(origin, index);
    if (this.views.entries.get(key) !== undefined) throw new StoreError("fenced", `entry ${index} of ${origin} stands already`);
    this.views.entries.set(key, { entry: copyOf(entry), id: copyOf(id), intent: intent && copyOf(intent) });
    const hex = hexOf(id);
    this.views.positions.set(hex, [...(this.views.positions.get(hex) ?? []), { origin, index }]);
    if (intent === null) return;
    const intentKey = memoryKey(origin, hexOf(intent));
    const first = this.views.intents.get(intentKey);
    if (first === undefined || index < first) this.views.intents.set(intentKey, index);
  }

  #put(work: () => void): void {
    this.lease.check();
    try {
      work();
      this.wrote = true;
    } catch (error) {
      this.failure ??= { error };
      throw error;
    }
  }
}

/** Not `slice`: a Buffer's shares its memory. */
function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}
