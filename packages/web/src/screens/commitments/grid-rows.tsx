import { memo, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject } from "react";
import { flushSync } from "react-dom";
import { PRINTED_ROWS, usePrinting } from "../../design/printing.ts";
import { places } from "../../frame/places.ts";
import { usePlainLinks } from "../../frame/plain-link.ts";
import { useGo } from "../../frame/to.tsx";
import { GroupRow } from "./group-row.tsx";
import type { ColumnId } from "./matrix-columns.ts";
import { MatrixLine } from "./matrix-line.tsx";
import { keyOfRow, type MatrixRows } from "./matrix-rows.ts";
import { takeSlots, type RowSlots } from "./row-slots.ts";
import { useRowsInSight } from "./rows-in-sight.ts";
import type { Sayings } from "./sayings.tsx";
import look from "./matrix.module.css";

export interface GridRowsProps {
  /** What scrolls. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly rows: MatrixRows;
  readonly columns: readonly ColumnId[];
  readonly said: Sayings;
  /** Height of a line in pixels, for how far Page Up and Down go. */
  readonly page: number;
}

/**
 * Only the rows in sight stand on the page, and the one that Tab comes to. Arrows, Page, Home and End move that one, Enter opens it. What happens to rows and links is heard here, once for all. On paper
 * all rows stand, up to a number.
 */
export const GridRows = memo(function GridRows({ frame, rows, columns, said, page }: GridRowsProps) {
  const go = useGo();
  const links = usePlainLinks();
  const [active, setActive] = useState<Active>({ at: 0 });
  const now = useMemo(() => whereIs(active, rows), [active, rows]);
  const inSight = useRowsInSight(frame, rows);
  const printing = usePrinting();
  const [from, to] = printing ? [0, Math.min(rows.count, PRINTED_ROWS)] : inSight;
  const shown = Array.from({ length: to - from }, (_one, nth) => from + nth);
  if (!printing && now < from) shown.unshift(now);
  if (!printing && now >= to) shown.push(now);
  const slots = useRef<RowSlots>(undefined);
  slots.current = takeSlots(slots.current, rows, shown.map((at) => keyOfRow(rows.row(at))), active.key);

  const take = (at: number) => setActive((before) => (before.at === at && before.key === keyOfRow(rows.row(at)) ? before : { at, key: keyOfRow(rows.row(at)) }));
  const open = (at: number) => {
    const { line } = rows.row(at);
    if (line !== undefined) go(places.commitment(line.id));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.target as Element).closest("button, a") !== null) return;
    if (event.key === "Enter") return open(now);
    const sight = Math.max(1, Math.floor((frame.current?.clientHeight ?? 400) / page) - 2);
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, PageDown: now + sight, PageUp: now - sight, Home: 0, End: rows.count - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const at = Math.max(0, Math.min(rows.count - 1, next));
    flushSync(() => take(at));
    const row = frame.current?.querySelector<HTMLElement>(`[data-index="${at}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const onFocus = ({ target }: FocusEvent) => {
    const at = rowOf(target);
    if (at !== undefined) take(at);
  };
  const onClick = (event: MouseEvent) => {
    // A dialog that a row opened hangs below it for React alone.
    if (!event.currentTarget.contains(event.target as Node) || links.follow(event)) return;
    const at = rowOf(event.target as Element);
    if (at !== undefined && (event.target as Element).closest("a, button, [role=dialog]") === null && document.getSelection()?.isCollapsed !== false) open(at);
  };
  return (
    <div role="rowgroup" className={look.wall} style={{ blockSize: rows.height }} onKeyDown={onKeyDown} onFocus={onFocus} onClick={onClick} onMouseOver={links.prepare}>
      {shown.map((at) => {
        const row = rows.row(at);
        const slot = slots.current!.slots.get(keyOfRow(row));
        const place = { at, top: rows.top(at), active: at === now };
        return row.line === undefined ? <GroupRow key={slot} {...place} head={row.head} lines={row.lines} columns={columns.length} /> : <MatrixLine key={slot} {...place} line={row.line} columns={columns} said={said} />;
      })}
    </div>
  );
});

/** The row that Tab comes to: where it was, and which it was, once somebody has been there. */
interface Active {
  readonly at: number;
  readonly key?: string;
}

/** Where that row stands now that the rows are others; where it is gone, the one in its place. */
function whereIs({ at, key }: Active, rows: MatrixRows): number {
  const same = Math.min(at, rows.count - 1);
  if (key === undefined || keyOfRow(rows.row(same)) === key) return same;
  const found = rows.find(key);
  return found < 0 ? same : found;
}

function rowOf(target: Element): number | undefined {
  const row = target.closest<HTMLElement>("[data-index]");
  return row === null ? undefined : Number(row.dataset["index"]);
}
