import { useCallback, useEffect, useMemo } from "react";
import { BrickLegend, Bricks } from "../../design/bricks.tsx";
import { Button } from "../../design/button.tsx";
import { Notice } from "../../design/notice.tsx";
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
import { CLEARED, isNarrowed, narrow, UNSET, type MatrixFilters } from "./line-filters.ts";
import { bricksOf, inGroups } from "./line-groups.ts";
import { inOrder, nextOrder, parseOrder } from "./line-order.ts";
import { foldAhead } from "./line-text.ts";
import { COLUMNS, formatColumns, parseColumns } from "./matrix-columns.ts";
import { MatrixGrid } from "./matrix-grid.tsx";
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
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide" actions={<MatrixActs pillar={filters.pillar} />}>
      <FilterBar filters={now} lines={query.data?.lines ?? NONE} onChange={change} />
      <Reading query={query} empty={(book) => book.complete && book.lines.length === 0} emptyWords={words("none")}>
        {(book) => <Table book={book} filters={now} setFilters={change} />}
      </Reading>
    </Screen>
  );
}

const NONE: LineBook["lines"] = [];

function Table({ book, filters, setFilters }: { readonly book: LineBook; readonly filters: MatrixFilters; readonly setFilters: (change: Partial<MatrixFilters>) => void }) {
  const words = useWords("commitments");
  const common = useWords("common");
  const record = useWords("record");
  const reader = useReader();
  const key = JSON.stringify(filters);
  const columns = useMemo(() => parseColumns(filters.columns), [filters.columns]);
  const order = useMemo(() => parseOrder(filters.sort, COLUMNS), [filters.sort]);
  const shown = useMemo(() => narrow(inOrder(book.lines, order, reader), JSON.parse(key) as MatrixFilters), [book.lines, order, reader, key]);
  const rows = useMemo(() => inGroups(shown, filters.by === "flat"), [shown, filters.by]);
  const counts = useMemo(() => bricksOf(shown), [shown]);
  useEffect(() => foldAhead(book.lines), [book.lines]);
  const title = shown.length === book.lines.length ? record("count.commitment", { count: shown.length }) : words("shownOf", { shown: shown.length, total: book.lines.length });
  return (
    <Sheet title={<span role="status">{title}</span>} note={!book.complete && words("coming", { here: book.lines.length, total: book.total })}
      actions={<><SavedViews filters={filters} onChoose={setFilters} /><ColumnChooser columns={columns} flat={filters.by === "flat"} onChange={(next) => setFilters({ columns: formatColumns(next) })} onFlat={(flat) => setFilters({ by: flat ? "flat" : "" })} /></>}>
      <Bricks counts={counts} label={record("kinds.commitment")} size="large" most={60} />
      <BrickLegend counts={counts} />
      <p className={look.printed}>{words("printed")}</p>
      {rows.length === 0 ? <Notice tone="plain" title={common("state.emptyFiltered")} actions={isNarrowed(filters) && <Button kind="plain" onPress={() => setFilters(CLEARED)}>{common("do.clearFilters")}</Button>} />
        : <MatrixGrid rows={rows} columns={columns} order={order} onOrder={(column) => setFilters({ sort: nextOrder(order, column) })} day={book.day} />}
    </Sheet>
  );
}
