/** The columns that the matrix can show. */
export const COLUMNS = ["title", "deliverable", "obligors", "obligees", "owed", "due", "place", "assent", "report", "figure", "evidence", "awaits", "sources"] as const;
export type ColumnId = (typeof COLUMNS)[number];

/** What stands there where nobody chose. */
export const USUAL: readonly ColumnId[] = ["title", "obligors", "due", "place", "report", "awaits"];

/** The columns of an address (`title,due`): known ones, each once, the title always, and first where it is not named. Nothing named: the usual ones. */
export function parseColumns(text: string): readonly ColumnId[] {
  const named = [...new Set(text.split(","))].filter((one): one is ColumnId => (COLUMNS as readonly string[]).includes(one));
  if (named.length === 0) return USUAL;
  return named.includes("title") ? named : ["title", ...named];
}

/** For the address; "" where they are the usual ones. */
export function formatColumns(columns: readonly ColumnId[]): string {
  const text = columns.join();
  return text === USUAL.join() ? "" : text;
}

/** The columns with one of them a place earlier or later; the same where it stands at the end already. */
export function moveColumn(columns: readonly ColumnId[], column: ColumnId, by: -1 | 1): readonly ColumnId[] {
  const at = columns.indexOf(column);
  const to = at + by;
  if (at < 0 || to < 0 || to >= columns.length) return columns;
  const moved = [...columns];
  [moved[at], moved[to]] = [moved[to]!, moved[at]!];
  return moved;
}

/** Least width in rem, and the share of what is left. */
export const WIDTHS: { readonly [column in ColumnId]: readonly [rem: number, share: number] } = {
  title: [14, 2.6], deliverable: [20, 4], obligors: [7, 0.9], obligees: [9, 1], owed: [8, 1], due: [8, 1], place: [9.5, 1.2], assent: [9, 1], report: [9, 1.2], figure: [9, 1], evidence: [5.5, 0], awaits: [7.5, 1], sources: [5.5, 0],
};

/** A grid's columns for CSS. */
export function gridColumns(columns: readonly ColumnId[]): string {
  return columns.map((column) => (WIDTHS[column][1] === 0 ? `${WIDTHS[column][0]}rem` : `minmax(${WIDTHS[column][0]}rem, ${WIDTHS[column][1]}fr)`)).join(" ");
}
export function leastWidth(columns: readonly ColumnId[]): number {
  return columns.reduce((sum, column) => sum + WIDTHS[column][0], 2);
}

/** What a row says where there is no width for columns. */
export const NARROW: readonly ColumnId[] = ["title", "obligors", "due", "place"];
