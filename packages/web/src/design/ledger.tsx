import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { useWords } from "../words/words.tsx";
import look from "./ledger.module.css";

export interface LedgerColumn<Row> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** "end": numbers. Default "start". */
  readonly align?: "start" | "end" | "center";
  /** A CSS width ("8rem", "30%"). */
  readonly width?: string;
  /** Makes the head a button that sorts. */
  readonly sort?: (a: Row, b: Row) => number;
  /** The head is said but not shown: columns of marks. */
  readonly quiet?: boolean;
}

export interface LedgerProps<Row> {
  /** What the table lists: shown above it unless `quietCaption`, and its name to those who hear the page. */
  readonly caption: string;
  readonly quietCaption?: boolean;
  readonly columns: readonly LedgerColumn<Row>[];
  readonly rows: readonly Row[];
  /** Default: the row's `id`. */
  readonly keyOf?: (row: Row) => string;
  /** Opens a row: by Enter, and by a press anywhere in it that is not on a link or control of its own. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** Shown in place of rows. */
  readonly empty?: ReactNode;
  /** A last row of totals: a cell for each column, by id. */
  readonly foot?: Readonly<Record<string, ReactNode>> | undefined;
  /** Marks a row: "late" and "disputed" get a rule at their start. */
  readonly toneOf?: ((row: Row) => "late" | "disputed" | "own" | undefined) | undefined;
}

/** A ruled table. The first column heads its row. Where there is no width for columns, rows stand under one another with each cell named. For more than some 300 rows: <LongLedger>. */
export function Ledger<Row>({ caption, quietCaption = true, columns, rows, keyOf = ownId, onOpen, empty, foot, toneOf }: LedgerProps<Row>) {
  const w = useWords("design");
  const { sorted, order, sortBy } = useSorted(rows, columns);
  const body = useRef<HTMLTableSectionElement>(null);
  if (rows.length === 0) return <p className={look.empty} role="status" data-print="show">{empty ?? w("table.none")}</p>;
  return (
    <div className={look.frame}>
      <table className={look.ledger} role="table">
        <caption className={quietCaption ? "aside-voice" : look.caption}>{caption}{onOpen !== undefined && <span className="aside-voice"> {w("table.howTo")}</span>}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.id} scope="col" role="columnheader" data-align={column.align} style={column.width === undefined ? undefined : { inlineSize: column.width }} aria-sort={column.sort === undefined ? undefined : order?.id === column.id ? (order.up ? "ascending" : "descending") : "none"}>
                <Head column={column} up={order?.id === column.id ? order.up : undefined} onSort={() => sortBy(column.id)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={body}>
          {sorted.map((row, at) => (
            <tr key={keyOf(row)} role="row" data-tone={toneOf?.(row)} {...(onOpen !== undefined && { tabIndex: at === 0 ? 0 : -1, "data-opens": "", ...opening(() => onOpen(row)), onFocus: takeTab })}>
              {columns.map((column, place) => {
                const shared = { "data-align": column.align, "data-head": column.quiet === true ? undefined : column.head };
                return place === 0 ? <th key={column.id} scope="row" role="rowheader" {...shared}>{column.cell(row)}</th> : <td key={column.id} role="cell" {...shared}>{column.cell(row)}</td>;
              })}
            </tr>
          ))}
        </tbody>
        {foot !== undefined && (
          <tfoot role="rowgroup"><tr role="row">{columns.map((column) => <td key={column.id} role="cell" data-align={column.align} data-head={foot[column.id] === undefined ? undefined : column.head}>{foot[column.id]}</td>)}</tr></tfoot>
        )}
      </table>
    </div>
  );
}

/** The head of a column; sorts where it can. */
export function Head<Row>({ column, up, onSort }: { readonly column: LedgerColumn<Row>; readonly up: boolean | undefined; readonly onSort: () => void }) {
  const w = useWords("design");
  const name = <span className={column.quiet === true ? "aside-voice" : undefined}>{column.head}</span>;
  if (column.sort === undefined) return name;
  return (
    <button type="button" className={look.sort} onClick={onSort} title={up === undefined ? undefined : w(up ? "table.sortUp" : "table.sortDown", { column: column.head })}>
      {name}
      <svg viewBox="0 0 10 12" width="10" height="12" aria-hidden="true"><path d="M1 5L5 1L9 5" data-on={up === true || undefined} /><path d="M1 7L5 11L9 7" data-on={up === false || undefined} /></svg>
    </button>
  );
}

export interface Order {
  readonly id: string;
  readonly up: boolean;
}

/** Rows in the order chosen: up, down, then as they were given. */
export function useSorted<Row>(rows: readonly Row[], columns: readonly LedgerColumn<Row>[]): { readonly sorted: readonly Row[]; readonly order: Order | null; readonly sortBy: (id: string) => void } {
  const [order, setOrder] = useState<Order | null>(null);
  const compare = columns.find((column) => column.id === order?.id)?.sort;
  const sorted = useMemo(() => (compare === undefined || order === null ? rows : rows.toSorted((a, b) => (order.up ? compare(a, b) : compare(b, a)))), [rows, compare, order]);
  return { sorted, order, sortBy: (id) => setOrder(order?.id !== id ? { id, up: true } : order.up ? { id, up: false } : null) };
}

/** Up, down, Home and End move between rows; Enter, or a press on no control of the row's own, opens it. */
export function opening(open: () => void, step: (row: HTMLElement, key: string) => void = stepTo): { readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void; readonly onClick: (event: MouseEvent<HTMLElement>) => void } {
  return {
    onKeyDown(event) {
      if (event.target !== event.currentTarget) return;
      if (event.key === "Enter") open();
      else if (["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) step(event.currentTarget, event.key);
      else return;
      event.preventDefault();
    },
    onClick(event) {
      const own = (event.target as Element).closest("a, button, input, label, [role=dialog]");
      if ((own === null || !event.currentTarget.contains(own)) && event.currentTarget.contains(event.target as Node) && document.getSelection()?.isCollapsed !== false) open();
    },
  };
}

function stepTo(row: HTMLElement, key: string): void {
  const to = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling, Home: row.parentElement?.firstElementChild, End: row.parentElement?.lastElementChild }[key];
  if (to instanceof HTMLElement) to.focus();
}

/** One row of a table is reached by Tab: the last that had the focus. */
function takeTab({ currentTarget }: { readonly currentTarget: HTMLElement }): void {
  for (const row of currentTarget.parentElement?.querySelectorAll<HTMLElement>(":scope > [tabindex='0']") ?? []) row.tabIndex = -1;
  currentTarget.tabIndex = 0;
}

export const ownId = (row: unknown): string => (row as { readonly id: string }).id;
