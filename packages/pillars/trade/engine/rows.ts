import { realOfUnits, unitsOf, type Units } from "./decimal.ts";
import type { Amount } from "./figure.ts";
import type { Row } from "./input.ts";
import { TradeError } from "./trade-error.ts";

/** The rows of one flow, period, reporter and classification of one dataset, and their total. */
export interface RowFlow {
  readonly id: string;
  readonly dataset: string;
  readonly from: string;
  readonly to: string;
  readonly reportedBy: Row["reportedBy"];
  readonly system: string;
  readonly calendar: Row["calendar"];
  readonly start: string;
  readonly end: string;
  readonly rows: readonly Row[];
  readonly total: Amount;
  /** The total is the file's own TOTAL row, or the sum of the codes of this many digits. */
  readonly totalFrom: "total-row" | `sum-of-${number}-digit-codes`;
  /** The rows of the deepest level, which is never added to another: a heading contains its subheadings. */
  readonly detail: readonly Row[];
}

/** `dataset:from>to:reportedBy:start:end:system`; what parameters name as {rows}. */
export function rowFigureId(row: Pick<Row, "dataset" | "from" | "to" | "reportedBy" | "start" | "end" | "system">): string {
  return [row.dataset, `${row.from}>${row.to}`, row.reportedBy, row.start, row.end, row.system].join(":");
}

/** Whether a classification is of services (EBOPS: EB02, EB10 …). */
export function isServices(system: string): boolean {
  return system.startsWith("EB");
}

/** All flows of the rows, in the order of their ids. Throws `duplicate` for a code that a flow has twice: it would be counted twice. */
export function rowFlows(rows: readonly Row[]): RowFlow[] {
  const groups = Map.groupBy(rows, rowFigureId);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, members]) => flowOf(id, [...members].sort((a, b) => a.row - b.row)));
}

/** Exact sum. */
export function sumOf(rows: readonly Row[]): Units {
  return rows.reduce((sum, row) => sum + unitsOf(row.value), 0n);
}

/** `dataset#row`, runs as `dataset#from-to`: the sources of a figure made of rows. */
export function sourcesOfRows(rows: readonly Row[]): string[] {
  const sources: string[] = [];
  for (const [dataset, members] of [...Map.groupBy(rows, (row) => row.dataset)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const numbers = [...new Set(members.map((row) => row.row))].sort((a, b) => a - b);
    for (let at = 0, from = 0; at < numbers.length; at += 1) {
      if (numbers[at + 1] === numbers[at]! + 1) continue;
      sources.push(from === at ? `${dataset}#${numbers[at]}` : `${dataset}#${numbers[from]}-${numbers[at]}`);
      from = at + 1;
    }
  }
  return sources;
}

function flowOf(id: string, rows: readonly Row[]): RowFlow {
  const first = rows[0]!;
  const codes = new Map<string, number>();
  for (const { code, row } of rows) {
    const before = codes.get(code);
    if (before !== undefined) throw new TradeError("duplicate", `rows of ${id}`, `the code ${code} stands in row ${before} and in row ${row}; keep the one that is meant, or give them datasets of their own`);
    codes.set(code, row);
  }
  const totalRow = rows.find((row) => row.code === "TOTAL");
  const depth = Math.max(0, ...rows.filter((row) => row !== totalRow).map((row) => row.code.length));
  const detail = rows.filter((row) => row !== totalRow && row.code.length === depth);
  const counted = totalRow === undefined ? detail : [totalRow];
  const units = sumOf(counted);
  const valuations = new Set(counted.map((row) => row.valuation));
  const total: Amount = {
    units,
    real: realOfUnits(units),
    basis: first.reportedBy === "reconciled" ? "third-party" : "single-source",
    sources: sourcesOfRows(counted),
    kinds: [],
    period: { label: `${first.start}/${first.end}`, calendar: first.calendar, start: first.start, end: first.end },
    coverage: totalRow === undefined ? `sum of ${depth}-digit codes of ${first.system}` : `TOTAL of ${first.system}`,
    valuation: valuations.size === 1 ? counted[0]!.valuation : "unstated",
  };
  const { dataset, from, to, reportedBy, system, calendar, start, end } = first;
  return { id, dataset, from, to, reportedBy, system, calendar, start, end, rows, total, totalFrom: totalRow === undefined ? `sum-of-${depth}-digit-codes` : "total-row", detail };
}
