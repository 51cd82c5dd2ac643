import type { Row } from "../engine/input.ts";
import { economyOf } from "./economy.ts";
import { readDecimal } from "./number.ts";
import { readPeriod } from "./period-text.ts";
import type { Reading } from "./problem.ts";
import { codeOf, rowsOf } from "./row-draft.ts";
import { readTable } from "./table.ts";

/** A download of the World Bank's WITS: Nomenclature, ReporterISO3, ProductCode, PartnerISO3, Year, TradeFlowName, "TradeValue in 1000 USD". It does not say CIF or FOB. */
export function readWits(bytes: Uint8Array, dataset: string): Reading<Row> {
  const table = readTable(bytes, ["Nomenclature", "ReporterISO3", "ProductCode", "PartnerISO3", "Year", "TradeFlowName", VALUE]);
  const drafts = table.rows.map(({ line, cells }) => {
    const said = (name: string) => cells.get(name) ?? "";
    const system = said("Nomenclature").toUpperCase() || "HS";
    return {
      row: line,
      reporter: economyOf(said("ReporterISO3")),
      partner: economyOf(said("PartnerISO3")),
      flow: FLOWS[said("TradeFlowName").toLowerCase()],
      calendar: "gregorian" as const,
      period: readPeriod(said("Year"), "gregorian"),
      system,
      code: codeOf(said("ProductCode"), system),
      value: readDecimal(said(VALUE), -3),
      valuation: "unstated" as const,
      found: { reporter: said("ReporterISO3"), partner: said("PartnerISO3"), flow: said("TradeFlowName"), period: said("Year"), code: said("ProductCode"), value: said(VALUE) },
    };
  });
  return { ...rowsOf(dataset, drafts, table.problems), rows: table.rows.length };
}

const VALUE = "TradeValue in 1000 USD";

const FLOWS: Readonly<Record<string, "X" | "M">> = { export: "X", "gross exp.": "X", "gross exports": "X", import: "M", "gross imp.": "M", "gross imports": "M" };
