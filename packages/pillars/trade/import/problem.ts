/** What is wrong with one row. `row` is the line of the file (for JSON, the place in `data` from 1); 0 is the file itself. `found` is cut at 80 characters. */
export interface Problem {
  readonly row: number;
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

/**
 * What a reader makes of a file. Readers never throw over content: what cannot be used is a problem with its row, and the rest is read. Reading changes nothing, so that it is
 * its own dry run: show `problems`, and import `records` when a person has seen them.
 */
export interface Reading<Item> {
  readonly records: readonly Item[];
  readonly problems: readonly Problem[];
  /** Rows of content that the file has, good and bad. */
  readonly rows: number;
}

/** Bounds that hold before anything is parsed. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;
export const MAX_FILE_ROWS = 200_000;

export function problem(row: number, field: string, expected: string, found: unknown): Problem {
  const text = shown(found);
  return { row, field, expected, found: text.length > 80 ? `${text.slice(0, 79)}…` : text };
}

/** A reading that ends at the file itself. */
export function unreadable<Item>(field: string, expected: string, found: unknown): Reading<Item> {
  return { records: [], problems: [problem(0, field, expected, found)], rows: 0 };
}

/** Lists and objects are not written out: they may be as deep as the file is long. */
function shown(found: unknown): string {
  if (typeof found === "string") return found;
  if (typeof found === "object" && found !== null) return Array.isArray(found) ? "a list" : "an object";
  return found === undefined ? "nothing" : JSON.stringify(found);
}
