import type { JsonValue } from "@mithaq/ledger";
import type { LoadingWriter } from "./dump-load.ts";
import { clockText } from "./dump-record.ts";
import { requireLeafHash } from "./leaf-hash.ts";
import { searchOfRow, searchOfValue } from "../search/search-entry.ts";
import type { SearchWrite } from "./search-table.ts";
import { formatColumns, OBJECT_COLUMN_NAMES, OBJECT_COLUMNS } from "./row-list.ts";
import { isConstraintFailure, sqliteFailure } from "./sqlite-failure.ts";
import { indexHashes } from "./sqlite-hashes.ts";
import { clearSqliteSearch, forgetSqliteSearch, putSqliteSearch } from "./sqlite-search.ts";
import { SqliteReader } from "./sqlite-reader.ts";
import { logTables } from "./sqlite-schema.ts";
import { type ClockRecord, type LogRecord, type RowRecord, type RowWrite, type StoredEntry, StoreError } from "./store.ts";
import { requireStorableText } from "./storable-text.ts";

/** The writer's contract on the one connection that writes, in BEGIN IMMEDIATE. */
export class SqliteWriter extends SqliteReader implements LoadingWriter {
  /** The first failure of a put: the store does not commit after it, whatever the work does with it. */
  failure: { readonly error: unknown } | undefined;
  wrote = false;

  async putLog(record: LogRecord, expectedSize: number): Promise<void> {
    this.#put(() => {
      const n = this.#numberFor(record.origin);
      const size = this.connection.get<{ size: number }>("SELECT size FROM log WHERE origin = ?", n)?.size ?? 0;
      if (size !== expectedSize) throw new StoreError("fenced", `the log ${record.origin} has ${size} entries, not ${expectedSize}`);
      const state = JSON.stringify(record.state);
      this.connection.run(
        `INSERT INTO log (origin, size, judged, frontier, checkpoint, state) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
          SET size = excluded.size, judged = excluded.judged, frontier = excluded.frontier, checkpoint = excluded.checkpoint, state = excluded.state`,
        n, record.size, record.judged, record.frontier, record.checkpoint, state,
      );
    });
  }

  async putEntries(origin: string, from: number, entries: readonly StoredEntry[]): Promise<void> {
    this.#put(() => {
      const n = this.#numberFor(origin);
      const insert = this.connection.prepared(`INSERT INTO entry_${n} (idx, intent, entry) VALUES (?, ?, ?)`);
      let index = from;
      try {
        for (const { entry, id, intent } of entries) {
          requireLeafHash(entry, id);
          insert.run(index, intent, entry);
          index += 1;
        }
      } catch (error) {
        if (isConstraintFailure(error)) throw new StoreError("fenced", `entry ${index} of ${origin} stands already`, { cause: error });
        throw error;
      }
      indexHashes(this.connection, n, from, entries);
    });
  }

  async putTiles(origin: string, tiles: readonly { level: number; index: number; bytes: Uint8Array }[]): Promise<void> {
    this.#put(() => {
      const n = this.#numberFor(origin);
      const upsert = this.connection.prepared(
        `INSERT INTO tile (origin, level, idx, bytes) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET bytes = excluded.bytes WHERE length(excluded.bytes) >= length(tile.bytes)`,
      );
      for (const { level, index, bytes } of tiles) upsert.run(n, level, index, bytes);
    });
  }

  async putRows(rows: readonly RowWrite[]): Promise<void> {
    if (rows.length === 0) return;
    this.#put(() => {
      let changed = this.connection.get<{ value: number }>("SELECT value FROM counter WHERE name = 'changed'")?.value ?? 0;
      this.#upsertRows(rows, () => (changed += 1));
      this.#setChanged(changed);
    });
  }

  async putClocks(origin: string, clocks: readonly { index: number; clock: ClockRecord }[]): Promise<void> {
    this.#put(() => {
      const n = this.#numberFor(origin);
      const upsert = this.connection.prepared("INSERT INTO clock (origin, idx, clock) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET clock = excluded.clock");
      for (const { index, clock } of clocks) upsert.run(n, index, clockText(clock));
    });
  }

  async putValue(table: string, key: string, value: JsonValue | null): Promise<void> {
    this.#put(() => {
      requireStorableText("a private value", table, key);
      if (value === null) this.connection.run("DELETE FROM private_value WHERE family = ? AND key = ?", table, key);
      else {
        const upsert = "INSERT INTO private_value (family, key, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value";
        this.connection.run(upsert, table, key, JSON.stringify(value));
      }
      const searched = searchOfValue(table, key, value);
      if (typeof searched === "string") forgetSqliteSearch(this.connection, [searched]);
      else if (searched !== undefined) putSqliteSearch(this.connection, [searched]);
    });
  }

  async clearFold(): Promise<void> {
    this.#put(() => {
      this.connection.run("DELETE FROM object");
      this.connection.run("DELETE FROM clock");
      this.connection.run("UPDATE log SET judged = 0, state = 'null'");
    });
  }

  async putSearch(entries: readonly SearchWrite[]): Promise<void> {
    this.#put(() => putSqliteSearch(this.connection, entries));
  }

  async forgetSearch(keys: readonly string[]): Promise<void> {
    this.#put(() => forgetSqliteSearch(this.connection, keys));
  }

  async clearSearch(): Promise<void> {
    this.#put(() => clearSqliteSearch(this.connection));
  }

  async isEmpty(): Promise<boolean> {
    this.lease.check();
    return ["origin", "object", "private_value", "counter"].every((table) => this.connection.get(`SELECT 1 FROM ${table} LIMIT 1`) === undefined);
  }

  async loadRows(rows: readonly RowRecord[]): Promise<void> {
    this.#put(() => this.#upsertRows(rows, (row) => row.changed));
  }

  async loadChanged(changed: number): Promise<void> {
    this.#put(() => this.#setChanged(changed));
  }

  #upsertRows<Row extends RowWrite>(rows: readonly Row[], markOf: (row: Row) => number): void {
    const upsert = this.connection.prepared(UPSERT_ROW);
    for (const row of rows) {
      const columns = formatColumns(row, markOf(row));
      upsert.run(...OBJECT_COLUMN_NAMES.map((name) => columns[name]));
    }
    putSqliteSearch(this.connection, rows.map(searchOfRow));
  }

  #setChanged(changed: number): void {
    this.connection.run("INSERT INTO counter (name, value) VALUES ('changed', ?) ON CONFLICT DO UPDATE SET value = excluded.value", changed);
  }

  /** The origin's number; a new origin gets one, and its log's tables. */
  #numberFor(origin: string): number {
    const known = this.numberOf(origin);
    if (known !== undefined) return known;
    requireStorableText("an origin", origin);
    const { number } = this.connection.get<{ number: number }>("INSERT INTO origin (name) VALUES (?) RETURNING number", origin)!;
    this.connection.exec(logTables(number));
    this.numbers.set(origin, number);
    return number;
  }

  #put(work: () => void): void {
    this.lease.check();
    try {
      work();
      this.wrote = true;
    } catch (error) {
      this.failure ??= { error: sqliteFailure(error) };
      throw sqliteFailure(error);
    }
  }
}

const UPSERT_ROW = `INSERT INTO object (${OBJECT_COLUMNS}) VALUES (${OBJECT_COLUMN_NAMES.map(() => "?").join(", ")})
  ON CONFLICT (id) DO UPDATE SET ${OBJECT_COLUMN_NAMES.slice(1).map((name) => `${name} = excluded.${name}`).join(", ")}`;
