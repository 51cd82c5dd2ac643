import { tradeInputSchema, type Claim, type Direction } from "../engine/input.ts";
import { economyOf } from "./economy.ts";
import { readDecimal } from "./number.ts";
import { problem, type Problem, type Reading } from "./problem.ts";
import { readTable } from "./table.ts";
import { plain } from "./text.ts";

export interface ClaimsOptions {
  /**
   * The two economies that the file is about. A reporter that is neither (a database, "partners") is read from the first one's side: such a row's X is the first one's exports.
   * That is the custom of the file, not of this reader, so it must be said.
   */
  readonly pair: readonly [string, string];
}

const COLUMNS = ["id", "period", "start", "end", "basis", "reporter", "flow", "value_usd_m", "coverage", "kind", "source", "url", "note"];
const CALENDARS: Readonly<Record<string, Claim["period"]["calendar"]>> = { calendar: "gregorian", gregorian: "gregorian", solar_hijri: "solar_hijri", as_stated: "as_stated", "": "as_stated" };

/** Published figures, one a row, each with the page that states it. Flows: X, M, T (both directions), M_world; a suffix (X_gas) leaves the direction as it is. Figures without days keep their label. */
export function readClaims(bytes: Uint8Array, dataset: string, { pair }: ClaimsOptions): Reading<Claim> {
  const table = readTable(bytes, COLUMNS);
  const problems: Problem[] = [...table.problems];
  const records: Claim[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const said = (name: string) => cells.get(name) ?? "";
    const orNull = (name: string) => (plain(said(name)) === "" ? null : plain(said(name)));
    const direction = directionOf(said("reporter"), said("flow"), pair);
    if (direction === undefined) problems.push(problem(line, "flow", "X, M, T or M_world, with or without a suffix", said("flow")));
    const earlier = lines.get(said("id"));
    if (earlier !== undefined) problems.push(problem(line, "id", `an id of its own; line ${earlier} has it`, said("id")));
    if (direction === undefined || earlier !== undefined) continue;
    const checked = claimShape.safeParse({
      id: said("id"),
      dataset,
      period: { label: said("period"), calendar: CALENDARS[said("basis")] ?? said("basis"), start: orNull("start"), end: orNull("end") },
      reporter: said("reporter"),
      flow: said("flow"),
      direction,
      value: readDecimal(said("value_usd_m"), 0) ?? said("value_usd_m"),
      coverage: said("coverage"),
      kind: said("kind"),
      source: said("source"),
      url: said("url"),
      note: said("note"),
    });
    lines.set(said("id"), line);
    if (checked.success) records.push(checked.data);
    else for (const issue of checked.error.issues) problems.push(problem(line, issue.path.join("."), issue.message, said(columnOf(issue.path))));
  }
  return { records, problems: problems.sort((a, b) => a.row - b.row), rows: table.rows.length };
}

/** The column from which a field of the claim was read. */
function columnOf(path: readonly PropertyKey[]): string {
  const [head, next] = path.map(String);
  if (head === "period") return next === "calendar" ? "basis" : next === "label" || next === undefined ? "period" : next;
  return head === "value" ? "value_usd_m" : (head ?? "");
}

function directionOf(reporter: string, flow: string, [first, second]: readonly [string, string]): Direction | undefined {
  const code = economyOf(reporter);
  const own = code === second ? second : first;
  const other = own === first ? second : first;
  if (flow === "M_world") return { from: "WLD", to: own, both: false };
  const letter = /^([XMT])(?:_[A-Za-z]+)?$/.exec(flow)?.[1];
  if (letter === "X") return { from: own, to: other, both: false };
  if (letter === "M") return { from: other, to: own, both: false };
  return letter === "T" ? { from: first < second ? first : second, to: first < second ? second : first, both: true } : undefined;
}

const claimShape = tradeInputSchema.shape.claims.element;
