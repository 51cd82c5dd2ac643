import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Bricks } from "../../design/bricks.tsx";
import { places } from "../../frame/places.ts";
import { useGo } from "../../frame/to.tsx";
import { PillarName } from "../../reader/pillar-name.tsx";
import { useWords } from "../../words/words.tsx";
import { bricksOf, type MatrixRow } from "./line-groups.ts";
import type { Order } from "./line-order.ts";
import { gridColumns, leastWidth, type ColumnId } from "./matrix-columns.ts";
import { MatrixLine } from "./matrix-line.tsx";
import look from "./matrix.module.css";

export interface MatrixGridProps {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly ColumnId[];
  readonly order: Order;
  readonly onOrder: (column: ColumnId) => void;
  /** The day for which the lines are told. */
  readonly day: string;
}

/** Heights in rem: every row of a kind is as high as the next, so that ten thousand of them need not be measured. */
const HEIGHTS = { line: 3.9, narrow: 8.6, head: 3.4, narrowHead: 5 } as const;

/** What the heads and a bar of scrolling take, in rem. */
const HEADS = 3.5;

/** The table: only the rows in sight stand on the page. One of them has the focus; arrows, Page, Home and End move it, Enter opens it. */
export function MatrixGrid({ rows, columns, order, onOrder, day }: MatrixGridProps) {
  const words = useWords("commitments");
  const common = useWords("common");
  const go = useGo();
  const frame = useRef<HTMLDivElement>(null);
  const [narrow, rem] = useNarrow(frame);
  const [active, setActive] = useState(0);
  // The same functions from one drawing to the next: with others, all ten thousand places are counted anew at every step of the wheel.
  const getItemKey = useCallback((at: number) => keyOf(rows[at]!), [rows]);
  const estimateSize = useCallback((at: number) => ("line" in rows[at]! ? (narrow ? HEIGHTS.narrow : HEIGHTS.line) : narrow ? HEIGHTS.narrowHead : HEIGHTS.head) * rem, [rows, narrow, rem]);
  const wall = useVirtualizer({ count: rows.length, getScrollElement: () => frame.current, overscan: 6, useFlushSync: false, getItemKey, estimateSize });
  useEffect(() => wall.measure(), [narrow, rem, rows, wall]);
  const at = Math.min(active, rows.length - 1);
  const open = (row: MatrixRow | undefined) => row !== undefined && "line" in row && go(places.commitment(row.line.id));
  const move = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest("button, a") !== null) return;
    if (event.key === "Enter") return void open(rows[at]);
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 400) / (HEIGHTS.line * rem)) - 2);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setActive(next);
    wall.scrollToIndex(next);
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus());
  };
  const template = gridColumns(columns);
  const least = narrow ? undefined : `${leastWidth(columns)}rem`;
  return (
    <div ref={frame} className={look.frame} style={{ blockSize: `min(72dvb, ${wall.getTotalSize() + HEADS * rem}px)` }} data-narrow={narrow || undefined} role="grid" aria-label={words("title")} aria-rowcount={rows.length + 1} aria-colcount={columns.length} onKeyDown={move}>
      <div role="rowgroup" className={look.heads} style={{ minInlineSize: least }}>
        <div role="row" aria-rowindex={1} className={look.row} style={{ gridTemplateColumns: template }}>
          {columns.map((column) => (
            <div key={column} role="columnheader" aria-sort={order.column !== column ? "none" : order.down ? "descending" : "ascending"}>
              <button type="button" className={look.sort} onClick={() => onOrder(column)} title={common("sortBy", { column: words(`column.${column}`) })}>
                {words(`column.${column}`)}{order.column === column && <svg viewBox="0 0 10 12" width="10" height="12" aria-hidden="true"><path d={order.down ? "M1 4L5 8L9 4" : "M1 8L5 4L9 8"} /></svg>}
              </button>
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={look.wall} style={{ blockSize: wall.getTotalSize(), minInlineSize: least }}>
        {wall.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index]!;
          const place = { blockSize: size, transform: `translateY(${start}px)` };
          const focus = { "data-index": index, tabIndex: index === at ? 0 : -1, "aria-rowindex": index + 2, onFocus: () => setActive(index) };
          if ("line" in row) return <MatrixLine key={key} line={row.line} columns={columns} day={day} narrow={narrow} focus={focus} style={{ ...place, gridTemplateColumns: narrow ? undefined : template }} onOpen={open} row={row} />;
          return (
            <div key={key} role="row" className={look.group} style={place} {...focus}>
              <div role="gridcell" aria-colspan={columns.length} className={look.groupName}>
                <strong>{row.head === "" ? words("noPillar") : <PillarName pillar={row.head} />}</strong>
                <span className={look.soft}>{words("groupCount", { count: row.lines.length })}</span>
                <Bricks counts={bricksOf(row.lines)} most={32} />
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

const keyOf = (row: MatrixRow): string => ("line" in row ? row.line.id : `head ${row.head}`);

/** Whether there is too little width for columns, and the pixels of a rem. */
function useNarrow(frame: { readonly current: HTMLElement | null }): readonly [boolean, number] {
  const [state, setState] = useState({ narrow: innerWidth < 640, rem: 16 });
  useEffect(() => {
    const look = new ResizeObserver(([entry]) => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const narrow = entry!.contentRect.width < 36 * rem;
      setState((now) => (now.narrow === narrow && now.rem === rem ? now : { narrow, rem }));
    });
    look.observe(frame.current!);
    return () => look.disconnect();
  }, [frame]);
  return [state.narrow, state.rem];
}
