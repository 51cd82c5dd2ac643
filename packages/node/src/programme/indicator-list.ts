import type { IndicatorView } from "@mithaq/accord";
import { readIndicator } from "./indicators.ts";
import { nameAll, type Named } from "./named.ts";
import type { Reading } from "./reading.ts";

export interface IndicatorsAsked {
  readonly pillar?: string;
  readonly life?: string;
  readonly after?: string;
  readonly limit: number;
}
/** A line of the list: the periods before the newest are left to the indicator's own screen. */
export interface IndicatorLine extends Omit<IndicatorView, "periods"> {
  /** The object that it measures. */
  readonly measures: Named | null;
  /** How many periods have a figure. */
  readonly periodCount: number;
}

/** Indicators in order of id, a page at a time. `next`: what to ask with for the following page; null: this was the last. */
export async function listIndicators(reading: Reading, { limit, ...filter }: IndicatorsAsked): Promise<{ readonly items: readonly IndicatorLine[]; readonly next: string | null }> {
  const rows = await reading.reader.listRows({ kind: "indicator", limit, ...filter });
  const views: IndicatorView[] = [];
  for (const row of rows) {
    const view = await readIndicator(reading, row);
    if (view !== undefined) views.push(view);
  }
  const parents = [...(await reading.reader.rows([...new Set(views.flatMap((view) => view.parent ?? []))])).values()];
  const named = new Map((await nameAll(reading, parents)).map((one) => [one.id, one]));
  return {
    items: views.map(({ periods, ...view }) => ({ ...view, measures: named.get(view.parent ?? "") ?? null, periodCount: periods.length })),
    next: rows.length < limit ? null : (rows.at(-1)?.id ?? null),
  };
}
