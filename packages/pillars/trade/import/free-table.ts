import type { Row } from "../engine/input.ts";
import { economyOf } from "./economy.ts";
import { readDecimal, type DecimalSign } from "./number.ts";
import { readPeriod } from "./period-text.ts";
import { problem, type Reading } from "./problem.ts";
import { codeOf, rowsOf } from "./row-draft.ts";
import { readTable } from "./table.ts";

/** What a table must say, in a column or for all its rows. */
export type FreeField = "reporter" | "partner" | "flow" | "period" | "code" | "value";

export interface FreeTableMapping {
  /** Field → the column's name. */
  readonly columns: { readonly [Field in FreeField]?: string };
  /** Field → what holds for every row: reporter IRN, code TOTAL. A field stands here or in `columns`, not in both. */
  readonly constants: { readonly [Field in Exclude<FreeField, "value">]?: string };
  readonly unit: "USD" | "thousand USD" | "million USD" | "billion USD";
  readonly decimal: DecimalSign;
  readonly calendar: "gregorian" | "solar_hijri";
  /** Classification of the codes: HS, H5, EB … */
  readonly system: string;
  readonly valuation: "FOB" | "CIF" | "unstated";
  /** The file's words for the two flows, in any language; compared without case. */
  readonly exportWords: readonly string[];
  readonly importWords: readonly string[];
}

const SHIFTS = { USD: -6, "thousand USD": -3, "million USD": 0, "billion USD": 3 } as const;
const FIELDS: readonly FreeField[] = ["reporter", "partner", "flow", "period", "code", "value"];

/** A table of any layout with one figure a row. A field that the mapping names nowhere, or twice, is a problem of the file, and nothing is read. */
export function readFreeTable(bytes: Uint8Array, dataset: string, mapping: FreeTableMapping): Reading<Row> {
  const constants: { readonly [field: string]: string | undefined } = mapping.constants;
  const unmapped = FIELDS.filter((field) => (mapping.columns[field] === undefined) === (constants[field] === undefined));
  if (unmapped.length > 0) return { records: [], problems: unmapped.map((field) => problem(0, field, "a column or a constant for this field, and not both", mapping.columns[field] ?? "")), rows: 0 };
  const table = readTable(bytes, Object.values(mapping.columns));
  const [exports, imports] = [mapping.exportWords, mapping.importWords].map((words) => words.map((word) => word.trim().toLowerCase()));
  const drafts = table.rows.map(({ line, cells }) => {
    const said = (field: FreeField) => constants[field] ?? cells.get(mapping.columns[field]!) ?? "";
    const word = said("flow").trim().toLowerCase();
    return {
      row: line,
      reporter: economyOf(said("reporter")),
      partner: economyOf(said("partner")),
      flow: exports!.includes(word) ? ("X" as const) : imports!.includes(word) ? ("M" as const) : undefined,
      calendar: mapping.calendar,
      period: readPeriod(said("period"), mapping.calendar),
      system: mapping.system,
      code: codeOf(said("code"), mapping.system),
      value: readDecimal(said("value"), SHIFTS[mapping.unit], mapping.decimal),
      valuation: mapping.valuation,
      found: { reporter: said("reporter"), partner: said("partner"), flow: said("flow"), period: said("period"), code: said("code"), value: said("value") },
    };
  });
  return { ...rowsOf(dataset, drafts, table.problems), rows: table.rows.length };
}
