import type { Scalar } from "./flatten.ts";

/** So that spreadsheet programs take a file for UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * One line of a CSV file (RFC 4180), with its CRLF. A text that a spreadsheet program could take for a formula gets an apostrophe before it (and so does one that begins with an apostrophe, so
 * that {@link withoutGuard} gives every text back); plain decimal numbers stay as they are.
 */
export function csvLine(cells: readonly Scalar[]): string {
  return `${cells.map((cell) => quoted(guarded(cell))).join(",")}\r\n`;
}

/** The text of a cell that {@link csvLine} wrote. */
export function withoutGuard(cell: string): string {
  return /^'['=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

function guarded(cell: Scalar): string {
  if (cell === null) return "";
  const text = String(cell);
  return /^['=+\-@\t\r\n＝＋－＠]/.test(text) && !/^-?[0-9]+(\.[0-9]+)?$/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
