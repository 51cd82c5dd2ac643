import type { JsonValue } from "@mithaq/ledger";
import type { RowFilter, RowRecord } from "./store.ts";

/** The table `object`, alike in both databases: `id` sorts by the bytes of its UTF-8 form; `facts` is JSON text as it was put. */
export interface ObjectColumns {
  readonly id: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly pillar: string | null;
  readonly status: string;
  readonly changed: number;
  readonly facts: string;
}

export const OBJECT_COLUMNS = "id, kind, parent, pillar, status, changed, facts";

export function rowOf(stored: ObjectColumns): RowRecord {
  return { ...stored, facts: JSON.parse(stored.facts) as JsonValue };
}

/** One thing that a filter asks of a row: `column comparison value`. */
export interface Condition {
  readonly column: "kind" | "parent" | "pillar" | "status" | "changed" | "id";
  readonly comparison: "=" | ">" | "<=";
  readonly value: string | number;
}

/** What the filter asks, all of which must hold. */
export function conditionsOf(filter: RowFilter): Condition[] {
  const conditions: Condition[] = [];
  for (const column of ["kind", "parent", "pillar", "status"] as const) {
    const value = filter[column];
    if (value !== undefined) conditions.push({ column, comparison: "=", value });
  }
  if (filter.changedAfter !== undefined) conditions.push({ column: "changed", comparison: ">", value: filter.changedAfter });
  if (filter.after !== undefined) conditions.push({ column: "id", comparison: ">", value: filter.after });
  return conditions;
}

/** The conditions as SQL; `term` writes one, given its place from 0. */
export function whereOf(conditions: readonly Condition[], term: (condition: Condition, place: number) => string): string {
  return conditions.length === 0 ? "" : `WHERE ${conditions.map(term).join(" AND ")}`;
}

/** The limit as a database takes it. */
export function pageLimit({ limit }: RowFilter): number {
  return Math.min(Math.max(0, limit), Number.MAX_SAFE_INTEGER);
}
