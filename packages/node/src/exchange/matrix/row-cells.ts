import { addressOf, type CellValue, type ReadCell, type ReadValue } from "../workbook/workbook-model.ts";
import type { CellProblem } from "./problem.ts";
import { shownValue } from "./problem.ts";

/**
 * One row as it is read, beside what the record would have written there. A column that the sheet does not have says what the record says; `changed` is what the sheet alone
 * says otherwise.
 */
export class RowCells {
  readonly problems: CellProblem[] = [];
  readonly #sheet: string;
  readonly #row: number;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #cells: ReadonlyMap<number, ReadCell>;
  readonly #record: Readonly<Record<string, CellValue>> | undefined;
  readonly #defaults: Readonly<Record<string, string>>;

  constructor(where: { readonly sheet: string; readonly row: number; readonly columns: ReadonlyMap<string, number> }, cells: readonly ReadCell[], record: Readonly<Record<string, CellValue>> | undefined, defaults: Readonly<Record<string, string>> = {}) {
    this.#sheet = where.sheet;
    this.#row = where.row;
    this.#columns = where.columns;
    this.#cells = new Map(cells.map((cell) => [cell.column, cell]));
    this.#record = record;
    this.#defaults = record === undefined ? defaults : {};
  }

  /** What the cell says; undefined where it is empty. */
  value(key: string): ReadValue | undefined {
    const column = this.#columns.get(key);
    if (column === undefined) return asRead(this.#record?.[key]) ?? this.#default(key);
    return this.#cells.get(column)?.value ?? this.#default(key);
  }

  /** Whether the sheet has this column and says there something else than the record. */
  changed(key: string): boolean {
    const column = this.#columns.get(key);
    return column !== undefined && !sameValue(this.#cells.get(column)?.value, asRead(this.#record?.[key]));
  }

  /** Whether this is a commitment of the record. */
  get known(): boolean {
    return this.#record !== undefined;
  }

  /** The cell's text; `undefined` where it is empty. A problem where it is no text. */
  text(key: string): string | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    if (value.is === "text") return value.text;
    // What a person types as digits a spreadsheet makes a number of; whole ones are the same text.
    if (value.is === "number" && Number.isSafeInteger(value.number)) return String(value.number);
    this.refuse(key, "a text", value.is === "refused" ? value.remedy : "write it as text (format the cell as Text first)");
    return undefined;
  }

  refuse(key: string, expected: string, remedy: string, found = shownValue(this.value(key))): void {
    this.problems.push({ sheet: this.#sheet, cell: this.address(key), column: key, expected, found, remedy });
  }

  /** Where the column crosses the row; the row's first cell where the sheet lacks the column. */
  address(key: string): string {
    return addressOf(this.#columns.get(key) ?? 1, this.#row);
  }

  #default(key: string): ReadValue | undefined {
    const text = this.#defaults[key];
    return text === undefined ? undefined : { is: "text", text };
  }
}

/** A cell that was written, as it comes back. */
export function asRead(value: CellValue | undefined): ReadValue | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "string") return { is: "text", text: value };
  if (typeof value === "number") return { is: "number", number: value };
  return { is: "date", date: value.date };
}

function sameValue(a: ReadValue | undefined, b: ReadValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  // Spreadsheet programs make one line break of another when they save: that alone is no change.
  if (a.is === "text" && b.is === "text") return lineFeeds(a.text) === lineFeeds(b.text);
  if (a.is === "date" && b.is === "date") return a.date === b.date;
  return a.is === "number" && b.is === "number" && a.number === b.number;
}

/** With every line break as one line feed. */
export function lineFeeds(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n");
}
