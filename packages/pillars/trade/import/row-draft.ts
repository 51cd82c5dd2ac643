import { tradeInputSchema, type Row } from "../engine/input.ts";
import { isServices } from "../engine/rows.ts";
import type { DatedPeriod } from "../engine/periods.ts";
import { problem, type Problem, type Reading } from "./problem.ts";
import { plain } from "./text.ts";

/** A row as a reader understood it; undefined is what it could not read, and `found` tells what stood there. */
export interface RowDraft {
  readonly row: number;
  readonly reporter: string | undefined;
  readonly partner: string | undefined;
  readonly flow: "X" | "M" | undefined;
  /** For figures reconciled already: `reporter` is the exporter then, and `flow` X. */
  readonly reconciled?: boolean;
  readonly calendar: Row["calendar"];
  readonly period: DatedPeriod | undefined;
  readonly system: string;
  readonly code: string | undefined;
  readonly value: string | undefined;
  readonly valuation: Row["valuation"];
  readonly found: { readonly [Field in "reporter" | "partner" | "flow" | "period" | "code" | "value"]: unknown };
}

const EXPECTED = {
  reporter: "an ISO 3166 alpha-3 code or the UN's number",
  partner: "an ISO 3166 alpha-3 code or the UN's number",
  flow: "exports or imports; re-exports and other flows are not read, since they are contained in these or foreign to them",
  period: "a year or a month of the file's calendar",
  code: "TOTAL or a commodity's or service's code",
  value: "a number of at most 11 digits before the point (in USD million) that is not negative",
} as const;

/** The records of the drafts, and a problem for each field of each draft that cannot be used. */
export function rowsOf(dataset: string, drafts: readonly RowDraft[], before: readonly Problem[]): Reading<Row> {
  const records: Row[] = [];
  const problems = [...before];
  for (const draft of drafts) {
    const missing = (["reporter", "partner", "flow", "period", "code", "value"] as const).filter((field) => draft[field] === undefined);
    for (const field of missing) problems.push(problem(draft.row, field, EXPECTED[field], draft.found[field]));
    const { reporter, partner, flow, period, code, value } = draft;
    if (reporter === undefined || partner === undefined || flow === undefined || period === undefined || code === undefined || value === undefined) continue;
    const [from, to] = flow === "X" ? [reporter, partner] : [partner, reporter];
    const reportedBy = draft.reconciled === true ? "reconciled" : flow === "X" ? "exporter" : "importer";
    const checked = rowShape.safeParse({ dataset, row: draft.row, from, to, reportedBy, calendar: draft.calendar, start: period.start, end: period.end, system: draft.system, code, value, valuation: draft.valuation });
    if (checked.success) records.push(checked.data);
    else for (const issue of checked.error.issues) problems.push(problem(draft.row, issue.path.join("."), issue.message, `${draft.system} ${code} ${value}`));
  }
  return { records, problems: problems.sort((a, b) => a.row - b.row), rows: drafts.length };
}

/** TOTAL, or a code; HS codes have an even number of digits, so that the leading zero that a spreadsheet took is put back. */
export function codeOf(text: string, system: string): string | undefined {
  const code = plain(text).toUpperCase();
  if (/^(?:TOTAL|ALL)$/.test(code) || (isServices(system) && /^(?:S|200)$/.test(code))) return "TOTAL";
  if (/^H(?:S|[0-9])/.test(system)) return /^[0-9]{1,6}$/.test(code) ? (code.length % 2 === 1 ? `0${code}` : code) : undefined;
  return /^[A-Z0-9][A-Z0-9.]{0,11}$/.test(code) ? code : undefined;
}

const rowShape = tradeInputSchema.shape.rows.element;
