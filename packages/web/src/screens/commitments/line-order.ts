import { textOf, type Reader } from "../../reader/reader.tsx";
import type { Line } from "./line-book.ts";
import type { ColumnId } from "./matrix-columns.ts";

/** `due`, or `-due` the other way round. */
export interface Order {
  readonly column: ColumnId;
  readonly down: boolean;
}

export function parseOrder(text: string, known: readonly ColumnId[]): Order {
  const column = known.find((one) => one === text.replace(/^-/, ""));
  return column === undefined ? { column: "due", down: false } : { column, down: text.startsWith("-") };
}

/** What pressing a column's head asks for: up, then down, then the usual order again. */
export function nextOrder(now: Order, column: ColumnId): string {
  if (now.column !== column) return column;
  return now.down ? "" : `-${column}`;
}

/** All lines in an order; lines without a value stand last either way. Ordered once for a list and a reader's language. */
export function inOrder(lines: readonly Line[], { column, down }: Order, reader: Pick<Reader, "language">): readonly Line[] {
  const key = `${column} ${down} ${reader.language}`;
  let orders = known.get(lines);
  if (orders === undefined) known.set(lines, (orders = new Map()));
  let ordered = orders.get(key);
  if (ordered === undefined) orders.set(key, (ordered = sortBy(lines, column, down, reader)));
  return ordered;
}
const known = new WeakMap<readonly Line[], Map<string, readonly Line[]>>();

function sortBy(lines: readonly Line[], column: ColumnId, down: boolean, reader: Pick<Reader, "language">): readonly Line[] {
  // Chromium has no Kurdish collation; of its others the Arabic one knows the letters best.
  const collator = new Intl.Collator(reader.language === "ckb" ? "ar" : reader.language, { numeric: true });
  const value = VALUES[column];
  const keyed = lines.map((line) => ({ line, value: value(line, reader) }));
  const sign = down ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return a.value === b.value ? byId(a.line, b.line) : a.value === null ? 1 : -1;
    const order = typeof a.value === "number" ? a.value - (b.value as number) : column === "due" ? compare(a.value, b.value as string) : collator.compare(a.value, b.value as string);
    return order === 0 ? byId(a.line, b.line) : sign * order;
  });
  return keyed.map(({ line }) => line);
}

const byId = (a: Line, b: Line): number => compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** As a table of steps reads: what asks for care first. */
const PLACES = ["overdue", "disputed", "reported", "notMet", "partly", "inProgress", "notStarted", "proposed", "suspended", "confirmed", "released", "lapsed"];
const orNull = (at: number): number | null => (at < 0 ? null : at);

const VALUES: { readonly [column in ColumnId]: (line: Line, reader: Pick<Reader, "language">) => string | number | null } = {
  title: (line, reader) => textOf(line.title, reader),
  deliverable: (line, reader) => textOf(line.deliverable, reader),
  obligors: (line) => line.obligors.join(),
  obligees: (line) => line.obligees?.join() ?? null,
  owed: (line) => line.owed,
  due: (line) => line.due,
  place: (line) => orNull(PLACES.indexOf(line.place ?? "")),
  assent: (line) => line.status,
  report: (line) => line.report?.at ?? null,
  figure: (line) => (line.figure === null ? null : Number(line.figure.reported.value)),
  evidence: (line) => line.evidence,
  awaits: (line) => (line.awaits.length === 0 ? null : line.awaits.join()),
  sources: (line) => line.sources,
};
