import { statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/** Where the bytes of a closed SQLite store lie. */
export interface SqliteBytes {
  /** The whole file. */
  readonly file: number;
  /** Pages of a table or an index, by its name. */
  readonly pages: ReadonlyMap<string, number>;
}

export function sqliteBytes(file: string): SqliteBytes {
  const database = new DatabaseSync(file);
  try {
    // What is still in the write-ahead log goes into the database first.
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    const rows = database.prepare("SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name").all() as { name: string; bytes: number }[];
    return { file: statSync(file).size, pages: new Map(rows.map(({ name, bytes }) => [name, bytes])) };
  } finally {
    database.close();
  }
}
