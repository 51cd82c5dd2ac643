import type { Row } from "../engine/input.ts";
import { economyOf } from "./economy.ts";
import { readDecimal, readJsonNumber } from "./number.ts";
import { readPeriod } from "./period-text.ts";
import { MAX_FILE_ROWS, problem, unreadable, type Problem, type Reading } from "./problem.ts";
import { codeOf, rowsOf, type RowDraft } from "./row-draft.ts";
import { readTable, withColumns } from "./table.ts";
import { textOfFile } from "./text.ts";

/** USD to USD million. */
const FROM_USD = -6;

/**
 * The answer of UN Comtrade's API, version 1: {count, data: [{typeCode, freqCode, period, reporterCode, flowCode, partnerCode, cmdCode, primaryValue, …}]}. Years and months,
 * exports and imports, totals over second partner, customs procedure and transport. `primaryValue` is the value; it is CIF or FOB where `cifvalue` or `fobvalue` equals it.
 */
export function readComtradeJson(bytes: Uint8Array, dataset: string): Reading<Row> {
  const text = textOfFile(bytes);
  if (typeof text !== "string") return { records: [], problems: [text], rows: 0 };
  const data = dataOf(text);
  if (data === undefined) return unreadable("data", "JSON of UN Comtrade's API, an object with an array data", text.slice(0, 80));
  const problems: Problem[] = [];
  if (data.items.length > MAX_FILE_ROWS) problems.push(problem(0, "data", `at most ${MAX_FILE_ROWS} rows; ask the API for less at once`, `${data.items.length} rows`));
  if (typeof data.count === "number" && data.count !== data.items.length) {
    problems.push(problem(0, "count", "as many rows as count says; the answer was cut, ask again for less at once", `count ${data.count}, rows ${data.items.length}`));
  }
  const drafts = data.items.slice(0, MAX_FILE_ROWS).flatMap((item, at) => apiDraft(item, at + 1, problems));
  return { ...rowsOf(dataset, drafts, problems), rows: data.items.length };
}

/** UN Comtrade's classic download (Classification, Year, Period, Trade Flow …), or the newer one, whose columns are the API's names. */
export function readComtradeCsv(bytes: Uint8Array, dataset: string): Reading<Row> {
  const any = readTable(bytes, []);
  const newer = any.columns.includes("primaryValue");
  const table = withColumns(any, newer ? ["typeCode", "freqCode", "period", "reporterCode", "flowCode", "partnerCode", "classificationCode", "cmdCode", "primaryValue"] : CLASSIC);
  const problems = [...table.problems];
  const drafts = table.rows.flatMap(({ line, cells }) => (newer ? apiDraft(Object.fromEntries(cells), line, problems) : classicDraft(cells, line, problems)));
  return { ...rowsOf(dataset, drafts, problems), rows: table.rows.length };
}

const CLASSIC = ["Classification", "Period", "Trade Flow", "Reporter Code", "Partner Code", "Commodity Code", "Trade Value (US$)"];

function dataOf(text: string): { readonly items: readonly unknown[]; readonly count: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("data" in value) || !Array.isArray(value.data)) return undefined;
    return { items: value.data as readonly unknown[], count: "count" in value ? value.count : undefined };
  } catch {
    return undefined;
  }
}

/** Rows that break a total down are left out with a problem: with the total they would be counted twice. */
function apiDraft(item: unknown, row: number, problems: Problem[]): RowDraft[] {
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    problems.push(problem(row, "row", "an object", item));
    return [];
  }
  const cells = item as Readonly<Record<string, unknown>>;
  const said = (name: string) => textOf(cells[name]);
  const wholes = { typeCode: ["C", "S"], freqCode: ["A", "M"], partner2Code: ["", "0"], customsCode: ["", "C00"], motCode: ["", "0"], mosCode: ["", "0"] };
  const broken = Object.entries(wholes).filter(([name, allowed]) => !allowed.includes(said(name)));
  for (const [name, allowed] of broken) problems.push(problem(row, name, name.startsWith("type") || name.startsWith("freq") ? allowed.join(" or ") : "the total over all; rows that break it down are not read", said(name)));
  if (broken.length > 0) return [];
  const flow = said("flowCode");
  const system = said("classificationCode").toUpperCase() || "HS";
  const amount = (name: string) => (said(name) === "" ? undefined : readJsonNumber(cells[name], FROM_USD));
  const [value, cif, fob] = [amount("primaryValue"), amount("cifvalue"), amount("fobvalue")];
  return [
    {
      row,
      reporter: economyOf(said("reporterISO"), said("reporterCode")),
      partner: economyOf(said("partnerISO"), said("partnerCode")),
      flow: flow === "X" || flow === "M" ? flow : undefined,
      calendar: "gregorian",
      period: readPeriod(said("period"), "gregorian"),
      system,
      code: codeOf(said("cmdCode"), system),
      value,
      valuation: valuationOf(flow, value, cif, fob),
      found: { reporter: cells["reporterCode"], partner: cells["partnerCode"], flow: cells["flowCode"], period: cells["period"], code: cells["cmdCode"], value: cells["primaryValue"] },
    },
  ];
}

function classicDraft(cells: ReadonlyMap<string, string>, row: number, problems: Problem[]): RowDraft[] {
  const said = (name: string) => cells.get(name) ?? "";
  const broken = ["2nd Partner Code", "Customs Proc. Code", "Mode of Transport Code"].filter((name) => !["", "0", "C00", "NA", "NULL"].includes(said(name)));
  for (const name of broken) problems.push(problem(row, name, "the total over all; rows that break it down are not read", said(name)));
  if (broken.length > 0) return [];
  const flow = FLOWS[said("Trade Flow").toLowerCase()];
  const system = said("Classification").toUpperCase() || "HS";
  const amount = (name: string) => readDecimal(said(name), FROM_USD);
  const value = amount("Trade Value (US$)");
  return [
    {
      row,
      reporter: economyOf(said("Reporter ISO"), said("Reporter Code")),
      partner: economyOf(said("Partner ISO"), said("Partner Code")),
      flow,
      calendar: "gregorian",
      period: readPeriod(said("Period"), "gregorian"),
      system,
      code: codeOf(said("Commodity Code"), system),
      value,
      valuation: valuationOf(flow, value, amount("CIF Trade Value (US$)"), amount("FOB Trade Value (US$)")),
      found: { reporter: said("Reporter Code"), partner: said("Partner Code"), flow: said("Trade Flow"), period: said("Period"), code: said("Commodity Code"), value: said("Trade Value (US$)") },
    },
  ];
}

const FLOWS: Readonly<Record<string, "X" | "M">> = { export: "X", exports: "X", x: "X", import: "M", imports: "M", m: "M" };

/** The valuation that equals the value; where both do, that of the flow's custom (exports FOB, imports CIF). */
function valuationOf(flow: string | undefined, value: string | undefined, cif: string | undefined, fob: string | undefined): Row["valuation"] {
  const order = flow === "X" ? ([["FOB", fob], ["CIF", cif]] as const) : ([["CIF", cif], ["FOB", fob]] as const);
  return order.find(([, amount]) => amount !== undefined && amount === value)?.[0] ?? "unstated";
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}
