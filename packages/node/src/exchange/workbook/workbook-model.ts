/** The largest workbook that is read, in bytes. */
export const MAX_WORKBOOK_BYTES = 8 * 1024 * 1024;

/** What a workbook of ours is, apart from any library: the same model makes the same bytes. */
export interface WorkbookModel {
  readonly title: string;
  /** The party whose node wrote it. */
  readonly creator: string;
  /** Unix ms, from the record and never from the clock: the workbook's created and modified. */
  readonly at: number;
  readonly sheets: readonly SheetModel[];
}

export interface SheetModel {
  /** At most 31 characters, without []:*?/\ */
  readonly name: string;
  readonly rightToLeft: boolean;
  readonly columns: readonly ColumnModel[];
  /** Each as long as `columns`, or shorter. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Columns that stay in sight beside the header row. */
  readonly frozenColumns?: number;
  readonly filter?: boolean;
  /** Printed at the foot of every page. */
  readonly foot?: string;
}

/** A text is always text, whatever it begins with; a date is an ISO day that has a place in the workbook's calendar (`fitsWorkbook`). */
export type CellValue = string | number | { readonly date: string } | null;

export interface ColumnModel {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly direction?: "rtl" | "ltr";
  /** The words that may be chosen from. */
  readonly choices?: readonly string[];
  /** Folded away under the outline. */
  readonly folded?: boolean;
  /** Shown greyed: made by the record, and not read back. */
  readonly told?: boolean;
}

/** A cell as it was read; `refused`: what is there, and what to do about it. */
export interface ReadCell {
  /** `D17` */
  readonly address: string;
  readonly row: number;
  /** From 1. */
  readonly column: number;
  readonly value: ReadValue;
}
export type ReadValue =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "number"; readonly number: number }
  | { readonly is: "date"; readonly date: string }
  | { readonly is: "truth"; readonly truth: boolean }
  | { readonly is: "refused"; readonly found: string; readonly remedy: string };

export interface ReadSheet {
  readonly name: string;
  /** Rows in order, each with its cells that are not empty, in order. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly ReadCell[] }[];
}

/** Whether a day can stand in a cell as a date: workbooks count from 1900 and take 1900 for a leap year, so days before March 1900 are ambiguous. */
export function fitsWorkbook(iso: string): boolean {
  if (iso < "1900-03-01" || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(iso)) return false;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/** `D17` of column 4, row 17. */
export function addressOf(column: number, row: number): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row}`;
}
