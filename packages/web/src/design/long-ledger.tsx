import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { useWords } from "../words/words.tsx";
import { Head, opening, ownId, useSorted, type LedgerColumn, type LedgerProps } from "./ledger.tsx";
import { PRINTED_ROWS, usePrinting } from "./printing.ts";
import look from "./ledger.module.css";

export interface LongLedgerProps<Row> extends Omit<LedgerProps<Row>, "foot" | "quietCaption"> {
  /** A row's usual height in pixels; rows are measured as they come into sight. */
  readonly rowHeight?: number;
  /** Called as the last rows come into sight, for lists that are read page by page. */
  readonly onEnd?: (() => void) | undefined;
}

/** A table of many thousands of rows: only those in sight stand on the page, with their true numbers for those who hear it. On paper all stand, up to a number, and it is said how many more there are. */
export function LongLedger<Row>({ caption, columns, rows, keyOf = ownId, onOpen, empty, toneOf, rowHeight = 44, onEnd }: LongLedgerProps<Row>) {
  const w = useWords("design");
  const frame = useRef<HTMLDivElement>(null);
  const { sorted, order, sortBy } = useSorted(rows, columns);
  const wall = useVirtualizer({
    count: sorted.length, getScrollElement: () => frame.current, estimateSize: () => rowHeight, overscan: 12, getItemKey: (at) => keyOf(sorted[at]!),
    onChange: ({ range }) => { if (range !== null && range.endIndex >= sorted.length - 30) onEnd?.(); },
  });
  const printing = usePrinting();
  if (rows.length === 0) return <p className={look.empty} role="status">{empty ?? w("table.none")}</p>;
  const template = columns.map(({ width }) => width ?? "minmax(0, 1fr)").join(" ");
  const shown = printing ? sorted.slice(0, PRINTED_ROWS).map((row, index) => ({ index, key: keyOf(row), start: 0 })) : wall.getVirtualItems();
  const goTo = (at: number) => {
    wall.scrollToIndex(at);
    setTimeout(() => frame.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus(), 0);
  };
  return (
    <div ref={frame} className={look.long} role="table" aria-label={caption} aria-rowcount={sorted.length + 1} aria-colcount={columns.length} tabIndex={0}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={look.heads} style={{ gridTemplateColumns: template }}>
          {columns.map((column) => (
            <div key={column.id} role="columnheader" data-align={column.align} aria-sort={ariaSort(column, order)}><Head column={column} up={order?.id === column.id ? order.up : undefined} onSort={() => sortBy(column.id)} /></div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={look.wall} style={{ blockSize: wall.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const row = sorted[index]!;
          return (
            <div key={key} ref={wall.measureElement} data-index={index} role="row" aria-rowindex={index + 2} className={look.row} data-tone={toneOf?.(row)} style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
              {...(onOpen !== undefined && { tabIndex: 0, "data-opens": "", ...opening(() => onOpen(row), (_, pressed) => goTo(target(pressed, index, sorted.length))) })}>
              {columns.map((column, place) => <div key={column.id} role={place === 0 ? "rowheader" : "cell"} data-align={column.align} data-head={column.quiet === true ? undefined : column.head}>{column.cell(row)}</div>)}
            </div>
          );
        })}
      </div>
      {printing && sorted.length > PRINTED_ROWS && <p>{w("brick.more", { count: sorted.length - PRINTED_ROWS })}</p>}
    </div>
  );
}

function ariaSort<Row>(column: LedgerColumn<Row>, order: { readonly id: string; readonly up: boolean } | null): "ascending" | "descending" | "none" | undefined {
  if (column.sort === undefined) return undefined;
  return order?.id === column.id ? (order.up ? "ascending" : "descending") : "none";
}

function target(key: string, at: number, count: number): number {
  return { ArrowDown: Math.min(at + 1, count - 1), ArrowUp: Math.max(at - 1, 0), Home: 0, End: count - 1 }[key] ?? at;
}
