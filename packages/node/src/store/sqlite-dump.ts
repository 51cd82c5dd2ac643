import type { JsonValue } from "@mithaq/ledger";
import { dumpRecord } from "./dump-record.ts";
import { OBJECT_COLUMNS, type ObjectColumns, rowOf } from "./row-list.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { logOf, SELECT_LOG, type LogColumns } from "./sqlite-reader.ts";
import type { ClockRecord, DumpedRecord } from "./store.ts";

/** Every record of every table, as the transaction that the connection is in sees them. */
export function* dumpSqlite(connection: SqliteConnection): Generator<DumpedRecord> {
  for (const { value } of connection.iterate<{ value: number }>("SELECT value FROM counter WHERE name = 'changed'")) yield dumpRecord.changed(value);
  for (const log of connection.iterate<LogColumns>(`${SELECT_LOG} ORDER BY o.name`)) yield dumpRecord.log(logOf(log));
  for (const { number, name } of connection.all<{ number: number; name: string }>("SELECT number, name FROM origin ORDER BY name")) {
    const entries = connection.iterate<EntryColumns>(`SELECT idx, entry, intent FROM entry_${number} ORDER BY idx`);
    for (const { idx, entry, intent } of entries) yield dumpRecord.entry(name, idx, entry, intent);
  }
  const tiles = "SELECT o.name AS origin, level, idx, bytes FROM tile JOIN origin o ON o.number = tile.origin ORDER BY o.name, level, idx";
  for (const { origin, level, idx, bytes } of connection.iterate<TileColumns>(tiles)) yield dumpRecord.tile(origin, level, idx, bytes);
  const clocks = "SELECT o.name AS origin, idx, clock FROM clock JOIN origin o ON o.number = clock.origin ORDER BY o.name, idx";
  for (const { origin, idx, clock } of connection.iterate<ClockColumns>(clocks)) yield dumpRecord.clock(origin, idx, JSON.parse(clock) as ClockRecord);
  const rows = `SELECT ${OBJECT_COLUMNS} FROM object ORDER BY id`;
  for (const row of connection.iterate<ObjectColumns>(rows)) yield dumpRecord.row(rowOf(row));
  const values = "SELECT family, key, value FROM private_value ORDER BY family, key";
  for (const { family, key, value } of connection.iterate<ValueColumns>(values)) yield dumpRecord.value(family, key, JSON.parse(value) as JsonValue);
}

interface EntryColumns {
  readonly idx: number;
  readonly entry: Uint8Array;
  readonly intent: Uint8Array | null;
}
interface TileColumns {
  readonly origin: string;
  readonly level: number;
  readonly idx: number;
  readonly bytes: Uint8Array;
}
interface ClockColumns {
  readonly origin: string;
  readonly idx: number;
  readonly clock: string;
}
interface ValueColumns {
  readonly family: string;
  readonly key: string;
  readonly value: string;
}
