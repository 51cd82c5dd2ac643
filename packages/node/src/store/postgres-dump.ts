import type { JsonValue } from "@mithaq/ledger";
import type { ClientBase } from "pg";
import { dumpRecord } from "./dump-record.ts";
import { type LogColumns, logOf, selectLog } from "./postgres-reader.ts";
import { OBJECT_COLUMNS, type ObjectColumns, rowOf } from "./row-list.ts";
import type { ClockRecord, DumpedRecord } from "./store.ts";

/** Every record of every table, as the transaction that the client is in sees them. */
export async function* dumpPostgres(client: ClientBase, schema: string): AsyncGenerator<DumpedRecord> {
  const each = <Row extends object>(select: string): AsyncGenerator<Row> => eachRow<Row>(client, select);
  const withOrigin = (table: string) => `FROM ${schema}.${table} t JOIN ${schema}.origin o ON o.number = t.origin ORDER BY o.name`;

  for await (const { changed } of each<{ changed: number }>(`SELECT changed FROM ${schema}.fold WHERE changed > 0`)) yield dumpRecord.changed(changed);
  for await (const log of each<LogColumns>(`${selectLog(schema)} ORDER BY o.name`)) yield dumpRecord.log(logOf(log));
  for await (const { origin, idx, entry, intent } of each<EntryColumns>(`SELECT o.name AS origin, idx, entry, intent ${withOrigin("entry")}, idx`)) {
    yield dumpRecord.entry(origin, idx, entry, intent);
  }
  for await (const { origin, level, idx, bytes } of each<TileColumns>(`SELECT o.name AS origin, level, idx, bytes ${withOrigin("tile")}, level, idx`)) {
    yield dumpRecord.tile(origin, level, idx, bytes);
  }
  for await (const { origin, idx, clock } of each<ClockColumns>(`SELECT o.name AS origin, idx, clock ${withOrigin("clock")}, idx`)) {
    yield dumpRecord.clock(origin, idx, JSON.parse(clock) as ClockRecord);
  }
  const rows = `SELECT ${OBJECT_COLUMNS} FROM ${schema}.object ORDER BY id`;
  for await (const row of each<ObjectColumns>(rows)) yield dumpRecord.row(rowOf(row));
  for await (const { family, key, value } of each<ValueColumns>(`SELECT family, key, value FROM ${schema}.private_value ORDER BY family, key`)) {
    yield dumpRecord.value(family, key, JSON.parse(value) as JsonValue);
  }
}

/** The rows of a statement, fetched piece by piece. */
async function* eachRow<Row extends object>(client: ClientBase, select: string): AsyncGenerator<Row> {
  await client.query(`DECLARE dumped NO SCROLL CURSOR FOR ${select}`);
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${PIECE} FROM dumped`);
    yield* rows;
    if (rows.length < PIECE) break;
  }
  await client.query("CLOSE dumped");
}

const PIECE = 500;

interface EntryColumns {
  readonly origin: string;
  readonly idx: number;
  readonly entry: Buffer;
  readonly intent: Buffer | null;
}
interface TileColumns {
  readonly origin: string;
  readonly level: number;
  readonly idx: number;
  readonly bytes: Buffer;
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
