import { linkedRows, type Fact, type Row } from "@mithaq/accord";
import type { RowRecord, StoreReader } from "../../store/store.ts";

/** A stored row as accord reads it. */
export function asRow(record: Pick<RowRecord, "id" | "facts">): Row {
  return { id: record.id, facts: record.facts as unknown as readonly Fact[] };
}

/** These rows with those that accord needs beside them to read their statuses. */
export async function withLinkedRows(reader: StoreReader, rows: readonly Row[]): Promise<Map<string, Row>> {
  const held = new Map(rows.map((row) => [row.id, row]));
  const missing = linkedRows(rows).filter((id) => !held.has(id));
  for (const record of (await reader.rows(missing)).values()) held.set(record.id, asRow(record));
  return held;
}

/** All rows that match, in order of id; `listRows` gives them a page at a time. */
export async function* allRows(reader: StoreReader, filter: { readonly kind?: string; readonly status?: string }): AsyncGenerator<RowRecord> {
  const limit = 500;
  let after: string | undefined;
  for (;;) {
    const page = await reader.listRows({ ...filter, ...(after === undefined ? {} : { after }), limit });
    yield* page;
    if (page.length < limit) return;
    after = page.at(-1)!.id;
  }
}
