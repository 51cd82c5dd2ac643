import {
  addGroups, afterId, type Condition, type ConditionColumn, conditionsOf, distinctValues, groupColumns, namingParty, OBJECT_COLUMNS, type ObjectColumns, pageLimit, valuesOf, whereOf,
} from "./row-list.ts";
import { compareUtf8 } from "./utf8-order.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import type { GroupColumn, RowFilter, RowGroup, RowSelection } from "./store.ts";

/**
 * Lists rows in the order asked for. The indexes that find rows do not hold their order (so that new rows come at the end of each, and a write touches few pages); a list is
 * therefore had in one of two ways, and SQLite, which keeps no counts, is told which. Where an index finds few rows, they are sorted. Where each finds many, rows are tried in
 * the order asked for, and a page of them is mostly soon full. Each way is first given little, then more.
 */
export function listSqliteRows(connection: SqliteConnection, filter: RowFilter): ObjectColumns[] {
  const conditions = [...conditionsIn(connection, filter), ...afterId(filter)];
  const limit = pageLimit(filter);
  if (filter.order === "due") return listByDue(connection, conditions, filter.afterDue, limit);
  const order = filter.order ?? "id";
  const usable = usableIndexes(conditions);
  const [likeliest] = usable;
  if (likeliest === undefined) return select(connection, conditions, [order], order, limit);
  for (const budget of BUDGETS) {
    const narrow = usable.find((columns) => !hasMoreThan(connection, conditions.filter(({ column }) => columns.includes(column)), budget));
    if (narrow !== undefined) return select(connection, conditions, narrow, order, limit);
    const end = endOfTrial(connection, filter, order, budget);
    if (end === undefined) return select(connection, conditions, [order], order, limit);
    const tried = select(connection, [...conditions, end], [order], order, limit);
    if (tried.length >= limit) return tried;
  }
  return select(connection, conditions, likeliest, order, limit);
}

/** Counts rows by the values of these columns. */
export function groupSqliteRows<C extends GroupColumn>(connection: SqliteConnection, by: readonly C[], selection: RowSelection): RowGroup<C>[] {
  const columns = groupColumns(by);
  const conditions = conditionsIn(connection, selection);
  const where = whereOf(conditions, (one) => termOf(one, one.column));
  // In the order of an index that has it all, where there is one: SQLite then counts without sorting, and the counts of what was told apart too finely are added up.
  const told = conditions.length > 0 || columns.length > 1 ? COUNTED.slice(0, Math.max(0, ...columns.map((column) => COUNTED.indexOf(column) + 1))) : columns;
  const names = told.map((column) => `${column}, `).join("");
  const groups = connection.all<RowGroup>(`SELECT ${names}count(*) AS count FROM object ${where} ${told.length === 0 ? "" : `GROUP BY ${told.join(", ")}`}`, ...valuesOf(conditions));
  return addGroups(columns, groups);
}

/** The columns of the index `object_life`. */
const COUNTED: readonly GroupColumn[] = ["kind", "life", "pillar", "status"];

/** The leading columns of the indexes, the likely narrowest first. */
const INDEXES: readonly (readonly ConditionColumn[])[] = [
  ["parent", "kind"], ["parent"], ["awaits", "kind"], ["awaits"], ["kind", "life", "pillar"], ["kind", "life"], ["kind", "status"], ["kind", "due"], ["status"], ["pillar"], ["kind"], ["changed"],
];

function usableIndexes(conditions: readonly Condition[]): (readonly ConditionColumn[])[] {
  return INDEXES.filter((columns) => columns.every((column) => conditions.some((condition) => condition.column === column)));
}

/** Where life or day are asked for and no kind is, every kind is: their indexes begin with it. */
function conditionsIn(connection: SqliteConnection, filter: RowSelection): Condition[] {
  const awaiting = filter.awaits === undefined ? [] : namingParty(valuesHeld(connection, "awaits"), filter.awaits);
  const conditions = conditionsOf(filter, awaiting);
  const wants = (column: ConditionColumn) => conditions.some((condition) => condition.column === column);
  if (wants("kind") || (!wants("life") && !wants("due"))) return conditions;
  return [...conditions, { column: "kind", comparison: "in", value: valuesHeld(connection, "kind") }];
}

/** Rows that have a day. What is found by another index is sorted; else kind by kind, since the index of days begins with it: a page of each, of which the first rows make the page. */
function listByDue(connection: SqliteConnection, conditions: readonly Condition[], after: RowFilter["afterDue"], limit: number): ObjectColumns[] {
  const found = usableIndexes(conditions).find((columns) => FINDING.has(columns[0]!) && !hasMoreThan(connection, conditions.filter(({ column }) => columns.includes(column)), BUDGETS[1]));
  if (found !== undefined) return pageByDue(connection, conditions, found, after, limit);
  const kinds = conditions.find((one) => one.column === "kind");
  const others = conditions.filter((one) => one !== kinds);
  const pages = (kinds === undefined ? valuesHeld(connection, "kind") : valuesOf([kinds])).map((value) =>
    pageByDue(connection, [{ column: "kind", comparison: "=", value }, ...others], ["kind", "due"], after, limit));
  if (pages.length === 1) return pages[0]!;
  return pages.flat().sort((a, b) => compareUtf8(a.due!, b.due!) || compareUtf8(a.id, b.id)).slice(0, limit);
}

function pageByDue(connection: SqliteConnection, conditions: readonly Condition[], columns: readonly ConditionColumn[], after: RowFilter["afterDue"], limit: number): ObjectColumns[] {
  const name = (column: ConditionColumn) => (columns.includes(column) ? column : `+${column}`);
  const terms = [`${name("due")} IS NOT NULL`, ...conditions.map((one) => termOf(one, name(one.column)))];
  const values = valuesOf(conditions);
  if (after !== undefined) {
    terms.push(`${name("due")} >= ?`, "(+due, +id) > (?, ?)");
    values.push(after.due, after.due, after.id);
  }
  return connection.all<ObjectColumns>(inTwoSteps(`WHERE ${terms.join(" AND ")} ORDER BY ${name("due")}, +id LIMIT ?`, "due, id"), ...values, limit);
}

/** Looks rows up by `columns`, and compares the others. */
function select(connection: SqliteConnection, conditions: readonly Condition[], columns: readonly ConditionColumn[], order: "id" | "changed", limit: number): ObjectColumns[] {
  // A column behind a plus is never looked up in an index (https://sqlite.org/optoverview.html).
  const name = (column: ConditionColumn) => (columns.includes(column) ? column : `+${column}`);
  const where = whereOf(conditions, (one) => termOf(one, name(one.column)));
  const ordered = (column: string) => `${column}${order === "changed" ? " DESC" : ""}`;
  return connection.all<ObjectColumns>(inTwoSteps(`${where} ORDER BY ${ordered(name(order))} LIMIT ?`, ordered(order)), ...valuesOf(conditions), limit);
}

/** Finds which rows make the page before it reads them whole: facts are long, and what is sorted is copied. */
function inTwoSteps(found: string, order: string): string {
  return `SELECT ${OBJECT_COLUMNS} FROM object WHERE number IN (SELECT number FROM object ${found}) ORDER BY ${order}`;
}

function hasMoreThan(connection: SqliteConnection, conditions: readonly Condition[], rows: number): boolean {
  const where = whereOf(conditions, (one) => termOf(one, one.column));
  return connection.get(`SELECT 1 FROM object ${where} LIMIT 1 OFFSET ?`, ...valuesOf(conditions), rows) !== undefined;
}

/** The condition that ends a trial of so many rows in order; undefined where there are fewer. */
function endOfTrial(connection: SqliteConnection, filter: RowFilter, order: "id" | "changed", rows: number): Condition | undefined {
  if (order === "id") {
    const end = connection.get<{ id: string }>("SELECT id FROM object WHERE id > ? ORDER BY id LIMIT 1 OFFSET ?", filter.after ?? "", rows);
    return end && { column: "id", comparison: "<=", value: end.id };
  }
  const end = connection.get<{ changed: number }>("SELECT changed FROM object WHERE changed < ? ORDER BY changed DESC LIMIT 1 OFFSET ?", filter.changedBefore ?? Number.MAX_SAFE_INTEGER, rows);
  return end && { column: "changed", comparison: ">=", value: end.changed };
}

function valuesHeld(connection: SqliteConnection, column: "awaits" | "kind"): string[] {
  return connection.all<{ value: string }>(distinctValues("object", column)).map(({ value }) => value);
}

function termOf({ comparison, value }: Condition, column: string): string {
  return comparison === "in" ? `${column} IN (${value.map(() => "?").join(", ")})` : `${column} ${comparison} ?`;
}

/** Indexes that find an object's own, or what awaits somebody, find fewer rows than the days do. */
const FINDING: ReadonlySet<ConditionColumn> = new Set(["parent", "awaits"]);

/** Rows that are sorted, or tried, in a millisecond or a few, and in some ten: wherever more than the first match of 100,000, a page of 50 is mostly full after as many trials. */
const BUDGETS = [2500, 20_000] as const;
