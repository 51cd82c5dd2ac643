import type { ReadValue } from "../workbook/workbook-model.ts";

/** What is wrong at one cell, in words that a person can act on. */
export interface CellProblem {
  readonly sheet: string;
  /** `D17`; the header's, or the row's first, where a whole column or row is meant. */
  readonly cell: string;
  /** The column's key: `due`, `title.fa`. */
  readonly column: string;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

/** `Matrix!D17: due: expected a date, found "soon"; write 2027-03-20` */
export function sayProblem({ sheet, cell, column, expected, found, remedy }: CellProblem): string {
  return `${/^[\p{L}\p{N}_]+$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}: ${column}: expected ${expected}, found ${found}; ${remedy}`;
}

/** What stands in a cell, as a problem quotes it. */
export function shownValue(value: ReadValue | undefined): string {
  if (value === undefined) return "nothing";
  switch (value.is) {
    case "text":
      return JSON.stringify(value.text.length > 80 ? `${value.text.slice(0, 80)}…` : value.text);
    case "number":
      return `the number ${value.number}`;
    case "date":
      return `the date ${value.date}`;
    case "truth":
      return value.truth ? "TRUE" : "FALSE";
    case "refused":
      return value.found;
  }
}
