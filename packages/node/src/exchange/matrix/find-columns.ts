import { LANGUAGES, type CalendarName, type Language } from "@mithaq/calendar";
import { Refusal } from "../../node/refusal.ts";
import { columnOf } from "../workbook/sheet-xml.ts";
import { addressOf, type ReadSheet } from "../workbook/workbook-model.ts";
import { plainWord, WORDS } from "../words/words.ts";
import { columnOfHeader } from "./fields.ts";
import type { MatrixMapping } from "./mapping.ts";
import type { CellProblem } from "./problem.ts";

/** Where a table stands in a sheet: its header row, and the column of each key. */
export interface FoundTable {
  readonly sheet: ReadSheet;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
  /** In which most headers are written. */
  readonly language: Language;
  /** Of the column `dueIn`, where its header or the mapping says it. */
  readonly calendar?: CalendarName;
  readonly problems: readonly CellProblem[];
}

/** The table of commitments: by the mapping, or where the most headers are known. Throws Refusal `input` where there is none. */
export function findMatrix(sheets: readonly ReadSheet[], mapping: MatrixMapping): FoundTable {
  const among = mapping.sheet === undefined ? sheets : sheets.filter((sheet) => sheet.name === mapping.sheet);
  if (among.length === 0) throw new Refusal("input", { field: "sheet", expected: `one of the sheets ${sheets.map((sheet) => sheet.name).join(", ")}`, remedy: "name one of them in the mapping", message: `there is no sheet ${mapping.sheet}` });
  const tables = among.flatMap((sheet) => headerRows(sheet, mapping).map((row) => tableAt(sheet, row, mapping)));
  const best = tables.filter(({ columns }) => columns.has("id") || [...columns.keys()].some((key) => key.startsWith("title."))).sort((a, b) => b.columns.size - a.columns.size)[0];
  if (best !== undefined && (best.columns.size >= 2 || mapping.columns !== undefined)) return best;
  throw new Refusal("input", {
    field: "headers", expected: "a row of headers as an exported matrix has them, in any of the four languages",
    remedy: 'export the matrix and write into that workbook; or name the columns with --mapping FILE: {"columns": {"title.en": "Commitment", "due": "D"}}',
    message: `no sheet has a row with the headers of a matrix (looked into: ${among.map((sheet) => sheet.name).join(", ")})`,
  });
}

/** The table of sources that goes with a matrix; undefined where the workbook has none. */
export function findSources(sheets: readonly ReadSheet[], matrix: ReadSheet): FoundTable | undefined {
  const tables = sheets.filter((sheet) => sheet !== matrix).flatMap((sheet) => headerRows(sheet, {}).map((row) => tableAt(sheet, row, {})));
  return tables.find(({ columns }) => ["id", "sourceDate", "sourcePage", "sourceFact"].every((key) => columns.has(key)));
}

function headerRows({ rows }: ReadSheet, mapping: MatrixMapping): number[] {
  if (mapping.headerRow !== undefined) return [mapping.headerRow];
  return rows.slice(0, 20).map(({ row }) => row);
}

function tableAt(sheet: ReadSheet, headerRow: number, mapping: MatrixMapping): FoundTable {
  const cells = sheet.rows.find(({ row }) => row === headerRow)?.cells ?? [];
  const columns = new Map<string, number>();
  const problems: CellProblem[] = [];
  let { calendar } = mapping;
  const add = (key: string, column: number) => {
    const before = columns.get(key);
    if (before === undefined) columns.set(key, column);
    else problems.push({ sheet: sheet.name, cell: addressOf(column, headerRow), column: key, expected: "each column once", found: `a second one (the first is ${addressOf(before, headerRow)})`, remedy: "remove or rename one of them" });
  };
  if (mapping.columns === undefined) {
    for (const { column, value } of cells) {
      const found = value.is === "text" ? columnOfHeader(value.text) : undefined;
      if (found === undefined) continue;
      add(found.key, column);
      if (found.calendar !== undefined) calendar ??= found.calendar;
    }
  }
  for (const [key, named] of Object.entries(mapping.columns ?? {})) {
    const column = cells.find(({ value }) => value.is === "text" && plainWord(value.text) === plainWord(named))?.column ?? (/^[A-Z]{1,2}$/.test(named) ? columnOf(named) : undefined);
    if (column !== undefined) add(key, column);
    else problems.push({ sheet: sheet.name, cell: addressOf(1, headerRow), column: key, expected: `a header ${JSON.stringify(named)} in row ${headerRow}`, found: "none", remedy: "correct the mapping: a header of this row, or a column's letters" });
  }
  return { sheet, headerRow, columns, problems, language: languageOf(cells.flatMap(({ value }) => (value.is === "text" ? [value.text] : []))), ...(calendar === undefined ? {} : { calendar }) };
}

function languageOf(headers: readonly string[]): Language {
  const known = (language: Language) => { const words = new Set<string>(Object.values(WORDS[language].columns)); return headers.filter((header) => words.has(header.replace(/ \([^)]*\)+$/, ""))).length; };
  return [...LANGUAGES].sort((a, b) => known(b) - known(a))[0]!;
}
