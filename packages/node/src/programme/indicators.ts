import { indicatorView, type IndicatorView } from "@mithaq/accord";
import type { RowRecord } from "../store/store.ts";
import { childrenOf } from "./sessions.ts";
import type { Reading } from "./reading.ts";

export async function readIndicator(reading: Reading, record: RowRecord): Promise<IndicatorView | undefined> {
  const reconciliations = await childrenOf(reading, record.id, ["reconciliation"]);
  return indicatorView(reading.context, await reading.horizonOf([record], reconciliations), record.id, reading.at, reconciliations.map((one) => one.id));
}

/** The headline indicators: those that are asked for, or else six on which the parties' figures meet, those that are apart first. */
export async function headlines(reading: Reading, ids: readonly string[] | undefined): Promise<IndicatorView[]> {
  const rows = ids === undefined || ids.length === 0 ? await newest(reading) : [...(await reading.reader.rows(ids)).values()].filter((row) => row.kind === "indicator");
  const views = [];
  for (const row of rows) views.push(await readIndicator(reading, row));
  return views.filter((view) => view !== undefined);
}

const HEADLINES = 6;
async function newest({ reader }: Reading): Promise<RowRecord[]> {
  const rows: RowRecord[] = [];
  for (const life of ["apart", "within-tolerance", "reporting", "method-agreed"]) {
    if (rows.length < HEADLINES) rows.push(...(await reader.listRows({ kind: "indicator", life, order: "changed", limit: HEADLINES - rows.length })));
  }
  return rows;
}
