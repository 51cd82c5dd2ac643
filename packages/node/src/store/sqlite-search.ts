import type { SqliteConnection } from "./sqlite-connection.ts";
import { requireTerms, type SearchFound, type SearchMatch, type SearchQuery, type SearchTerm, type SearchWrite } from "./search-table.ts";

/**
 * The index in FTS5, which holds the words as they are given: the tokeniser `ascii` splits nothing else. The number of an entry is its rowid, so that the newest come first without sorting.
 * Of https://sqlite.org/fts5.html: contentless-delete tables (4.4.3), detail=column (4.6).
 */
export function searchSqlite(connection: SqliteConnection, query: SearchQuery): SearchFound[] {
  // A cross join: the words lead, whatever the planner thinks of the rest.
  const select = `SELECT e.key, e.number FROM search_term t CROSS JOIN search_entry e ON e.number = t.rowid WHERE search_term MATCH ? AND t.rowid < ? ORDER BY t.rowid DESC LIMIT ?`;
  return connection.all<SearchFound>(select, matchOf(query), query.before ?? Number.MAX_SAFE_INTEGER, Math.max(0, query.limit)).map(({ key, number }) => ({ key, number }));
}

export function countSqlite(connection: SqliteConnection, query: SearchMatch, most: number): number {
  return connection.get<{ count: number }>("SELECT count(*) AS count FROM (SELECT 1 FROM search_term WHERE search_term MATCH ? LIMIT ?)", matchOf(query), most)?.count ?? 0;
}

export function putSqliteSearch(connection: SqliteConnection, entries: readonly SearchWrite[]): void {
  for (const entry of entries) {
    const held = connection.get<{ number: number; digest: string }>("SELECT number, digest FROM search_entry WHERE key = ?", entry.key);
    if (held?.digest === entry.digest && entry.whole !== true) continue;
    if (held !== undefined) forget(connection, held.number);
    const { strong, words, spelled } = entry.terms();
    const { number } = connection.get<{ number: number }>("INSERT INTO search_entry (key, digest, pending) VALUES (?, ?, ?) RETURNING number", entry.key, entry.digest, entry.pending ? 1 : 0)!;
    change(connection, "INSERT INTO search_term (rowid, strong, words) VALUES (?, ?, ?)", number, strong.join(" "), words.join(" "));
    for (const word of spelled) connection.run("INSERT OR IGNORE INTO search_word (word) VALUES (?)", word);
  }
}

export function forgetSqliteSearch(connection: SqliteConnection, keys: readonly string[]): void {
  for (const key of keys) {
    const held = connection.get<{ number: number }>("SELECT number FROM search_entry WHERE key = ?", key);
    if (held !== undefined) forget(connection, held.number);
  }
}

export function clearSqliteSearch(connection: SqliteConnection): void {
  connection.run("DELETE FROM search_entry");
  connection.run("DELETE FROM search_word");
  change(connection, "INSERT INTO search_term (search_term) VALUES ('delete-all')");
}

function forget(connection: SqliteConnection, number: number): void {
  connection.run("DELETE FROM search_entry WHERE number = ?", number);
  change(connection, "DELETE FROM search_term WHERE rowid = ?", number);
}

/** FTS5 leaves rowids of its own tables behind that are no safe integers, and node:sqlite would refuse to tell them. */
function change(connection: SqliteConnection, sql: string, ...parameters: (string | number)[]): void {
  const statement = connection.prepared(sql);
  statement.setReadBigInts(true);
  statement.run(...parameters);
}

function matchOf({ groups, within, only, except }: SearchMatch): string {
  requireTerms([...groups, ...only, ...(except?.groups ?? [])]);
  const wanted = [...groups.map((group) => groupOf(group, within)), ...only.map((group) => groupOf(group, "all"))].join(" AND ");
  return except === undefined ? wanted : `(${wanted}) NOT (${except.groups.map((group) => groupOf(group, except.within)).join(" AND ")})`;
}

function groupOf(group: readonly SearchTerm[], within: "strong" | "all"): string {
  return `(${within === "strong" ? "strong : " : ""}(${group.map(({ word, prefix }) => `"${word}"${prefix ? " *" : ""}`).join(" OR ")}))`;
}
