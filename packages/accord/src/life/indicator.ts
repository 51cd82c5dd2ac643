import type { ObjectId } from "../act/act.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { FigureContent, IndicatorContent } from "../kinds/indicator.ts";
import { agreedObject } from "../reading/agreed.ts";
import { isRetracted, submissionsAbout, submitterOf, versionsOf } from "../submission/submission.ts";
import { isWithin } from "./decimal.ts";
import type { Life } from "./life.ts";

/** A party's figure for a period, as last corrected. */
export interface Actual {
  readonly party: string;
  readonly object: ObjectId;
  /** The act that says it. */
  readonly act: string;
  readonly at: number;
  readonly value: string;
  readonly period: FigureContent["period"];
}

/** proposed → method-agreed → reporting (one party's figure) → within-tolerance, or apart, for the newest period that more than one has given. Reconciled is a query: it is agreed elsewhere. */
export function indicatorLife(context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  const agreed = agreedObject<IndicatorContent>(context, horizon, object);
  const content = agreed.newest?.content;
  if (content === undefined) return { life: agreed.standing.length > 0 ? "proposed" : null, due: null, awaits: agreed.awaiting };
  const actuals = actualsOf(context, horizon, object);
  const life = actuals.length === 0 ? "method-agreed" : (agreement(content, newestShared(actuals)) ?? "reporting");
  return { life, due: content.targets.map((target) => target.on.date).sort().at(-1) ?? null, awaits: agreed.awaiting };
}

/** Every party's figures, the newest of each party for each period, in the order of period and party. */
export function actualsOf(context: FoldContext, horizon: Horizon, object: ObjectId): Actual[] {
  const known = new Map<string, Actual>();
  for (const figure of submissionsAbout(horizon, object, "figure").filter((one) => !isRetracted(one)).sort((a, b) => a.at - b.at)) {
    const newest = versionsOf(figure).at(-1)!;
    const { period, value } = newest.content as unknown as FigureContent;
    const party = submitterOf(context, figure);
    known.set(`${periodKey(period)} ${party}`, { party, object: figure.made, act: newest.id, at: newest.at, value, period });
  }
  return [...known.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, actual]) => actual);
}

/** The figures of the newest period that more than one party has given. */
export function newestShared(actuals: readonly Actual[]): Actual[] {
  const shared = Object.values(Object.groupBy(actuals, (actual) => periodKey(actual.period))).filter((group) => group!.length > 1);
  return shared.sort((a, b) => (periodKey(a![0]!.period) < periodKey(b![0]!.period) ? -1 : 1)).at(-1) ?? [];
}

/** Whether the figures of one period agree within the tolerance; undefined where there are not two. */
export function agreement(content: IndicatorContent, figures: readonly Actual[]): "within-tolerance" | "apart" | undefined {
  if (figures.length < 2) return undefined;
  return figures.every((one) => figures.every((other) => isWithin(content.tolerance, one.value, other.value))) ? "within-tolerance" : "apart";
}

export function periodKey({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${to}/${from}`;
}
