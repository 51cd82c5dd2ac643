import type { SqliteConnection } from "./sqlite-connection.ts";
import type { StoredEntry } from "./store.ts";

/*
 * Where an act stands, by the first bytes of its id and of its intent. Hashes come in no order, so each falls on another page of a large B-tree, and
 * every page it falls on is written anew. So they come into a small tree, `recent`, first, and go over into `hash` some thousands at once, in order:
 * a page of the large tree is then written once for many of them. At a million acts this writes a quarter of the bytes.
 */

/** Indexes the entries, which stand from `from` on in the log with the number `n`. */
export function indexHashes(connection: SqliteConnection, n: number, from: number, entries: readonly StoredEntry[]): void {
  const insert = connection.prepared(`INSERT INTO recent_${n} (prefix, idx) VALUES (?, ?) ON CONFLICT DO NOTHING`);
  let index = from;
  for (const { id, intent } of entries) {
    insert.run(prefixOf(id), index);
    if (intent !== null) insert.run(prefixOf(intent), index);
    index += 1;
  }
  if (Math.floor(from / RECENT_ACTS) === Math.floor(index / RECENT_ACTS)) return;
  connection.run(`INSERT INTO hash_${n} (prefix, idx) SELECT prefix, idx FROM recent_${n} ORDER BY prefix, idx`);
  connection.run(`DELETE FROM recent_${n}`);
}

/** A subquery for the indexes that stand by `prefixOf` of a hash, given as the statement's first parameter: few, and to be compared in full. */
export function indexesNear(n: number): string {
  return `SELECT idx FROM recent_${n} WHERE prefix = ?1 UNION ALL SELECT idx FROM hash_${n} WHERE prefix = ?1`;
}

/** The first 47 bits: what SQLite keeps in 6 bytes; too many values for one to come twice by chance, or to be made to come many times. */
export function prefixOf(hash: Uint8Array): number {
  let prefix = 0;
  for (let place = 0; place < 6; place += 1) prefix = prefix * 256 + (hash[place] ?? 0);
  return Math.floor(prefix / 2);
}

const RECENT_ACTS = 8192;
