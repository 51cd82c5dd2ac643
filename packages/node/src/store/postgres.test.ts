import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { openStore } from "./open-store.ts";
import { openPostgresStore } from "./postgres.ts";
import { POSTGRES_SCHEMA } from "./postgres-schema.ts";
import type { Store } from "./store.ts";
import { postgresAvailable, startPostgres } from "./testing/postgres.ts";
import { append, entriesOf, rowOf, TEHRAN } from "./testing/samples.ts";

const available = postgresAvailable();
// oxlint-disable-next-line vitest/no-conditional-tests, vitest/no-disabled-tests -- where there is no server, one line says why
if (available !== true) test.skip(`PostgreSQL - skipped: ${available}`, () => undefined);

describe.runIf(available === true)("PostgreSQL", () => {
  test("openStore - in the schema mithaq of the database it is given", async () => {
    const databaseUrl = await (await startPostgres()).createDatabase("node");
    const store = await openStore({ dataDirectory: "/nowhere", databaseUrl });
    await append(store, TEHRAN, 0, entriesOf(0, 2));
    await store.close();
    const again = await openPostgresStore({ connectionString: databaseUrl, schema: "mithaq" });
    expect(await again.read((reader) => reader.entries(TEHRAN, 0, 9))).toHaveLength(2);
    await again.close();
  });

  test("open - refuses a newer schema, a strange name, and a server that is not there", async () => {
    const connectionString = (await startPostgres()).connectionString();
    await (await openPostgresStore({ connectionString, schema: "newer" })).close();
    await sql(`UPDATE newer.fold SET schema = ${POSTGRES_SCHEMA + 1}`);
    await expect(openPostgresStore({ connectionString, schema: "newer" })).rejects.toMatchObject({ name: "StoreError", code: "newer-schema" });
    await expect(openPostgresStore({ connectionString, schema: 'x"; DROP SCHEMA newer; --' })).rejects.toThrow(TypeError);
    await expect(openPostgresStore({ connectionString: "postgresql://127.0.0.1:1/none" })).rejects.toMatchObject({ code: "unavailable" });
  });

  test("open - a schema 1: the columns are added, and the fold begins anew", async () => {
    const connectionString = (await startPostgres()).connectionString();
    const store = await openPostgresStore({ connectionString, schema: "older" });
    await append(store, TEHRAN, 0, entriesOf(0, 3));
    await store.write((writer) => writer.putRows([rowOf("a", { life: "agreed", parent: "p" })]));
    await store.close();
    await sql(`DROP TABLE older.search_entry, older.search_word; DROP INDEX older.object_parent; ALTER TABLE older.object DROP COLUMN life, DROP COLUMN due, DROP COLUMN awaits;
      CREATE INDEX object_parent ON older.object (parent) WHERE parent IS NOT NULL; UPDATE older.fold SET schema = 1`);
    const again = await openPostgresStore({ connectionString, schema: "older" });
    await again.read(async (reader) => {
      expect(await reader.listRows({ limit: 9 })).toEqual([]);
      expect(await reader.log(TEHRAN)).toMatchObject({ size: 3, judged: 0, state: null });
    });
    await again.write((writer) => writer.putRows([rowOf("a", { life: "agreed", awaits: [TEHRAN] })]));
    expect((await again.read((reader) => reader.listRows({ awaits: TEHRAN, limit: 1 })))[0]).toMatchObject({ life: "agreed", changed: 2 });
    await again.close();
  });

  test("open - many at once create one schema", async () => {
    const connectionString = (await startPostgres()).connectionString();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgresStore({ connectionString, schema: "together" })));
    await Promise.all(stores.map((store) => store.close()));
    expect(stores).toHaveLength(4);
  });

  test("write - unavailable where the connection breaks during the work: nothing was written", async () => {
    const { store, backend } = await openWatched("broken");
    const broken = store.write(async (writer) => {
      await writer.putRows([rowOf("a")]);
      await sql(`SELECT pg_terminate_backend(${await backend()})`);
      await writer.putRows([rowOf("b")]);
    });
    await expect(broken).rejects.toMatchObject({ name: "StoreError", code: "unavailable" });
    await store.write((writer) => writer.putRows([rowOf("c")]));
    expect((await store.read((reader) => reader.rows(["a", "b", "c"]))).size).toBe(1);
    await store.close();
  });

  test("write - outcome-unknown where the connection breaks before the commit's answer", async () => {
    const { store, backend } = await openWatched("unknown");
    const broken = store.write(async (writer) => {
      await writer.putRows([rowOf("a")]);
      await sql(`SELECT pg_terminate_backend(${await backend()})`);
    });
    await expect(broken).rejects.toMatchObject({ name: "StoreError", code: "outcome-unknown" });
    expect(await store.read((reader) => reader.rows(["a"]))).toEqual(new Map());
    await store.close();
  });

  test("write - durable even where the database is set to synchronous_commit off", async () => {
    const connectionString = await (await startPostgres()).createDatabase("careless");
    await sql("ALTER DATABASE careless SET synchronous_commit = off");
    const store = await openPostgresStore({ connectionString });
    await store.write(async (writer) => {
      await writer.putRows([rowOf("a")]);
      const client = (writer as unknown as { client: Client }).client;
      expect((await client.query("SHOW synchronous_commit")).rows).toEqual([{ synchronous_commit: "on" }]);
    });
    await store.close();
  });

  test("onCommit - heard again after the listening connection broke", async () => {
    const connectionString = (await startPostgres()).connectionString();
    const store = await openPostgresStore({ connectionString, schema: "listening" });
    const other = await openPostgresStore({ connectionString, schema: "listening" });
    let heard = 0;
    store.onCommit(() => (heard += 1));
    await expect.poll(() => heard).toBe(1);
    await sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN \"mithaq_listening\"'");
    await expect.poll(() => heard, { timeout: 5000 }).toBe(2);
    await other.write((writer) => writer.putRows([rowOf("a")]));
    await expect.poll(() => heard).toBe(3);
    await store.close();
    await other.close();
  });

  test("close - leaves no connection behind", async () => {
    const connectionString = await (await startPostgres()).createDatabase("closing");
    const store = await openPostgresStore({ connectionString });
    store.onCommit(() => undefined);
    await append(store, TEHRAN, 0, entriesOf(0, 1));
    await Promise.all(Array.from({ length: 5 }, () => store.read((reader) => reader.logs())));
    await store.close();
    await expect.poll(() => sql("SELECT 1 FROM pg_stat_activity WHERE datname = 'closing'")).toEqual([]);
  });
});

/** A store, and the number of the server process that its write in progress has. */
async function openWatched(schema: string): Promise<{ store: Store; backend: () => Promise<number> }> {
  const store = await openPostgresStore({ connectionString: (await startPostgres()).connectionString(), schema });
  const holder = `SELECT pid FROM pg_locks WHERE relation = '${schema}.fold'::regclass AND mode = 'RowShareLock'`;
  return { store, backend: async () => ((await sql(holder)) as { pid: number }[])[0]!.pid };
}

async function sql(statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: (await startPostgres()).connectionString() });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
