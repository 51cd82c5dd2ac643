import type { DatabaseSync } from "node:sqlite";
import { StoreError } from "./store.ts";

/** `PRAGMA user_version` of what this release writes. A change adds a step to MIGRATIONS, never changes one. */
export const SQLITE_SCHEMA = 3;

/**
 * Creates the tables, or brings an older file's up to date, in one transaction. Throws code `newer-schema` where a newer release wrote the file:
 * what this one does not know it would lose.
 */
export function prepareSchema(database: DatabaseSync): void {
  if (schemaOf(database) === SQLITE_SCHEMA) return;
  database.exec("BEGIN IMMEDIATE");
  try {
    // Read again under the lock: another process may have been quicker.
    const found = schemaOf(database);
    if (found > SQLITE_SCHEMA) {
      throw new StoreError("newer-schema", `the database has schema ${found}; this release knows schemas up to ${SQLITE_SCHEMA}`);
    }
    for (const step of MIGRATIONS.slice(found)) database.exec(step);
    database.exec(`PRAGMA user_version = ${SQLITE_SCHEMA}; COMMIT`);
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/**
 * The tables of one log, `n` its number in `origin`. A log has tables of its own because entries then only ever come at the end of a B-tree, which
 * SQLite fills to the brim; logs that grow side by side in one tree leave a fifth of its pages empty. See sqlite-hashes.ts for the other two.
 */
export function logTables(n: number): string {
  return `
    CREATE TABLE entry_${n} (idx INTEGER PRIMARY KEY, intent BLOB, entry BLOB NOT NULL) STRICT;
    CREATE TABLE hash_${n} (prefix INTEGER, idx INTEGER, PRIMARY KEY (prefix, idx)) STRICT, WITHOUT ROWID;
    CREATE TABLE recent_${n} (prefix INTEGER, idx INTEGER, PRIMARY KEY (prefix, idx)) STRICT, WITHOUT ROWID;
  `;
}

const MIGRATIONS: readonly string[] = [
  `
    CREATE TABLE origin (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE log (
      origin INTEGER PRIMARY KEY, size INTEGER NOT NULL, judged INTEGER NOT NULL,
      frontier BLOB NOT NULL, checkpoint TEXT, state TEXT NOT NULL
    ) STRICT;
    CREATE TABLE tile (origin INTEGER, level INTEGER, idx INTEGER, bytes BLOB NOT NULL, PRIMARY KEY (origin, level, idx)) STRICT;
    CREATE TABLE clock (origin INTEGER, idx INTEGER, clock TEXT NOT NULL, PRIMARY KEY (origin, idx)) STRICT, WITHOUT ROWID;
    CREATE TABLE object (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, parent TEXT, pillar TEXT,
      status TEXT NOT NULL, changed INTEGER NOT NULL, facts TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX object_id ON object (id);
    CREATE INDEX object_kind ON object (kind, status);
    CREATE INDEX object_status ON object (status);
    CREATE INDEX object_parent ON object (parent) WHERE parent IS NOT NULL;
    CREATE INDEX object_pillar ON object (pillar) WHERE pillar IS NOT NULL;
    CREATE INDEX object_changed ON object (changed);
    CREATE TABLE private_value (family TEXT, key TEXT, value TEXT NOT NULL, PRIMARY KEY (family, key)) STRICT, WITHOUT ROWID;
    CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  `,
  // Rows have a life, a due day, and parties that they await. Only the fold can tell them, and its facts say more than before: it begins anew at the next start.
  `
    DELETE FROM object;
    DELETE FROM clock;
    UPDATE log SET judged = 0, state = 'null';
    ALTER TABLE object ADD COLUMN life TEXT;
    ALTER TABLE object ADD COLUMN due TEXT;
    ALTER TABLE object ADD COLUMN awaits TEXT;
    DROP INDEX object_parent;
    CREATE INDEX object_parent ON object (parent, kind) WHERE parent IS NOT NULL;
    CREATE INDEX object_life ON object (kind, life, pillar, status);
    CREATE INDEX object_awaits ON object (awaits, kind, changed) WHERE awaits IS NOT NULL;
    CREATE INDEX object_due ON object (kind, due, life) WHERE due IS NOT NULL;
  `,
  // The words that are searched. The node fills them at its next start, from what the other tables hold.
  `
    CREATE TABLE search_entry (number INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, digest TEXT NOT NULL, pending INTEGER NOT NULL) STRICT;
    CREATE INDEX search_pending ON search_entry (number) WHERE pending = 1;
    CREATE TABLE search_word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE search_term USING fts5(strong, words, content='', contentless_delete=1, detail=column, tokenize='ascii');
  `,
];

function schemaOf(database: DatabaseSync): number {
  return database.prepare("PRAGMA user_version").get()?.["user_version"] as number;
}
