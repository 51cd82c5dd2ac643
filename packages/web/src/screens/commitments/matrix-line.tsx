import { memo } from "react";
import { CELL_LOOKS, lineCell } from "./line-cell.tsx";
import type { Line } from "./line-book.ts";
import type { ColumnId } from "./matrix-columns.ts";
import look from "./matrix.module.css";
import type { Sayings } from "./sayings.tsx";

export interface RowPlace {
  /** Which row it is, from 0. */
  readonly at: number;
  /** Pixels from the first row's upper edge. */
  readonly top: number;
  /** Whether Tab comes to it: one row of all. */
  readonly active: boolean;
}

export interface MatrixLineProps extends RowPlace {
  readonly line: Line;
  /** Those that are shown. */
  readonly columns: readonly ColumnId[];
  readonly said: Sayings;
}

/** A commitment's row. It is drawn again only where what it says, or its place, is otherwise; what happens to it the grid hears. */
export const MatrixLine = memo(function MatrixLine({ line, columns, said, ...place }: MatrixLineProps) {
  return (
    <div {...rowPlace(place)} className={look.line} data-tone={line.place === "overdue" ? "late" : line.place === "disputed" ? "disputed" : undefined}>
      {columns.map((column) => <div key={column} role="gridcell" data-column={column} className={CELL_LOOKS[column]}>{lineCell(column, line, said)}</div>)}
    </div>
  );
});

/** The attributes of a row that stands at its place; the row of heads is the first for those who hear it. */
export function rowPlace({ at, top, active }: RowPlace) {
  return { role: "row", "aria-rowindex": at + 2, "data-index": at, tabIndex: active ? 0 : -1, style: { insetBlockStart: `${top}px` } } as const;
}
