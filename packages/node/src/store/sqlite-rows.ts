import { type Condition, conditionsOf, OBJECT_COLUMNS, type ObjectColumns, pageLimit, whereOf } from "./row-list.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import type { RowFilter } from "./store.ts";

/**
 * Lists rows in order of id. The indexes on kind, status, parent and pillar do not hold the id (so that new rows come at the end of each, and a
 * write touches few pages); a list is therefore had in one of two ways, and SQLite, which keeps no counts, is told which. Where an index finds
 * few rows, they are sorted; where each finds many, rows are tried in order of id, and a page of them is soon full.
 */
export function listSqliteRows(connection: SqliteConnection, filter: RowFilter): ObjectColumns[] {
  const conditions = conditionsOf(filter);
  const chosen = INDEXES.find((columns) => isSelective(connection, conditions, columns)) ?? ["id"];
  // A column behind a plus is compared, and never looked up in an index (https://sqlite.org/optoverview.html, "+").
  const where = whereOf(conditions, ({ column, comparison }) => `${chosen.includes(column) ? "" : "+"}${column} ${comparison} ?`);
  const order = chosen.includes("id") ? "id" : "+id";
  const values = conditions.map(({ value }) => value);
  return connection.all<ObjectColumns>(`SELECT ${OBJECT_COLUMNS} FROM object ${where} ORDER BY ${order} LIMIT ?`, ...values, pageLimit(filter));
}

/** The leading columns of the indexes, the likely narrowest first. */
const INDEXES: readonly (readonly Condition["column"][])[] = [["parent"], ["kind", "status"], ["status"], ["pillar"], ["kind"], ["changed"]];

/** Whether the filter names all these columns, and no more than FEW rows have its values there. */
function isSelective(connection: SqliteConnection, conditions: readonly Condition[], columns: readonly Condition["column"][]): boolean {
  const used = columns.map((column) => conditions.find((condition) => condition.column === column));
  if (!used.every((condition) => condition !== undefined)) return false;
  const where = whereOf(used, ({ column, comparison }) => `${column} ${comparison} ?`);
  const beyond = connection.get(`SELECT 1 FROM object ${where} LIMIT 1 OFFSET ${FEW}`, ...used.map(({ value }) => value));
  return beyond === undefined;
}

/** Sorting so many rows takes some ten milliseconds. */
const FEW = 10_000;
