import type { ClientBase } from "pg";
import { StoreError } from "./store.ts";

/** The column `schema` of the fold's row. A change adds a step to MIGRATIONS, never changes one. */
export const POSTGRES_SCHEMA = 3;

/**
 * Creates the schema with its tables, or brings an older one up to date, in one transaction; processes that start together wait for each other.
 * Throws code `newer-schema` where a newer release wrote it.
 */
export async function prepareSchema(client: ClientBase, schema: string): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`mithaq/${schema}`]);
    const { rows } = await client.query<{ fold: string | null }>("SELECT to_regclass($1)::text AS fold", [`"${schema}".fold`]);
    const found = rows[0]?.fold == null ? 0 : await schemaOf(client, schema);
    if (found > POSTGRES_SCHEMA) {
      throw new StoreError("newer-schema", `the database has schema ${found}; this release knows schemas up to ${POSTGRES_SCHEMA}`);
    }
    for (const step of MIGRATIONS.slice(found)) await client.query(step(`"${schema}"`));
    if (found < POSTGRES_SCHEMA) await client.query(`UPDATE "${schema}".fold SET schema = $1`, [POSTGRES_SCHEMA]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/** Throws a TypeError where the name is not a plain one: it is written into statements. */
export function requireSchemaName(schema: string): void {
  if (!/^[a-z_][a-z0-9_]{0,47}$/.test(schema)) throw new TypeError(`not a name for a schema (a–z, 0–9, _, at most 48): ${schema}`);
}

/** Bytes of a hash that are indexed, as in SQLite; what they find is compared in full. */
export const HASH_PREFIX = 6;

/**
 * Texts sort by their bytes (collation "C"), as everywhere in the stores. `fold` has one row: who holds its lock may write. Tiles are hashes,
 * so compressing them would be lost work.
 */
const MIGRATIONS: readonly ((schema: string) => string)[] = [
  (schema) => `
    CREATE SCHEMA IF NOT EXISTS ${schema};
    CREATE TABLE ${schema}.fold (id integer PRIMARY KEY CHECK (id = 1), schema integer NOT NULL, changed bigint NOT NULL) WITH (fillfactor = 10);
    INSERT INTO ${schema}.fold VALUES (1, 0, 0);
    CREATE TABLE ${schema}.origin (number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text COLLATE "C" NOT NULL UNIQUE);
    CREATE TABLE ${schema}.log (
      origin integer PRIMARY KEY, size bigint NOT NULL, judged bigint NOT NULL, frontier bytea NOT NULL, checkpoint text, state text NOT NULL
    ) WITH (fillfactor = 10);
    CREATE TABLE ${schema}.entry (
      idx bigint, origin integer, id bytea NOT NULL, intent bytea, entry bytea NOT NULL, PRIMARY KEY (origin, idx)
    );
    CREATE INDEX entry_id ON ${schema}.entry (id);
    CREATE INDEX entry_intent ON ${schema}.entry (substring(intent from 1 for ${HASH_PREFIX}), origin) WHERE intent IS NOT NULL;
    CREATE TABLE ${schema}.tile (idx bigint, origin integer, level integer, bytes bytea NOT NULL, PRIMARY KEY (origin, level, idx));
    ALTER TABLE ${schema}.tile ALTER COLUMN bytes SET STORAGE EXTERNAL;
    CREATE TABLE ${schema}.clock (idx bigint, origin integer, clock text NOT NULL, PRIMARY KEY (origin, idx));
    CREATE TABLE ${schema}.object (
      id text COLLATE "C" PRIMARY KEY, kind text COLLATE "C" NOT NULL, parent text COLLATE "C", pillar text COLLATE "C",
      status text COLLATE "C" NOT NULL, changed bigint NOT NULL, facts text NOT NULL
    );
    CREATE INDEX object_kind ON ${schema}.object (kind, status);
    CREATE INDEX object_status ON ${schema}.object (status);
    CREATE INDEX object_parent ON ${schema}.object (parent) WHERE parent IS NOT NULL;
    CREATE INDEX object_pillar ON ${schema}.object (pillar) WHERE pillar IS NOT NULL;
    CREATE INDEX object_changed ON ${schema}.object (changed);
    CREATE TABLE ${schema}.private_value (family text COLLATE "C", key text COLLATE "C", value text NOT NULL, PRIMARY KEY (family, key));
  `,
  // Rows have a life, a due day, and parties that they await. Only the fold can tell them, and its facts say more than before: it begins anew at the next start.
  (schema) => `
    DELETE FROM ${schema}.object;
    DELETE FROM ${schema}.clock;
    UPDATE ${schema}.log SET judged = 0, state = 'null';
    ALTER TABLE ${schema}.object ADD COLUMN life text COLLATE "C", ADD COLUMN due text COLLATE "C", ADD COLUMN awaits text COLLATE "C";
    DROP INDEX ${schema}.object_parent;
    CREATE INDEX object_parent ON ${schema}.object (parent, kind) WHERE parent IS NOT NULL;
    CREATE INDEX object_life ON ${schema}.object (kind, life, pillar, status);
    CREATE INDEX object_awaits ON ${schema}.object (awaits, kind, changed) WHERE awaits IS NOT NULL;
    CREATE INDEX object_due ON ${schema}.object (kind, due, life) WHERE due IS NOT NULL;
  `,
  // The words that are searched. The node fills them at its next start, from what the other tables hold. `words` has the strong ones too. What GIN puts off (fastupdate) every question would read through.
  (schema) => `
    CREATE TABLE ${schema}.search_entry (
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key text COLLATE "C" NOT NULL UNIQUE, digest text NOT NULL, pending boolean NOT NULL, strong tsvector NOT NULL, words tsvector NOT NULL
    );
    CREATE INDEX search_pending ON ${schema}.search_entry (number) WHERE pending;
    CREATE INDEX search_strong ON ${schema}.search_entry USING gin (strong) WITH (fastupdate = off);
    CREATE INDEX search_words ON ${schema}.search_entry USING gin (words) WITH (fastupdate = off);
    CREATE TABLE ${schema}.search_word (word text COLLATE "C" PRIMARY KEY);
  `,
];

async function schemaOf(client: ClientBase, schema: string): Promise<number> {
  const { rows } = await client.query<{ schema: number }>(`SELECT schema FROM "${schema}".fold WHERE id = 1`);
  return rows[0]?.schema ?? 0;
}
