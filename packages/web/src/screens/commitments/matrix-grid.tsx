import { memo, useMemo, useRef, type CSSProperties } from "react";
import { useWords } from "../../words/words.tsx";
import { GridHeads } from "./grid-heads.tsx";
import { GridRows } from "./grid-rows.tsx";
import type { LineGroup } from "./line-groups.ts";
import type { Order } from "./line-order.ts";
import { gridColumns, leastWidth, NARROW, type ColumnId } from "./matrix-columns.ts";
import { layRows } from "./matrix-rows.ts";
import { useSayings } from "./sayings.tsx";
import { useNarrow } from "./use-narrow.ts";
import look from "./matrix.module.css";

export interface MatrixGridProps {
  /** At least one line. */
  readonly groups: readonly LineGroup[];
  readonly columns: readonly ColumnId[];
  readonly order: Order;
  /** The same function from one drawing to the next. */
  readonly onOrder: (column: ColumnId) => void;
  /** The day for which the lines are told. */
  readonly day: string;
}

/** Heights in rem, with columns and where there is no width for them. */
const HEIGHTS = { line: 4.6, head: 3.4, narrowLine: 8.6, narrowHead: 5 } as const;

/** What the heads and a bar of scrolling take, in rem. */
const HEADS = 3.5;

/** The table: heads that order it, and a wall of rows that scrolls under them. */
export const MatrixGrid = memo(function MatrixGrid({ groups, columns: chosen, order, onOrder, day }: MatrixGridProps) {
  const words = useWords("commitments");
  const said = useSayings(day);
  const frame = useRef<HTMLDivElement>(null);
  const [narrow, rem] = useNarrow(frame);
  const columns = useMemo(() => (narrow ? chosen.filter((one) => NARROW.includes(one)) : chosen), [narrow, chosen]);
  const heights = useMemo(() => ({ line: (narrow ? HEIGHTS.narrowLine : HEIGHTS.line) * rem, head: (narrow ? HEIGHTS.narrowHead : HEIGHTS.head) * rem }), [narrow, rem]);
  const rows = useMemo(() => layRows(groups, heights), [groups, heights]);
  const measures = { "--columns": gridColumns(columns), "--least": narrow ? "0" : `${leastWidth(columns)}rem`, "--line": `${heights.line}px`, "--head": `${heights.head}px`, blockSize: `min(72dvb, ${rows.height + HEADS * rem}px)` } as CSSProperties;
  return (
    <div ref={frame} className={look.frame} style={measures} data-narrow={narrow || undefined} role="grid" aria-label={words("title")} aria-rowcount={rows.count + 1} aria-colcount={columns.length}>
      <GridHeads columns={columns} order={order} onOrder={onOrder} />
      <GridRows frame={frame} rows={rows} columns={columns} said={said} page={heights.line} />
    </div>
  );
});
