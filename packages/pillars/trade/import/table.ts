import { parse } from "csv-parse/sync";
import { MAX_FILE_ROWS, problem, type Problem } from "./problem.ts";
import { textOfFile } from "./text.ts";

/** One row of a table: its line in the file and its cells by the header's names, trimmed. */
export interface TableRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly problems: readonly Problem[];
}

/** The longest row that is read, in characters. */
const MAX_RECORD = 64 * 1024;

/**
 * A delimited table with a header in its first line; comma, semicolon or tab, whichever the header has most of. `required` columns that are missing, a column that stands
 * twice, rows of another length than the header and broken quotes are problems. A file without the required columns has no rows.
 */
export function readTable(bytes: Uint8Array, required: readonly string[]): Table {
  const text = textOfFile(bytes);
  if (typeof text !== "string") return { columns: [], rows: [], problems: [text] };
  const problems: Problem[] = [];
  const skipped: string[] = [];
  let records: readonly Record[];
  try {
    records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text.slice(0, MAX_RECORD)),
      info: true,
      max_record_size: MAX_RECORD,
      relax_column_count: true,
      // Without it one stray quote would make the parser pass over all rows that follow.
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => void skipped.push(error?.message ?? ""),
      to: MAX_FILE_ROWS + 2,
      // Not `trim`, with which quotes are not relaxed.
      ltrim: true,
    }) as unknown as readonly Record[];
  } catch (error) {
    return { columns: [], rows: [], problems: [...problems, problem(0, "file", "a delimited table with quotes in order", error instanceof Error ? error.message : "")] };
  }
  // A quote that opens and never closes holds all that follows it; the parser knows only where the file ends.
  const afterLast = (records.at(-1)?.info.lines ?? 0) + 1;
  for (const message of skipped) problems.push(problem(afterLast, "row", `every quote closed and no row above ${MAX_RECORD} bytes; rows from about line ${afterLast} on are lost`, message));
  const columns = (records[0]?.record ?? []).map((name) => name.trim());
  if (columns.length === 0 && problems.length === 0) problems.push(problem(0, "file", "a header in the first line", "no row"));
  const twice = columns.filter((name, at) => name !== "" && columns.indexOf(name) !== at).map((name) => problem(1, name, "a column of this name once", columns.join(" | ")));
  if (twice.length > 0) return { columns, rows: [], problems: [...problems, ...twice] };
  if (records.length > MAX_FILE_ROWS + 1) problems.push(problem(0, "file", `at most ${MAX_FILE_ROWS} rows; split the file`, "more"));
  const rows: TableRow[] = [];
  for (const { record, info } of records.slice(1, MAX_FILE_ROWS + 1)) {
    if (record.length === columns.length) rows.push({ line: info.lines, cells: new Map(record.map((cell, at) => [columns[at]!, cell.trim()])) });
    else problems.push(problem(info.lines, "row", `${columns.length} cells`, `${record.length} cells`));
  }
  return withColumns({ columns, rows, problems }, required);
}

/** The table, or without rows and with a problem for each of the columns that it lacks. */
export function withColumns(table: Table, required: readonly string[]): Table {
  const missing = required.filter((name) => !table.columns.includes(name)).map((name) => problem(1, name, "a column of this name", table.columns.join(" | ")));
  return missing.length === 0 || table.columns.length === 0 ? table : { ...table, rows: [], problems: [...table.problems, ...missing] };
}

interface Record {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** By the header alone: a comma may be a decimal sign in the rows below it. */
function delimiterOf(text: string): string {
  const header = text.split(/\r?\n|\r/, 1)[0] ?? "";
  const count = (sign: string) => header.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
