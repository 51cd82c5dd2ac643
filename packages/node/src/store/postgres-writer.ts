import type { JsonValue } from "@mithaq/ledger";
import type { ClientBase } from "pg";
import type { LoadingWriter } from "./dump-load.ts";
import { clockText } from "./dump-record.ts";
import { requireLeafHash } from "./leaf-hash.ts";
import type { Lease } from "./lease.ts";
import { isUniqueViolation, postgresFailure } from "./postgres-failure.ts";
import { packBytes } from "./packed-bytes.ts";
import { bufferOf, type PostgresPlace, PostgresReader } from "./postgres-reader.ts";
import { searchOfRow, searchOfValue } from "../search/search-entry.ts";
import type { SearchWrite } from "./search-table.ts";
import { formatColumns, OBJECT_COLUMN_NAMES, OBJECT_COLUMNS } from "./row-list.ts";
import { HASH_PREFIX } from "./postgres-schema.ts";
import { requireStorableText } from "./storable-text.ts";
import { type ClockRecord, type LogRecord, type RowRecord, type RowWrite, type StoredEntry, StoreError } from "./store.ts";

/** The writer's contract on a client whose transaction holds the fold lock. Many records go in one statement, as arrays. */
export class PostgresWriter extends PostgresReader implements LoadingWriter {
  /** The first failure of a put: the store does not commit after it, whatever the work does with it. */
  failure: { readonly error: unknown } | undefined;
  wrote = false;
  /** The mark of the newest change; the transaction writes it back when it commits. */
  changed: number;
  readonly changedBefore: number;
  /** Origins that this transaction adds: others may not know their numbers before it commits. */
  readonly created = new Map<string, number>();

  constructor(client: ClientBase, place: PostgresPlace, lease: Lease, changed: number) {
    super(client, place, lease);
    this.changed = changed;
    this.changedBefore = changed;
  }

  async putLog(record: LogRecord, expectedSize: number): Promise<void> {
    await this.#put(async () => {
      const n = await this.#numberFor(record.origin);
      const { size, judged, frontier, checkpoint, state } = record;
      const columns = [n, size, judged, bufferOf(frontier), checkpoint, JSON.stringify(state), expectedSize];
      const updated = await this.query(
        `UPDATE ${this.place.schema}.log SET size = $2, judged = $3, frontier = $4, checkpoint = $5, state = $6 WHERE origin = $1 AND size = $7 RETURNING 1`,
        ...columns,
      );
      if (updated.length === 1) return;
      const inserted = await this.query(
        `INSERT INTO ${this.place.schema}.log (origin, size, judged, frontier, checkpoint, state)
          SELECT $1::integer, $2::bigint, $3::bigint, $4::bytea, $5::text, $6::text WHERE $7::bigint = 0 ON CONFLICT DO NOTHING RETURNING 1`,
        ...columns,
      );
      if (inserted.length === 0) throw new StoreError("fenced", `the log ${record.origin} has not ${expectedSize} entries`);
    });
  }

  async putEntries(origin: string, from: number, entries: readonly StoredEntry[]): Promise<void> {
    await this.#put(async () => {
      const n = await this.#numberFor(origin);
      for (const { entry, id } of entries) requireLeafHash(entry, id);
      const ids = packBytes(entries.map(({ id }) => id.subarray(0, HASH_PREFIX)));
      const intents = packBytes(entries.map(({ intent }) => intent));
      const bodies = packBytes(entries.map(({ entry }) => entry));
      await this.query(
        `INSERT INTO ${this.place.schema}.entry (origin, idx, id, intent, entry)
          SELECT $1, $2::bigint + place - 1, substring($3::bytea from (place::integer - 1) * ${HASH_PREFIX} + 1 for ${HASH_PREFIX}),
            substring($4::bytea from intent_start for intent_length), substring($5::bytea from start for length)
          FROM unnest($6::integer[], $7::integer[], $8::integer[], $9::integer[]) WITH ORDINALITY AS new (intent_start, intent_length, start, length, place)`,
        n, from, ids.bytes, intents.bytes, bodies.bytes, intents.starts, intents.lengths, bodies.starts, bodies.lengths,
      );
    });
  }

  async putTiles(origin: string, tiles: readonly { level: number; index: number; bytes: Uint8Array }[]): Promise<void> {
    await this.#put(async () => {
      const n = await this.#numberFor(origin);
      const widest = new Map<string, { level: number; index: number; bytes: Uint8Array }>();
      for (const tile of tiles) {
        const key = `${tile.level}/${tile.index}`;
        if (tile.bytes.length >= (widest.get(key)?.bytes.length ?? 0)) widest.set(key, tile);
      }
      const once = [...widest.values()];
      await this.query(
        `INSERT INTO ${this.place.schema}.tile AS held (origin, level, idx, bytes) SELECT $1, * FROM unnest($2::integer[], $3::bigint[], $4::bytea[])
          ON CONFLICT (origin, level, idx) DO UPDATE SET bytes = excluded.bytes WHERE length(excluded.bytes) >= length(held.bytes)`,
        n, once.map(({ level }) => level), once.map(({ index }) => index), once.map(({ bytes }) => bufferOf(bytes)),
      );
    });
  }

  async putRows(rows: readonly RowWrite[]): Promise<void> {
    await this.loadRows(rows.map((row) => ({ ...row, changed: (this.changed += 1) })));
  }

  async putClocks(origin: string, clocks: readonly { index: number; clock: ClockRecord }[]): Promise<void> {
    await this.#put(async () => {
      const n = await this.#numberFor(origin);
      const once = new Map(clocks.map(({ index, clock }) => [index, clockText(clock)]));
      await this.query(
        `INSERT INTO ${this.place.schema}.clock (origin, idx, clock) SELECT $1, * FROM unnest($2::bigint[], $3::text[])
          ON CONFLICT (origin, idx) DO UPDATE SET clock = excluded.clock`,
        n, [...once.keys()], [...once.values()],
      );
    });
  }

  async putValue(table: string, key: string, value: JsonValue | null): Promise<void> {
    await this.#put(async () => {
      requireStorableText("a private value", table, key);
      const searched = searchOfValue(table, key, value);
      if (typeof searched === "string") await this.forgetSearch([searched]);
      else if (searched !== undefined) await this.#putSearch([searched]);
      if (value === null) {
        await this.query(`DELETE FROM ${this.place.schema}.private_value WHERE family = $1 AND key = $2`, table, key);
        return;
      }
      const upsert = `INSERT INTO ${this.place.schema}.private_value (family, key, value) VALUES ($1, $2, $3)
        ON CONFLICT (family, key) DO UPDATE SET value = excluded.value`;
      await this.query(upsert, table, key, JSON.stringify(value));
    });
  }

  async clearFold(): Promise<void> {
    await this.#put(async () => {
      await this.query(`DELETE FROM ${this.place.schema}.object`);
      await this.query(`DELETE FROM ${this.place.schema}.clock`);
      await this.query(`UPDATE ${this.place.schema}.log SET judged = 0, state = 'null'`);
    });
  }

  async isEmpty(): Promise<boolean> {
    const holds = ["origin", "object", "private_value"].map((table) => `EXISTS (SELECT 1 FROM ${this.place.schema}.${table})`);
    const [found] = await this.query<{ holds: boolean }>(`SELECT ${holds.join(" OR ")} AS holds`);
    return found?.holds === false && this.changed === 0;
  }

  async loadRows(rows: readonly RowRecord[]): Promise<void> {
    await this.#put(async () => {
      // One statement may not change a row twice: the last of a row is the one that stays.
      const once = [...new Map(rows.map((row) => [row.id, row])).values()];
      const columns = once.map((row) => formatColumns(row, row.changed));
      await this.query(
        `INSERT INTO ${this.place.schema}.object (${OBJECT_COLUMNS})
          SELECT * FROM unnest(${OBJECT_COLUMN_NAMES.map((name, place) => `$${place + 1}::${name === "changed" ? "bigint" : "text"}[]`).join(", ")})
          ON CONFLICT (id) DO UPDATE SET ${OBJECT_COLUMN_NAMES.slice(1).map((name) => `${name} = excluded.${name}`).join(", ")}`,
        ...OBJECT_COLUMN_NAMES.map((name) => columns.map((row) => row[name])),
      );
      await this.#putSearch(once.map(searchOfRow));
    });
  }

  async putSearch(entries: readonly SearchWrite[]): Promise<void> {
    await this.#put(() => this.#putSearch(entries));
  }

  async forgetSearch(keys: readonly string[]): Promise<void> {
    await this.#put(async () => void (await this.query(`DELETE FROM ${this.place.schema}.search_entry WHERE key = ANY($1::text[])`, keys)));
  }

  async clearSearch(): Promise<void> {
    await this.#put(async () => {
      await this.query(`DELETE FROM ${this.place.schema}.search_entry`);
      await this.query(`DELETE FROM ${this.place.schema}.search_word`);
    });
  }

  async loadChanged(changed: number): Promise<void> {
    await this.#put(async () => void (this.changed = changed));
  }

  protected override async numberOf(origin: string): Promise<number | undefined> {
    return this.created.get(origin) ?? super.numberOf(origin);
  }

  async #putSearch(entries: readonly SearchWrite[]): Promise<void> {
    if (entries.length === 0) return;
    const keys = entries.map(({ key }) => key);
    const held = await this.query<{ key: string; digest: string }>(`SELECT key, digest FROM ${this.place.schema}.search_entry WHERE key = ANY($1::text[])`, keys);
    const digests = new Map(held.map(({ key, digest }) => [key, digest]));
    const changed = entries.filter(({ key, digest, whole }) => whole === true || digests.get(key) !== digest);
    if (changed.length === 0) return;
    // A new number: the newest change comes first.
    if (held.length > 0) await this.query(`DELETE FROM ${this.place.schema}.search_entry WHERE key = ANY($1::text[])`, changed.map(({ key }) => key));
    const terms = changed.map((entry) => entry.terms());
    await this.query(
      `INSERT INTO ${this.place.schema}.search_entry (key, digest, pending, strong, words)
        SELECT key, digest, pending, array_to_tsvector(string_to_array(strong, ' ')), array_to_tsvector(string_to_array(words, ' '))
        FROM unnest($1::text[], $2::text[], $3::boolean[], $4::text[], $5::text[]) WITH ORDINALITY AS new (key, digest, pending, strong, words, place) ORDER BY place`,
      changed.map(({ key }) => key), changed.map(({ digest }) => digest), changed.map(({ pending }) => pending),
      terms.map(({ strong }) => strong.join(" ")), terms.map(({ strong, words }) => [...strong, ...words].join(" ")),
    );
    const spelled = [...new Set(terms.flatMap((one) => one.spelled))];
    if (spelled.length > 0) await this.query(`INSERT INTO ${this.place.schema}.search_word (word) SELECT * FROM unnest($1::text[]) ON CONFLICT DO NOTHING`, spelled);
  }

  /** The origin's number; a new origin gets one. */
  async #numberFor(origin: string): Promise<number> {
    const known = await this.numberOf(origin);
    if (known !== undefined) return known;
    requireStorableText("an origin", origin);
    const [created] = await this.query<{ number: number }>(`INSERT INTO ${this.place.schema}.origin (name) VALUES ($1) RETURNING number`, origin);
    this.created.set(origin, created!.number);
    return created!.number;
  }

  async #put(work: () => Promise<void>): Promise<void> {
    this.lease.check();
    try {
      await work();
      this.wrote = true;
    } catch (error) {
      const failure = isUniqueViolation(error) ? new StoreError("fenced", "an entry stands there already", { cause: error }) : postgresFailure(error);
      this.failure ??= { error: failure };
      throw failure;
    }
  }
}
