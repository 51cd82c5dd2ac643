import { isDeepStrictEqual } from "node:util";
import { linkedRows, summarise, type ObjectId, type Row } from "@mithaq/accord";
import type { RowRecord, StoreReader } from "../store/store.ts";
import type { Findings } from "./finding.ts";
import type { Refolded } from "./refold.ts";

/** Compares every stored row, facts and columns, with the one that the logs make anew; and finds those that are missing, and those that no act made. */
export async function checkRows(reader: StoreReader, refolded: Refolded, findings: Findings): Promise<void> {
  const left = new Set(refolded.rows.keys());
  for (let after: string | undefined; ; ) {
    const page = await reader.listRows({ limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (const record of page) {
      left.delete(record.id);
      checkRow(record, refolded, findings);
    }
    if (page.length < PAGE) break;
    after = page.at(-1)!.id;
  }
  // Asked for by id, a row may be there and still be missing from the list: then the list's index is wrong.
  for (const id of left) findings.add({ log: null, where: `row ${id}`, problem: "is missing from the store" });
  for (const ids of pages([...refolded.rows.keys()], PAGE)) {
    const found = await reader.rows(ids);
    for (const id of ids) if (!left.has(id) && found.get(id)?.id !== id) findings.add({ log: null, where: `row ${id}`, problem: "is not found by its id" });
  }
}

function checkRow(record: RowRecord, { rows, context }: Refolded, findings: Findings): void {
  const where = `row ${record.id}`;
  const row = rows.get(record.id);
  if (row === undefined) return findings.add({ log: null, where, problem: "no act made it" });
  if (!isDeepStrictEqual(record.facts, row.facts)) return findings.add({ log: null, where, problem: "its facts are not those that the logs make" });
  const columns = summarise(context, row, withLinked(row, rows));
  for (const column of ["kind", "parent", "pillar", "status", "life", "due", "awaits"] as const) {
    if (!isDeepStrictEqual(record[column], columns[column])) findings.add({ log: null, where, problem: `its ${column} is ${JSON.stringify(record[column])}; its facts make it ${JSON.stringify(columns[column])}` });
  }
}

function withLinked(row: Row, rows: ReadonlyMap<ObjectId, Row>): Map<ObjectId, Row> {
  const found = new Map([[row.id, row]]);
  for (const id of linkedRows([row])) {
    const linked = rows.get(id);
    if (linked !== undefined) found.set(id, linked);
  }
  return found;
}

function* pages<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

const PAGE = 500;
