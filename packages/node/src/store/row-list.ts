import type { JsonValue } from "@mithaq/ledger";
import { compareUtf8 } from "./utf8-order.ts";
import { isStorableText, requireStorableText } from "./storable-text.ts";
import type { GroupColumn, RowFilter, RowGroup, RowRecord, RowSelection, RowWrite } from "./store.ts";

/** The table `object`, alike in both databases: `id` sorts by the bytes of its UTF-8 form; `facts` is JSON text as it was put. */
export interface ObjectColumns {
  readonly id: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly pillar: string | null;
  readonly status: string;
  readonly life: string | null;
  readonly due: string | null;
  /** The parties as a JSON array; null where there is none, so that an index holds those rows alone that await somebody. */
  readonly awaits: string | null;
  readonly changed: number;
  readonly facts: string;
}

/** The columns in the order in which both databases write them. */
export const OBJECT_COLUMN_NAMES = ["id", "kind", "parent", "pillar", "status", "life", "due", "awaits", "changed", "facts"] as const;
export const OBJECT_COLUMNS = OBJECT_COLUMN_NAMES.join(", ");

export function rowOf(stored: ObjectColumns): RowRecord {
  return { ...stored, awaits: stored.awaits === null ? [] : (JSON.parse(stored.awaits) as string[]), facts: JSON.parse(stored.facts) as JsonValue };
}

/** A row as it is stored. Throws a TypeError where a text cannot be. */
export function formatColumns({ id, kind, parent, pillar, status, life, due, awaits, facts }: RowWrite, changed: number): ObjectColumns {
  requireStorableRow({ id, kind, parent, pillar, status, life, due, awaits });
  return { id, kind, parent, pillar, status, life, due, awaits: awaits.length === 0 ? null : JSON.stringify(awaits), changed, facts: JSON.stringify(facts) };
}

/** Throws a TypeError where a text of the row cannot be a key of every database. */
export function requireStorableRow({ id, kind, parent, pillar, status, life, due, awaits }: Omit<RowWrite, "facts">): void {
  requireStorableText("a row", id, kind, parent, pillar, status, life, due, ...awaits);
  // PostgreSQL indexes no more than 2,704 bytes.
  if (Buffer.byteLength(JSON.stringify(awaits)) > MAX_AWAITS_BYTES) throw new TypeError(`the row ${id} awaits ${awaits.length} parties: as JSON more than ${MAX_AWAITS_BYTES} bytes`);
}

const MAX_AWAITS_BYTES = 2600;

/** One thing that a filter asks of a row: `column comparison value`; `in` asks for any of the values. */
export type Condition =
  | { readonly column: ConditionColumn; readonly comparison: "=" | ">" | "<" | "<=" | ">="; readonly value: string | number }
  | { readonly column: ConditionColumn; readonly comparison: "in"; readonly value: readonly string[] };
export type ConditionColumn = "kind" | "parent" | "pillar" | "status" | "life" | "due" | "awaits" | "changed" | "id";

/** What is asked of the rows, all of which must hold. `awaiting` are the stored values of `awaits` that name the party (see {@link namingParty}). */
export function conditionsOf(filter: RowSelection, awaiting: readonly string[]): Condition[] {
  const conditions: Condition[] = [];
  for (const column of ["kind", "parent", "pillar", "status"] as const) {
    const value = filter[column];
    if (value !== undefined) conditions.push({ column, comparison: "=", value });
  }
  if (typeof filter.life === "string") conditions.push({ column: "life", comparison: "=", value: filter.life });
  else if (filter.life !== undefined) conditions.push({ column: "life", comparison: "in", value: filter.life.filter(isStorableText) });
  if (filter.awaits !== undefined) conditions.push({ column: "awaits", comparison: "in", value: awaiting });
  if (filter.dueFrom !== undefined) conditions.push({ column: "due", comparison: ">=", value: filter.dueFrom });
  if (filter.dueBefore !== undefined) conditions.push({ column: "due", comparison: "<", value: filter.dueBefore });
  if (filter.changedAfter !== undefined) conditions.push({ column: "changed", comparison: ">", value: filter.changedAfter });
  if (filter.changedBefore !== undefined) conditions.push({ column: "changed", comparison: "<", value: filter.changedBefore });
  return conditions;
}

/** Keyset paging by id. */
export function afterId({ after }: RowFilter): Condition[] {
  return after === undefined ? [] : [{ column: "id", comparison: ">", value: after }];
}

/** The conditions' values in the order of their terms, a list as its members. */
export function valuesOf(conditions: readonly Condition[]): (string | number)[] {
  return conditions.flatMap(({ value }) => value);
}

/** The conditions as SQL; `term` writes one, given its place from 0. */
export function whereOf(conditions: readonly Condition[], term: (condition: Condition, place: number) => string): string {
  return conditions.length === 0 ? "" : `WHERE ${conditions.map(term).join(" AND ")}`;
}

/** The limit as a database takes it. */
export function pageLimit({ limit }: RowFilter): number {
  return Math.min(Math.max(0, limit), Number.MAX_SAFE_INTEGER);
}

/**
 * All values of a column that rows have (but null), each found by one look into an index that begins with it: they are few, the rows may be many. (SQLite and PostgreSQL
 * before 18 have no such "skip scan" of their own.)
 */
export function distinctValues(table: string, column: "awaits" | "kind"): string {
  const next = (than: string) => `(SELECT min(${column}) FROM ${table} WHERE ${column} ${than})`;
  return `WITH RECURSIVE held(value) AS (SELECT ${next("IS NOT NULL")} UNION ALL SELECT ${next("> held.value")} FROM held WHERE held.value IS NOT NULL)
    SELECT value FROM held WHERE value IS NOT NULL`;
}

/** Of the stored values of `awaits`, those that name the party. */
export function namingParty(stored: readonly string[], party: string): string[] {
  return stored.filter((value) => (JSON.parse(value) as string[]).includes(party));
}

/** Each of the columns once: they are written into statements. Throws a TypeError where one is no column of groups. */
export function groupColumns<C extends GroupColumn>(by: readonly C[]): C[] {
  for (const column of by) if (!GROUP_COLUMNS.includes(column)) throw new TypeError(`rows are not counted by ${column as string}`);
  return [...new Set(by)];
}

const GROUP_COLUMNS: readonly GroupColumn[] = ["kind", "pillar", "life", "status"];

/** Adds up the groups that these columns do not tell apart, and puts them in order. */
export function addGroups<C extends GroupColumn>(columns: readonly C[], groups: readonly RowGroup<C>[]): RowGroup<C>[] {
  const added = new Map<string, RowGroup<C>>();
  for (const group of groups) {
    const values = columns.map((column) => group[column]);
    const key = JSON.stringify(values);
    const count = (added.get(key)?.count ?? 0) + group.count;
    if (count > 0) added.set(key, { ...Object.fromEntries(columns.map((column, place) => [column, values[place]])), count } as RowGroup<C>);
  }
  return [...added.values()].sort((a, b) => columns.reduce((order, column) => order || compareValues(a[column], b[column]), 0));
}

/** Null first, then bytewise. */
export function compareValues(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return compareUtf8(a, b);
}

/** The counts of `groupRows` by one column that every row has. */
export function countsOf<C extends "kind" | "status">(by: C, groups: readonly RowGroup<C>[]): Map<string, number> {
  return new Map(groups.map((group) => [group[by], group.count]));
}
