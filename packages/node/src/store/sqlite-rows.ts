import { type Condition, conditionsOf, OBJECT_COLUMNS, type ObjectColumns, pageLimit, whereOf } from "./row-list.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import type { RowFilter } from "./store.ts";

/**
 * Lists rows in order of id. The indexes on kind, status, parent and pillar do not hold the id (so that new rows come at the end of each, and a
 * write touches few pages); a list is therefore had in one of two ways, and SQLite, which keeps no counts, is told which. Where an index finds
 * few rows, they are sorted. Where each finds many, rows are tried in order of id, and a page of them is mostly soon full; where it is not, because
 * few rows have it all, those of one index are sorted after all.
 */
export function listSqliteRows(connection: SqliteConnection, filter: RowFilter): ObjectColumns[] {
  const conditions = conditionsOf(filter);
  const limit = pageLimit(filter);
  const usable = INDEXES.filter((columns) => columns.every((column) => conditions.some((condition) => condition.column === column)));
  const [widest] = usable;
  if (widest === undefined) return select(connection, conditions, ["id"], limit);
  const narrow = usable.find((columns) => !hasMoreThan(connection, conditions.filter(({ column }) => columns.includes(column)), FEW));
  if (narrow !== undefined) return select(connection, conditions, narrow, limit);
  const end = idAfter(connection, filter.after ?? "", TRIED);
  if (end === undefined) return select(connection, conditions, ["id"], limit);
  const tried = select(connection, [...conditions, { column: "id", comparison: "<=", value: end }], ["id"], limit);
  return tried.length >= limit ? tried : select(connection, conditions, widest, limit);
}

/** The leading columns of the indexes, the likely narrowest first. */
const INDEXES: readonly (readonly Condition["column"][])[] = [["parent"], ["kind", "status"], ["status"], ["pillar"], ["kind"], ["changed"]];

/** Looks rows up by `columns`, and compares the others. */
function select(connection: SqliteConnection, conditions: readonly Condition[], columns: readonly Condition["column"][], limit: number): ObjectColumns[] {
  // A column behind a plus is never looked up in an index (https://sqlite.org/optoverview.html).
  const where = whereOf(conditions, ({ column, comparison }) => `${columns.includes(column) ? "" : "+"}${column} ${comparison} ?`);
  const order = columns.includes("id") ? "id" : "+id";
  const values = conditions.map(({ value }) => value);
  return connection.all<ObjectColumns>(`SELECT ${OBJECT_COLUMNS} FROM object ${where} ORDER BY ${order} LIMIT ?`, ...values, limit);
}

function hasMoreThan(connection: SqliteConnection, conditions: readonly Condition[], rows: number): boolean {
  const where = whereOf(conditions, ({ column, comparison }) => `${column} ${comparison} ?`);
  return connection.get(`SELECT 1 FROM object ${where} LIMIT 1 OFFSET ?`, ...conditions.map(({ value }) => value), rows) !== undefined;
}

/** The id so many rows after this one; undefined where there are fewer. */
function idAfter(connection: SqliteConnection, id: string, rows: number): string | undefined {
  return connection.get<{ id: string }>("SELECT id FROM object WHERE id > ? ORDER BY id LIMIT 1 OFFSET ?", id, rows)?.id;
}

/** Rows that are sorted, or tried, in some ten milliseconds. */
const FEW = 10_000;
const TRIED = 20_000;
