import type { Row } from "../engine/input.ts";
import { economyOf } from "./economy.ts";
import { readDecimal } from "./number.ts";
import { readPeriod } from "./period-text.ts";
import { problem, type Reading } from "./problem.ts";
import { codeOf, rowsOf } from "./row-draft.ts";
import { readTable } from "./table.ts";

/** The revision is in the file's name (BACI_HS92_Y2021_V202401.csv), not in the file. */
export const BACI_REVISIONS = { HS92: "H0", HS96: "H1", HS02: "H2", HS07: "H3", HS12: "H4", HS17: "H5", HS22: "H6" } as const;

export interface BaciOptions {
  readonly revision: keyof typeof BACI_REVISIONS;
  /** Reads only rows in which both economies are of these: a year of BACI holds the whole world. */
  readonly economies: readonly string[];
}

/**
 * CEPII's BACI: t (year), i (exporter), j (importer), k (HS, six digits), v (thousand USD, FOB), q (tonnes). Its figures are reconciled from both reports already, so they are
 * nobody's report and are not mirrored again. Rows of other economies are passed over without a problem.
 */
export function readBaci(bytes: Uint8Array, dataset: string, { revision, economies }: BaciOptions): Reading<Row> {
  const table = readTable(bytes, ["t", "i", "j", "k", "v"]);
  const system = BACI_REVISIONS[revision];
  const wanted = new Set(economies);
  const drafts = table.rows.flatMap(({ line, cells }) => {
    const said = (name: string) => cells.get(name) ?? "";
    const [reporter, partner] = [economyOf(said("i")), economyOf(said("j"))];
    if (reporter !== undefined && partner !== undefined && !(wanted.has(reporter) && wanted.has(partner))) return [];
    return [
      {
        row: line,
        reporter,
        partner,
        flow: "X" as const,
        reconciled: true,
        calendar: "gregorian" as const,
        period: readPeriod(said("t"), "gregorian"),
        system,
        code: codeOf(said("k"), system),
        value: readDecimal(said("v"), -3),
        valuation: "FOB" as const,
        found: { reporter: said("i"), partner: said("j"), flow: "", period: said("t"), code: said("k"), value: said("v") },
      },
    ];
  });
  const reading = rowsOf(dataset, drafts, table.problems);
  const none = reading.records.length === 0 && table.rows.length > 0 && reading.problems.length === 0;
  return { ...reading, problems: none ? [problem(0, "file", `rows between ${economies.join(", ")}`, "none")] : reading.problems, rows: table.rows.length };
}
