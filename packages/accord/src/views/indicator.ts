import type { ActId, ObjectId } from "../act/act.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { IndicatorContent, ReconciliationContent } from "../kinds/indicator.ts";
import { actualsOf, agreement, periodKey, type Actual } from "../life/indicator.ts";
import { lifeOf } from "../life/life.ts";
import { agreedObject } from "../reading/agreed.ts";
import { headOf, sourced, textOf, type AgreedHead, type Sourced, type Texts, type ViewAt } from "./view.ts";
import { daysBetween } from "./days.ts";

type Period = ReconciliationContent["period"];
/** A figure of a target or a baseline: the value, the day that it is for, and the act that agreed on it. */
export type DatedFigure = Sourced & { readonly on: IndicatorContent["targets"][number]["on"] };

/** What the parties have agreed of figures that differ. */
export interface ReconciliationView {
  readonly id: ObjectId;
  readonly act: ActId;
  readonly is: "reconciled" | "disagreement";
  readonly value: Sourced | null;
  readonly reasons: Texts;
  /** A party has corrected its figure since: what was agreed spoke of others. */
  readonly stale: boolean;
}

/** Every party's figure for a period, side by side. */
export interface PeriodView {
  readonly period: Period;
  readonly figures: readonly (Sourced & { readonly party: string; readonly object: ObjectId })[];
  /** Parties that have given none. */
  readonly missing: readonly string[];
  /** One party's figure alone; all within the tolerance; or apart, until it is reconciled or recorded as a disagreement. */
  readonly standing: "one-sided" | "within-tolerance" | "apart" | "reconciled" | "disagreement";
  readonly reconciliation: ReconciliationView | null;
}

export interface IndicatorView extends AgreedHead {
  readonly kind: "indicator";
  readonly life: string | null;
  readonly level: IndicatorContent["level"];
  readonly unit: IndicatorContent["unit"];
  readonly direction: IndicatorContent["direction"];
  readonly frequency: IndicatorContent["frequency"];
  readonly tolerance: IndicatorContent["tolerance"];
  readonly means: Texts;
  readonly source: Texts;
  readonly formula: Texts | null;
  readonly baseline: DatedFigure | null;
  readonly targets: readonly DatedFigure[];
  /** The first target that is not past, or else the last one. */
  readonly target: DatedFigure | null;
  /** In the order of their ends. */
  readonly periods: readonly PeriodView[];
  readonly newest: PeriodView | null;
  /** No figure at all, or the newest period is over for longer than twice what the frequency allows. */
  readonly stale: boolean;
}

/** Reads an indicator. The horizon holds its row and those of its reconciliations (`reconciliations`: the objects of that kind whose parent it is). */
export function indicatorView(context: FoldContext, horizon: Horizon, object: ObjectId, { day }: ViewAt, reconciliations: readonly ObjectId[] = []): IndicatorView | undefined {
  const agreed = agreedObject<IndicatorContent>(context, horizon, object);
  const text = textOf(agreed);
  if (text === undefined) return undefined;
  const { content } = text;
  const actuals = actualsOf(context, horizon, object);
  const agreedOn = reconciliations.flatMap((id) => readReconciliation(context, horizon, id, actuals));
  const groups = Object.values(Object.groupBy(actuals, (actual) => periodKey(actual.period))) as Actual[][];
  const periods = groups.map((figures) => periodView(context, content, figures, agreedOn)).sort((a, b) => (periodKey(a.period) < periodKey(b.period) ? -1 : 1));
  const figure = (one: IndicatorContent["targets"][number], act: ActId): DatedFigure => ({ ...sourced(one.value, act), on: one.on });
  const targets = content.targets.map((one) => figure(one, text.act)).sort((a, b) => (a.on.date < b.on.date ? -1 : 1));
  const newest = periods.at(-1) ?? null;
  const { level, unit, direction, frequency, tolerance, means, source, formula, baseline } = content;
  return {
    ...headOf(object, agreed, text), kind: "indicator", life: lifeOf("indicator", context, horizon, object).life, level, unit, direction, frequency, tolerance, means, source, formula: formula ?? null,
    baseline: baseline === null ? null : figure(baseline, text.act), targets, target: targets.find((one) => one.on.date >= day) ?? targets.at(-1) ?? null, periods, newest,
    stale: isStale(frequency, newest?.period.to ?? null, day),
  };
}

/** Whether the figures of an indicator are old: none at all, or the newest period ended longer ago than two of its periods last. */
export function isStale(frequency: IndicatorContent["frequency"], newest: string | null, day: string): boolean {
  return newest === null || daysBetween(newest, day) > LATE_AFTER[frequency];
}

/** Days after which figures of a frequency are stale: two of its periods. */
const LATE_AFTER: Readonly<Record<IndicatorContent["frequency"], number>> = { monthly: 62, quarterly: 184, "half-yearly": 366, yearly: 732, "per-season": 732, once: Infinity };

function periodView(context: FoldContext, content: IndicatorContent, figures: readonly Actual[], all: readonly Agreed[]): PeriodView {
  const { period } = figures[0]!;
  const reconciliation = all.filter((one) => periodKey(one.period) === periodKey(period)).at(-1);
  const missing = context.charter.parties.map((party) => party.origin).filter((party) => !figures.some((one) => one.party === party));
  const standing = reconciliation !== undefined && !reconciliation.view.stale ? reconciliation.view.is : (agreement(content, figures) ?? "one-sided");
  return { period, figures: figures.map(({ party, object, act, value }) => ({ ...sourced(value, act), party, object })), missing, standing, reconciliation: reconciliation?.view ?? null };
}

interface Agreed {
  readonly period: Period;
  readonly view: ReconciliationView;
}

/** In the order of their seals: the last of a period counts. */
function readReconciliation(context: FoldContext, horizon: Horizon, id: ObjectId, actuals: readonly Actual[]): Agreed[] {
  const agreed = agreedObject<ReconciliationContent>(context, horizon, id).newest;
  if (agreed === undefined) return [];
  const { figures, period, outcome } = agreed.content;
  const standing = actuals.filter((actual) => periodKey(actual.period) === periodKey(period));
  const stale = standing.some((actual) => !figures.some((figure) => figure.act === actual.act)) || figures.some((figure) => !standing.some((actual) => actual.act === figure.act));
  const value = outcome.is === "reconciled" ? sourced(outcome.value, agreed.seal) : null;
  return [{ period, view: { id, act: agreed.seal, is: outcome.is, value, reasons: outcome.is === "reconciled" ? outcome.method : outcome.reasons, stale } }];
}
