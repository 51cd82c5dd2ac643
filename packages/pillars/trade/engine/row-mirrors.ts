import { mirror, type Mirror } from "./mirror.ts";
import type { TradeParameters } from "./parameters.ts";
import { isServices, type RowFlow } from "./rows.ts";
import { TradeError } from "./trade-error.ts";

/** A mirror of two flows of imported rows; null where one side has reported nothing. */
export interface RowMirror extends Mirror {
  readonly from: string;
  readonly to: string;
  readonly start: string;
  readonly end: string;
  readonly exporterFlow: string | null;
  readonly importerFlow: string | null;
}

/** Mirrors that one computation makes of rows. */
export const MAX_ROW_MIRRORS = 10_000;

/**
 * The flows paired over datasets and classifications: what the exporter and the importer say of the same trade and days, every report of the one with every report of the other.
 * Flows that a database has reconciled have no mirror. Throws `too-many`.
 */
export function rowMirrors(flows: readonly RowFlow[], terms: NonNullable<TradeParameters["mirrorRows"]>): RowMirror[] {
  const reported = flows.filter((flow) => flow.reportedBy !== "reconciled");
  const groups = Map.groupBy(reported, (flow) => [flow.from, flow.to, flow.start, flow.end, isServices(flow.system) ? "services" : "goods"].join(" "));
  const mirrors: RowMirror[] = [];
  for (const [, members] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { from, to, start, end } = members[0]!;
    for (const [x, m] of sidesOf(members)) {
      if (mirrors.length === MAX_ROW_MIRRORS) throw new TradeError("too-many", "input.rows", `make more than ${MAX_ROW_MIRRORS} mirrors; compute them in parts, by dataset or by years`);
      const valuation = m === null || m.total.valuation === "unstated" ? terms.unstated : m.total.valuation;
      const { result } = mirror(x?.total ?? null, m?.total ?? null, valuation, terms, "parameters.mirrorRows");
      mirrors.push({ from, to, start, end, exporterFlow: x?.id ?? null, importerFlow: m?.id ?? null, ...result });
    }
  }
  return mirrors;
}

function* sidesOf(flows: readonly RowFlow[]): Generator<readonly [RowFlow | null, RowFlow | null]> {
  const exporters = flows.filter((flow) => flow.reportedBy === "exporter");
  const importers = flows.filter((flow) => flow.reportedBy === "importer");
  for (const x of exporters.length === 0 ? [null] : exporters) for (const m of importers.length === 0 ? [null] : importers) yield [x, m];
}
