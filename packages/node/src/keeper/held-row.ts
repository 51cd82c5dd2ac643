import type { Fact, ObjectId, Row } from "@mithaq/accord";
import type { JsonValue } from "@mithaq/ledger";
import type { RowRecord, RowWrite } from "../store/store.ts";

/** What the store's lists filter a row by, as accord computes it. */
export type RowColumns = Omit<RowWrite, "id" | "facts">;

/** A row in the fold's overlay. A row without facts is not in the store. */
export interface HeldRow {
  readonly row: Row;
  /** The columns in the store; undefined where the row is new. */
  readonly columns: RowColumns | undefined;
}

export function readRow(id: ObjectId, record: RowRecord | undefined): HeldRow {
  if (record === undefined) return { row: { id, facts: [] }, columns: undefined };
  const { id: _id, facts: _facts, changed: _changed, ...columns } = record;
  return { row: rowOf(record), columns };
}

/** The row as accord knows it; facts were written by {@link formatRow} alone. */
export function rowOf(record: RowRecord): Row {
  return { id: record.id, facts: record.facts as unknown as readonly Fact[] };
}

export function formatRow(row: Row, columns: RowColumns): RowWrite {
  return { id: row.id, ...columns, facts: row.facts as unknown as JsonValue };
}

export function sameColumns(a: RowColumns, b: RowColumns): boolean {
  return COMPARED.every((column) => a[column] === b[column]) && a.awaits.length === b.awaits.length && a.awaits.every((party, place) => party === b.awaits[place]);
}

const COMPARED = ["kind", "parent", "pillar", "status", "life", "due"] as const satisfies readonly (keyof RowColumns)[];
