import type { JsonValue } from "@mithaq/ledger";
import { leafHash } from "./leaf-hash.ts";
import type { Lease } from "./lease.ts";
import type { SearchFound, SearchMatch, SearchQuery } from "./search-table.ts";
import { countSqlite, searchSqlite } from "./sqlite-search.ts";
import { countsOf, OBJECT_COLUMNS, type ObjectColumns, rowOf } from "./row-list.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { indexesNear, prefixOf } from "./sqlite-hashes.ts";
import { groupSqliteRows, listSqliteRows } from "./sqlite-rows.ts";
import type { ClockRecord, GroupColumn, LogRecord, Position, RowFilter, RowGroup, RowRecord, RowSelection, StoreReader } from "./store.ts";
import { isStorableText } from "./storable-text.ts";
import { compareUtf8 } from "./utf8-order.ts";

/** The reader's contract on a connection that is in a transaction. */
export class SqliteReader implements StoreReader {
  protected readonly connection: SqliteConnection;
  protected readonly lease: Lease;
  /** Numbers of origins as this transaction sees them. */
  protected readonly numbers = new Map<string, number>();

  constructor(connection: SqliteConnection, lease: Lease) {
    this.connection = connection;
    this.lease = lease;
  }

  async logs(): Promise<LogRecord[]> {
    this.lease.check();
    return this.connection.all<LogColumns>(`${SELECT_LOG} ORDER BY o.name`).map(logOf);
  }

  async log(origin: string): Promise<LogRecord | undefined> {
    this.lease.check();
    const found = this.connection.get<LogColumns>(`${SELECT_LOG} WHERE o.name = ?`, origin);
    return found && logOf(found);
  }

  async entries(origin: string, from: number, to: number, maxBytes = Infinity): Promise<Uint8Array[]> {
    this.lease.check();
    const found: Uint8Array[] = [];
    const n = this.numberOf(origin);
    if (n === undefined || from >= to) return found;
    let bytes = 0;
    const last = Math.min(to - 1, Number.MAX_SAFE_INTEGER);
    for (const { idx, entry } of this.connection.iterate<EntryColumns>(`SELECT idx, entry FROM entry_${n} WHERE idx BETWEEN ? AND ? ORDER BY idx`, from, last)) {
      bytes += entry.length;
      if (idx !== from + found.length || (bytes > maxBytes && found.length > 0)) break;
      found.push(entry);
    }
    return found;
  }

  async position(id: Uint8Array): Promise<Position | undefined> {
    this.lease.check();
    for (const [origin, n] of this.#origins()) {
      const select = `SELECT idx, entry FROM entry_${n} WHERE idx IN (${indexesNear(n)}) ORDER BY idx`;
      const near = this.connection.all<EntryColumns>(select, prefixOf(id));
      const same = near.find(({ entry }) => leafHash(entry).equals(id));
      if (same !== undefined) return { origin, index: same.idx };
    }
    return undefined;
  }

  async intents(origin: string, hashes: readonly Uint8Array[]): Promise<Map<string, number>> {
    this.lease.check();
    const found = new Map<string, number>();
    const n = this.numberOf(origin);
    if (n === undefined) return found;
    const select = `SELECT idx FROM entry_${n} WHERE idx IN (${indexesNear(n)}) AND intent = ?2 ORDER BY idx LIMIT 1`;
    for (const hash of hashes) {
      const first = this.connection.get<{ idx: number }>(select, prefixOf(hash), hash);
      if (first !== undefined) found.set(Buffer.from(hash).toString("hex"), first.idx);
    }
    return found;
  }

  async tile(origin: string, level: number, index: number): Promise<Uint8Array | undefined> {
    this.lease.check();
    const n = this.numberOf(origin);
    if (n === undefined) return undefined;
    return this.connection.get<{ bytes: Uint8Array }>("SELECT bytes FROM tile WHERE origin = ? AND level = ? AND idx = ?", n, level, index)?.bytes;
  }

  async rows(ids: readonly string[]): Promise<Map<string, RowRecord>> {
    this.lease.check();
    const found = new Map<string, RowRecord>();
    for (const id of ids.filter(isStorableText)) {
      const row = this.connection.get<ObjectColumns>(`SELECT ${OBJECT_COLUMNS} FROM object WHERE id = ?`, id);
      if (row !== undefined) found.set(id, rowOf(row));
    }
    return found;
  }

  async listRows(filter: RowFilter): Promise<RowRecord[]> {
    this.lease.check();
    return listSqliteRows(this.connection, filter).map(rowOf);
  }

  async newestRows(kind: string, limit: number): Promise<RowRecord[]> {
    this.lease.check();
    // Walks the marks backwards: what changed last is of the kind asked for soon enough.
    const select = `SELECT ${OBJECT_COLUMNS} FROM object WHERE +kind = ? ORDER BY changed DESC LIMIT ?`;
    return this.connection.all<ObjectColumns>(select, kind, Math.max(0, limit)).map(rowOf);
  }

  async groupRows<C extends GroupColumn>(by: readonly C[], selection: RowSelection = {}): Promise<RowGroup<C>[]> {
    this.lease.check();
    return groupSqliteRows(this.connection, by, selection);
  }

  async countRows(by: "kind" | "status"): Promise<Map<string, number>> {
    this.lease.check();
    return countsOf(by, await this.groupRows([by]));
  }

  async clock(origin: string, size: number): Promise<ClockRecord | undefined> {
    this.lease.check();
    const n = this.numberOf(origin);
    if (n === undefined) return undefined;
    const select = "SELECT clock FROM clock WHERE origin = ? AND idx < ? ORDER BY idx DESC LIMIT 1";
    const found = this.connection.get<{ clock: string }>(select, n, Math.min(size, Number.MAX_SAFE_INTEGER));
    return found && (JSON.parse(found.clock) as ClockRecord);
  }

  async value(table: string, key: string): Promise<JsonValue | undefined> {
    this.lease.check();
    const found = this.connection.get<{ value: string }>("SELECT value FROM private_value WHERE family = ? AND key = ?", table, key);
    return found && (JSON.parse(found.value) as JsonValue);
  }

  async values(table: string): Promise<Map<string, JsonValue>> {
    this.lease.check();
    const found = this.connection.all<{ key: string; value: string }>("SELECT key, value FROM private_value WHERE family = ? ORDER BY key", table);
    return new Map(found.map(({ key, value }) => [key, JSON.parse(value) as JsonValue]));
  }

  async search(query: SearchQuery): Promise<SearchFound[]> {
    this.lease.check();
    return searchSqlite(this.connection, query);
  }

  async countFound(query: SearchMatch, most: number): Promise<number> {
    this.lease.check();
    return countSqlite(this.connection, query, most);
  }

  async searchPending(after: number, limit: number): Promise<SearchFound[]> {
    this.lease.check();
    return this.connection.all<SearchFound>("SELECT key, number FROM search_entry WHERE pending = 1 AND number > ? ORDER BY number LIMIT ?", after, limit).map(({ key, number }) => ({ key, number }));
  }

  async searchWords(from: string, below: string, limit: number): Promise<string[]> {
    this.lease.check();
    return this.connection.all<{ word: string }>("SELECT word FROM search_word WHERE word >= ? AND word < ? ORDER BY word LIMIT ?", from, below, limit).map(({ word }) => word);
  }

  protected numberOf(origin: string): number | undefined {
    const known = this.numbers.get(origin);
    if (known !== undefined) return known;
    const found = this.connection.get<{ number: number }>("SELECT number FROM origin WHERE name = ?", origin)?.number;
    if (found !== undefined) this.numbers.set(origin, found);
    return found;
  }

  /** Origins with their numbers, by bytewise order of the name. */
  #origins(): [string, number][] {
    const all = this.connection.all<{ number: number; name: string }>("SELECT number, name FROM origin");
    return all.map(({ number, name }): [string, number] => [name, number]).sort(([a], [b]) => compareUtf8(a, b));
  }
}

export const SELECT_LOG = "SELECT o.name AS origin, size, judged, frontier, checkpoint, state FROM log JOIN origin o ON o.number = log.origin";
export interface LogColumns extends Omit<LogRecord, "state"> {
  readonly state: string;
}
export function logOf(stored: LogColumns): LogRecord {
  return { ...stored, state: JSON.parse(stored.state) as JsonValue };
}

interface EntryColumns {
  readonly idx: number;
  readonly entry: Uint8Array;
}
