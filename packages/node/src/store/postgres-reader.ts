import type { JsonValue } from "@mithaq/ledger";
import type { ClientBase, QueryConfig } from "pg";
import { leafHash } from "./leaf-hash.ts";
import type { Lease } from "./lease.ts";
import { postgresFailure } from "./postgres-failure.ts";
import { preparedName } from "./postgres-prepared.ts";
import { HASH_PREFIX } from "./postgres-schema.ts";
import { postgresMatch } from "./postgres-search.ts";
import type { SearchFound, SearchMatch, SearchQuery } from "./search-table.ts";
import {
  addGroups, afterId, type Condition, conditionsOf, countsOf, distinctValues, groupColumns, namingParty, OBJECT_COLUMNS, type ObjectColumns, pageLimit, rowOf, valuesOf, whereOf,
} from "./row-list.ts";
import { isStorableText } from "./storable-text.ts";
import type { ClockRecord, GroupColumn, LogRecord, Position, RowFilter, RowGroup, RowRecord, RowSelection, StoreReader } from "./store.ts";

/** Where a store's tables are, and what of them never changes. */
export interface PostgresPlace {
  /** Quoted. */
  readonly schema: string;
  /** Numbers of origins that are committed; they stay. */
  readonly origins: Map<string, number>;
}

/** The reader's contract on a client that is in a transaction. */
export class PostgresReader implements StoreReader {
  protected readonly client: ClientBase;
  protected readonly place: PostgresPlace;
  protected readonly lease: Lease;

  constructor(client: ClientBase, place: PostgresPlace, lease: Lease) {
    this.client = client;
    this.place = place;
    this.lease = lease;
  }

  async logs(): Promise<LogRecord[]> {
    return (await this.query<LogColumns>(`${selectLog(this.place.schema)} ORDER BY o.name`)).map(logOf);
  }

  async log(origin: string): Promise<LogRecord | undefined> {
    if (!isStorableText(origin)) return undefined;
    const [found] = await this.query<LogColumns>(`${selectLog(this.place.schema)} WHERE o.name = $1`, origin);
    return found && logOf(found);
  }

  async entries(origin: string, from: number, to: number, maxBytes = Infinity): Promise<Uint8Array[]> {
    const found: Uint8Array[] = [];
    const n = await this.numberOf(origin);
    if (n === undefined) return found;
    // Sizes are added up by the database, so that no more is sent than is wanted.
    const select = `SELECT idx, entry FROM (
        SELECT idx, entry, sum(length(entry)) OVER (ORDER BY idx) AS bytes FROM ${this.place.schema}.entry WHERE origin = $1 AND idx >= $2 AND idx < $3
      ) AS piece WHERE bytes <= $4 OR idx = $5 ORDER BY idx`;
    let room = maxBytes;
    for (let next = from; next < to && (room > 0 || next === from); next += PIECE) {
      const end = Math.min(to, next + PIECE);
      const first = found.length === 0 ? from : -1;
      const piece = await this.query<EntryColumns>(select, n, next, end, Math.min(room, Number.MAX_SAFE_INTEGER), first);
      for (const { idx, entry } of piece) {
        if (idx !== from + found.length) return found;
        found.push(plain(entry));
        room -= entry.length;
      }
      if (piece.length < end - next) break;
    }
    return found;
  }

  async position(id: Uint8Array): Promise<Position | undefined> {
    const select = `SELECT o.name AS origin, idx, entry FROM ${this.place.schema}.entry e JOIN ${this.place.schema}.origin o ON o.number = e.origin
      WHERE e.id = $1 ORDER BY o.name, idx`;
    const near = await this.query<EntryColumns & { origin: string }>(select, Buffer.from(id.subarray(0, HASH_PREFIX)));
    const same = near.find(({ entry }) => leafHash(entry).equals(id));
    return same && { origin: same.origin, index: same.idx };
  }

  async intents(origin: string, hashes: readonly Uint8Array[]): Promise<Map<string, number>> {
    const n = await this.numberOf(origin);
    if (n === undefined || hashes.length === 0) return new Map();
    // One look into the index for each hash: a join might be planned as a scan of the whole log, and so might a bare min(idx).
    const select = `SELECT encode(wanted, 'hex') AS intent, held.idx FROM unnest($2::bytea[]) AS wanted CROSS JOIN LATERAL (
        SELECT min(idx + 0) AS idx FROM ${this.place.schema}.entry e
        WHERE substring(e.intent from 1 for ${HASH_PREFIX}) = substring(wanted from 1 for ${HASH_PREFIX}) AND e.origin = $1 AND e.intent = wanted
      ) AS held WHERE held.idx IS NOT NULL`;
    const found = await this.query<{ intent: string; idx: number }>(select, n, hashes.map(bufferOf));
    const positions = new Map(found.map(({ intent, idx }) => [intent, idx]));
    const inOrder = hashes.map((hash) => bufferOf(hash).toString("hex")).filter((hex) => positions.has(hex));
    return new Map(inOrder.map((hex) => [hex, positions.get(hex)!]));
  }

  async tile(origin: string, level: number, index: number): Promise<Uint8Array | undefined> {
    const n = await this.numberOf(origin);
    if (n === undefined) return undefined;
    const select = `SELECT bytes FROM ${this.place.schema}.tile WHERE origin = $1 AND level = $2 AND idx = $3`;
    const [found] = await this.query<{ bytes: Buffer }>(select, n, level, index);
    return found && plain(found.bytes);
  }

  async rows(ids: readonly string[]): Promise<Map<string, RowRecord>> {
    const wanted = ids.filter(isStorableText);
    if (wanted.length === 0) return new Map();
    const select = `SELECT ${OBJECT_COLUMNS} FROM ${this.place.schema}.object WHERE id = ANY($1::text[])`;
    const found = await this.query<ObjectColumns>(select, wanted);
    const rows = new Map(found.map((row) => [row.id, rowOf(row)]));
    return new Map(wanted.filter((id) => rows.has(id)).map((id) => [id, rows.get(id)!]));
  }

  async listRows(filter: RowFilter): Promise<RowRecord[]> {
    const conditions = [...(await this.#conditions(filter)), ...afterId(filter)];
    const values: unknown[] = [pageLimit(filter), ...conditions.map(({ value }) => value)];
    const terms = conditions.map((one, place) => termOf(one, place + 2));
    if (filter.order === "due") terms.push("due IS NOT NULL");
    if (filter.order === "due" && filter.afterDue !== undefined) {
      terms.push(`(due, id) > ($${values.length + 1}, $${values.length + 2})`);
      values.push(filter.afterDue.due, filter.afterDue.id);
    }
    if (values.flat().some(isUnheard)) return [];
    const where = terms.length === 0 ? "" : `WHERE ${terms.join(" AND ")}`;
    const found = await this.queryPlanned<ObjectColumns>(`SELECT ${OBJECT_COLUMNS} FROM ${this.place.schema}.object ${where} ORDER BY ${orderOf(filter.order ?? "id", conditions)} LIMIT $1`, ...values);
    return found.map(rowOf);
  }

  async newestRows(kind: string, limit: number): Promise<RowRecord[]> {
    const select = `SELECT ${OBJECT_COLUMNS} FROM ${this.place.schema}.object WHERE kind = $1 ORDER BY changed DESC LIMIT $2`;
    return (await this.query<ObjectColumns>(select, kind, Math.max(0, limit))).map(rowOf);
  }

  async groupRows<C extends GroupColumn>(by: readonly C[], selection: RowSelection = {}): Promise<RowGroup<C>[]> {
    const columns = groupColumns(by);
    const conditions = await this.#conditions(selection);
    if (valuesOf(conditions).some(isUnheard)) return [];
    const names = columns.map((column) => `${column}, `).join("");
    const where = whereOf(conditions, (one, place) => termOf(one, place + 1));
    const grouped = columns.length === 0 ? "" : `GROUP BY ${columns.join(", ")}`;
    return addGroups(columns, await this.queryPlanned<RowGroup<C>>(`SELECT ${names}count(*) AS count FROM ${this.place.schema}.object ${where} ${grouped}`, ...conditions.map(({ value }) => value)));
  }

  async countRows(by: "kind" | "status"): Promise<Map<string, number>> {
    return countsOf(by, await this.groupRows([by]));
  }

  async clock(origin: string, size: number): Promise<ClockRecord | undefined> {
    const n = await this.numberOf(origin);
    if (n === undefined) return undefined;
    const select = `SELECT clock FROM ${this.place.schema}.clock WHERE origin = $1 AND idx < $2 ORDER BY idx DESC LIMIT 1`;
    const [found] = await this.query<{ clock: string }>(select, n, Math.min(size, Number.MAX_SAFE_INTEGER));
    return found && (JSON.parse(found.clock) as ClockRecord);
  }

  async search(query: SearchQuery): Promise<SearchFound[]> {
    const { condition, values } = postgresMatch(query, 3);
    const entries = `${this.place.schema}.search_entry`;
    const parameters = [query.before ?? Number.MAX_SAFE_INTEGER, Math.max(0, query.limit), ...values];
    // The planner cannot know how common a word is. The newest entries hold a page of common ones; the others are few enough to be found by the index and sorted: `+ 0` keeps it from walking the numbers.
    const newest = `SELECT key, number FROM (SELECT * FROM ${entries} WHERE number < $1 ORDER BY number DESC LIMIT ${TRIED}) AS newest WHERE ${condition} ORDER BY number DESC LIMIT $2`;
    const found = await this.query<SearchFound>(newest, ...parameters);
    if (found.length >= query.limit) return found;
    return this.query<SearchFound>(`SELECT key, number FROM ${entries} WHERE number < $1 AND ${condition} ORDER BY number + 0 DESC LIMIT $2`, ...parameters);
  }

  async countFound(query: SearchMatch, most: number): Promise<number> {
    const { condition, values } = postgresMatch(query, 2);
    const [found] = await this.query<{ count: number }>(`SELECT count(*) AS count FROM (SELECT 1 FROM ${this.place.schema}.search_entry WHERE ${condition} LIMIT $1) AS counted`, most, ...values);
    return found?.count ?? 0;
  }

  async searchPending(after: number, limit: number): Promise<SearchFound[]> {
    return this.query<SearchFound>(`SELECT key, number FROM ${this.place.schema}.search_entry WHERE pending AND number > $1 ORDER BY number LIMIT $2`, after, limit);
  }

  async searchWords(from: string, below: string, limit: number): Promise<string[]> {
    return (await this.query<{ word: string }>(`SELECT word FROM ${this.place.schema}.search_word WHERE word >= $1 AND word < $2 ORDER BY word LIMIT $3`, from, below, limit)).map(({ word }) => word);
  }

  async value(table: string, key: string): Promise<JsonValue | undefined> {
    if (!isStorableText(table) || !isStorableText(key)) return undefined;
    const [found] = await this.query<{ value: string }>(`SELECT value FROM ${this.place.schema}.private_value WHERE family = $1 AND key = $2`, table, key);
    return found && (JSON.parse(found.value) as JsonValue);
  }

  async values(table: string): Promise<Map<string, JsonValue>> {
    const select = `SELECT key, value FROM ${this.place.schema}.private_value WHERE family = $1 ORDER BY key`;
    const found = isStorableText(table) ? await this.query<{ key: string; value: string }>(select, table) : [];
    return new Map(found.map(({ key, value }) => [key, JSON.parse(value) as JsonValue]));
  }

  /** Where a day is asked for and no kind is, every kind is: the index of days begins with it. */
  async #conditions(selection: RowSelection): Promise<Condition[]> {
    const conditions = conditionsOf(selection, selection.awaits === undefined ? [] : namingParty(await this.#valuesHeld("awaits"), selection.awaits));
    if (selection.kind !== undefined || !conditions.some(({ column }) => column === "due")) return conditions;
    return [...conditions, { column: "kind", comparison: "in", value: await this.#valuesHeld("kind") }];
  }

  async #valuesHeld(column: "awaits" | "kind"): Promise<string[]> {
    return (await this.query<{ value: string }>(distinctValues(`${this.place.schema}.object`, column))).map(({ value }) => value);
  }

  /** The rows, with the columns that `sql` names. The server prepares the statement once a connection: half the time of a small transaction is planning. */
  protected async query<Row extends object>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return this.#run<Row>({ text: sql, name: preparedName(sql), values: [...parameters] });
  }

  /** As `query`, planned for these parameters: where the best way depends on them. */
  protected async queryPlanned<Row extends object>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return this.#run<Row>({ text: sql, values: [...parameters] });
  }

  async #run<Row extends object>(query: QueryConfig): Promise<Row[]> {
    this.lease.check();
    try {
      return (await this.client.query<Row>(query)).rows;
    } catch (error) {
      throw postgresFailure(error);
    }
  }

  protected async numberOf(origin: string): Promise<number | undefined> {
    this.lease.check();
    const known = this.place.origins.get(origin);
    if (known !== undefined || !isStorableText(origin)) return known;
    const [found] = await this.query<{ number: number }>(`SELECT number FROM ${this.place.schema}.origin WHERE name = $1`, origin);
    if (found !== undefined) this.place.origins.set(origin, found.number);
    return found?.number;
  }
}

/** A list of values is one parameter. */
function termOf({ column, comparison }: Condition, parameter: number): string {
  return comparison === "in" ? `${column} = ANY($${parameter}::text[])` : `${column} ${comparison} $${parameter}`;
}

/** What no row can have: PostgreSQL refuses even to look for it. */
function isUnheard(value: unknown): boolean {
  return typeof value === "string" && value.includes("\0");
}

/**
 * Where an index finds the few rows that are asked for, they are sorted: an order that no index has keeps the planner from walking through all rows in order until a page is full, which it
 * thinks quick as long as it has no statistics.
 */
function orderOf(order: NonNullable<RowFilter["order"]>, conditions: readonly Condition[]): string {
  if (order === "due") return "due, id";
  const found = conditions.some(({ column }) => column === "parent" || column === "due");
  if (order === "changed") return found ? "changed + 0 DESC" : "changed DESC";
  return found ? "id || '' COLLATE \"C\"" : "id";
}

export function selectLog(schema: string): string {
  return `SELECT o.name AS origin, size, judged, frontier, checkpoint, state FROM ${schema}.log l JOIN ${schema}.origin o ON o.number = l.origin`;
}
export interface LogColumns extends Omit<LogRecord, "state" | "frontier"> {
  readonly state: string;
  readonly frontier: Buffer;
}
export function logOf(stored: LogColumns): LogRecord {
  return { ...stored, frontier: plain(stored.frontier), state: JSON.parse(stored.state) as JsonValue };
}

export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A plain Uint8Array on the same bytes, as the other stores give. */
function plain(bytes: Buffer): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

interface EntryColumns {
  readonly idx: number;
  readonly entry: Buffer;
}

/** Entries asked for at once. */
const PIECE = 1024;

/** Entries of the search that are tried before the index is asked: read in some milliseconds. */
const TRIED = 1000;
