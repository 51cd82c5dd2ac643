import { memo, useCallback, useDeferredValue, useEffect, useMemo } from "react";
import { BrickLegend, Bricks } from "../../design/bricks.tsx";
import { Button } from "../../design/button.tsx";
import { Notice } from "../../design/notice.tsx";
import { PRINTED_ROWS } from "../../design/printing.ts";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { useFilters } from "../../frame/filters.ts";
import { Reading } from "../../node/reading.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { ColumnChooser } from "./column-chooser.tsx";
import { MatrixActs } from "./exchange/matrix-acts.tsx";
import { FilterBar } from "./filter-bar.tsx";
import type { LineBook } from "./line-book.ts";
import { CLEARED, isNarrowed, UNSET, type MatrixFilters } from "./line-filters.ts";
import { bricksOf, countLines, inGroups, type LineGroup } from "./line-groups.ts";
import { inOrder, nextOrder, parseOrder } from "./line-order.ts";
import { foldAhead } from "./line-text.ts";
import { COLUMNS, formatColumns, parseColumns, type ColumnId } from "./matrix-columns.ts";
import { MatrixGrid } from "./matrix-grid.tsx";
import { narrowGroups } from "./narrowed-groups.ts";
import { SavedViews } from "./views-menu.tsx";
import { useLines } from "./use-lines.ts";
import { useTyped } from "./use-typed.ts";
import look from "./matrix.module.css";

/** All commitments of the programme in one table. They are held by the browser, which narrows and orders them by itself. */
export default function Matrix() {
  const words = useWords("commitments");
  const query = useLines();
  const [filters, setFilters] = useFilters(UNSET);
  const [typed, setTyped] = useTyped(filters.text, (text) => setFilters({ text }));
  const now = { ...filters, text: typed };
  const change = useCallback(({ text, ...rest }: Partial<MatrixFilters>) => {
    if (text !== undefined) setTyped(text);
    if (Object.keys(rest).length > 0) setFilters(text === undefined ? rest : { ...rest, text });
  }, [setTyped, setFilters]);
  const acts = useMemo(() => <MatrixActs pillar={filters.pillar} />, [filters.pillar]);
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide" actions={acts}>
      <FilterBar filters={now} lines={query.data?.lines ?? NONE} onChange={change} />
      <Reading query={query} empty={(book) => book.complete && book.lines.length === 0} emptyWords={words("none")}>
        {(book) => <Table book={book} filters={now} setFilters={change} />}
      </Reading>
    </Screen>
  );
}

const NONE: LineBook["lines"] = [];

interface TableProps {
  readonly book: LineBook;
  readonly filters: MatrixFilters;
  readonly setFilters: (change: Partial<MatrixFilters>) => void;
}

/** The rows come first: what stands round them follows a moment later, so that no letter that is typed waits for it. */
function Table({ book, filters, setFilters }: TableProps) {
  const words = useWords("commitments");
  const common = useWords("common");
  const record = useWords("record");
  const reader = useReader();
  const key = JSON.stringify(filters);
  const columns = useMemo(() => parseColumns(filters.columns), [filters.columns]);
  const order = useMemo(() => parseOrder(filters.sort, COLUMNS), [filters.sort]);
  const groups = useMemo(() => inGroups(inOrder(book.lines, order, reader), filters.by === "flat"), [book.lines, order, reader, filters.by]);
  const shown = useMemo(() => narrowGroups(groups, JSON.parse(key) as MatrixFilters), [groups, key]);
  const count = countLines(shown);
  const onOrder = useCallback((column: ColumnId) => setFilters({ sort: nextOrder(order, column) }), [order, setFilters]);
  useEffect(() => foldAhead(book.lines), [book.lines]);
  const shownLater = useDeferredValue(shown);
  const keyLater = useDeferredValue(key);
  const actions = useMemo(() => <TableActs filters={keyLater} columns={columns} setFilters={setFilters} />, [keyLater, columns, setFilters]);
  const title = count === book.lines.length ? record("count.commitment", { count }) : words("shownOf", { shown: count, total: book.lines.length });
  return (
    <Sheet title={<span role="status">{title}</span>} note={!book.complete && words("coming", { here: book.lines.length, total: book.total })} actions={actions}>
      <Summary groups={shownLater} />
      {count > PRINTED_ROWS && <p className={look.printed}>{words("printed", { count: PRINTED_ROWS })}</p>}
      {count === 0 ? <Notice tone="plain" title={common("state.emptyFiltered")} actions={isNarrowed(filters) && <Button kind="plain" onPress={() => setFilters(CLEARED)}>{common("do.clearFilters")}</Button>} />
        : <MatrixGrid groups={shown} columns={columns} order={order} onOrder={onOrder} day={book.day} />}
    </Sheet>
  );
}

/** How the commitments that are shown stand. */
const Summary = memo(function Summary({ groups }: { readonly groups: readonly LineGroup[] }) {
  const record = useWords("record");
  const counts = useMemo(() => bricksOf(groups), [groups]);
  return (
    <>
      <Bricks counts={counts} label={record("kinds.commitment")} size="large" most={60} />
      <BrickLegend counts={counts} />
    </>
  );
});

/** `filters`: as JSON. */
function TableActs({ filters, columns, setFilters }: { readonly filters: string; readonly columns: readonly ColumnId[]; readonly setFilters: TableProps["setFilters"] }) {
  const now = JSON.parse(filters) as MatrixFilters;
  return <><SavedViews filters={now} onChoose={setFilters} /><ColumnChooser columns={columns} flat={now.by === "flat"} onChange={(next) => setFilters({ columns: formatColumns(next) })} onFlat={(flat) => setFilters({ by: flat ? "flat" : "" })} /></>;
}
