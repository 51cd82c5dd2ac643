import type { MatrixRows } from "./matrix-rows.ts";

/** Which of the page's rows shows which row of the matrix: by its key, the number of a place on the page. */
export interface RowSlots {
  readonly rows: MatrixRows;
  readonly slots: ReadonlyMap<string, number>;
  /** The first number that nobody has had. */
  readonly next: number;
}

/**
 * Gives each row that is shown (by key, from above down) a slot. While the rows are the same ones and only others of them come into sight, each keeps its slot and what comes gets a new one, so that the page's
 * order stays the rows' order. Where the rows are others (a letter more narrowed them), the slots are taken over in order: what stands on the page is written anew instead of being made anew. `held`: the row
 * that somebody stands on, which must not become another under them; where it is still shown, all that stay keep their slots.
 */
export function takeSlots(before: RowSlots | undefined, rows: MatrixRows, shown: readonly string[], held: string | undefined): RowSlots {
  let next = before?.next ?? 0;
  const takeOver = before !== undefined && before.rows !== rows && (held === undefined || !shown.includes(held) || !before.slots.has(held));
  const free = takeOver ? [...before.slots.values()] : [];
  const slots = new Map(shown.map((key, nth) => [key, takeOver ? (free[nth] ?? next++) : (before?.slots.get(key) ?? next++)]));
  return { rows, slots, next };
}
