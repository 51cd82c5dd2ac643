import { memo, type CSSProperties, type FocusEventHandler } from "react";
import { useWords } from "../../words/words.tsx";
import type { Line } from "./line-book.ts";
import type { MatrixRow } from "./line-groups.ts";
import { LineCell } from "./line-cell.tsx";
import type { ColumnId } from "./matrix-columns.ts";
import look from "./matrix.module.css";

export interface MatrixLineProps {
  readonly row: MatrixRow;
  readonly line: Line;
  readonly columns: readonly ColumnId[];
  readonly day: string;
  readonly narrow: boolean;
  readonly focus: { readonly "data-index": number; readonly tabIndex: number; readonly "aria-rowindex": number; readonly onFocus: FocusEventHandler };
  readonly style: CSSProperties;
  readonly onOpen: (row: MatrixRow) => void;
}

/** A commitment's row. It is drawn again only where what it says, or its place, is otherwise. */
export const MatrixLine = memo(function MatrixLine({ row, line, columns, day, narrow, focus, style, onOpen }: MatrixLineProps) {
  const words = useWords("commitments");
  return (
    <div role="row" className={look.line} style={style} data-tone={line.place === "overdue" ? "late" : line.place === "disputed" ? "disputed" : undefined} {...focus}
      onClick={(event) => { if ((event.target as Element).closest("a, button, [role=dialog]") === null && event.currentTarget.contains(event.target as Node) && document.getSelection()?.isCollapsed !== false) onOpen(row); }}>
      {columns.map((column) => <div key={column} role="gridcell" data-column={column} {...(narrow && column !== "title" && { "data-head": words(`column.${column}`) })}><LineCell column={column} line={line} day={day} /></div>)}
    </div>
  );
}, (a, b) => a.line === b.line && a.columns === b.columns && a.narrow === b.narrow && a.day === b.day && a.focus.tabIndex === b.focus.tabIndex && a.focus["data-index"] === b.focus["data-index"] && a.style.transform === b.style.transform && a.style.blockSize === b.style.blockSize);
