import { memo } from "react";
import { useWords } from "../../words/words.tsx";
import type { Order } from "./line-order.ts";
import type { ColumnId } from "./matrix-columns.ts";
import look from "./matrix.module.css";

export interface GridHeadsProps {
  readonly columns: readonly ColumnId[];
  readonly order: Order;
  readonly onOrder: (column: ColumnId) => void;
}

/** The row of heads: each a button that orders the rows. */
export const GridHeads = memo(function GridHeads({ columns, order, onOrder }: GridHeadsProps) {
  const words = useWords("commitments");
  const common = useWords("common");
  return (
    <div role="rowgroup" className={look.heads}>
      <div role="row" aria-rowindex={1} className={look.row}>
        {columns.map((column) => (
          <div key={column} role="columnheader" aria-sort={order.column !== column ? "none" : order.down ? "descending" : "ascending"}>
            <button type="button" className={look.sort} onClick={() => onOrder(column)} title={common("sortBy", { column: words(`column.${column}`) })}>
              {words(`column.${column}`)}{order.column === column && <svg viewBox="0 0 10 12" width="10" height="12" aria-hidden="true"><path d={order.down ? "M1 4L5 8L9 4" : "M1 8L5 4L9 8"} /></svg>}
            </button>
          </div>
        ))}
      </div>
    </div>
  );
});
