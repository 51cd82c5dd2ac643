import type { RowFilter, RowRecord, StoreReader } from "../store/store.ts";

/** All rows that match, page after page, in order of id. */
export async function* pagesOf(reader: StoreReader, filter: Omit<RowFilter, "limit" | "after" | "order">, limit = 500): AsyncGenerator<readonly RowRecord[]> {
  let after: string | undefined;
  for (;;) {
    const page = await reader.listRows({ ...filter, limit, ...(after === undefined ? {} : { after }) });
    if (page.length > 0) yield page;
    if (page.length < limit) return;
    after = page.at(-1)!.id;
  }
}
