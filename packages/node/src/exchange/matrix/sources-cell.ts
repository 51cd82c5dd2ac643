import type { CommitmentContent } from "@mithaq/accord";
import type { FoundTable } from "./find-columns.ts";
import { lineFeeds, RowCells } from "./row-cells.ts";

type Source = NonNullable<CommitmentContent["sources"]>[number];

/** One row of the sheet of sources. */
export interface SourceRow {
  readonly row: RowCells;
  readonly source: Source;
}

/** The sources that a workbook gives, by the id of their commitment (or `new-1`, as its row says), in the order of the sheet. */
export function readSources(table: FoundTable): ReadonlyMap<string, readonly SourceRow[]> {
  const { sheet, headerRow, columns } = table;
  const sources = new Map<string, SourceRow[]>();
  for (const { row, cells } of sheet.rows) {
    if (row <= headerRow) continue;
    const read = new RowCells({ sheet: sheet.name, row, columns }, cells, undefined);
    if (["id", "sourceDate", "sourcePage", "sourceFact"].every((key) => read.value(key) === undefined)) continue;
    const id = read.text("id");
    if (id === undefined) read.refuse("id", "the commitment that the source is of", "write its id as in the matrix");
    const date = read.value("sourceDate");
    const source: Source = { date: date?.is === "date" ? date.date : (read.text("sourceDate") ?? ""), page: read.text("sourcePage") ?? "", fact: read.text("sourceFact") ?? "" };
    const key = id ?? "";
    sources.set(key, [...(sources.get(key) ?? []), { row: read, source }]);
  }
  return sources;
}

/** Whether these are the sources that a commitment has. */
export function sameSources(rows: readonly SourceRow[], sources: CommitmentContent["sources"]): boolean {
  const held = sources ?? [];
  return rows.length === held.length && rows.every(({ source }, at) => (["date", "page", "fact"] as const).every((part) => lineFeeds(source[part]) === lineFeeds(held[at]![part])));
}
