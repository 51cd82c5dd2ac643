import type { ObjectId } from "../act/act.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { CommitmentContent, InitiativeContent, MilestoneContent } from "../kinds/commitment.ts";
import { lifeOf } from "../life/life.ts";
import { commitmentProgress, countedReports, progressOf, reportsAbout, type Progress } from "../life/progress.ts";
import { agreedObject } from "../reading/agreed.ts";
import type { ReportView } from "../reading/reports.ts";
import type { ActionItemContent } from "../kinds/session.ts";
import { placeOf, type Place } from "./counts.ts";
import type { Schedule } from "./deadline-days.ts";
import { deadlineView, type DeadlineView } from "./deadline.ts";
import { daysBetween } from "./days.ts";
import { figuresOf, type ReportedFigure } from "./figures.ts";
import { headOf, sourced, textOf, type AgreedHead, type Sourced, type Texts, type ViewAt } from "./view.ts";

/** What the views of all that is owed and reported on say alike. */
export interface OwedView extends AgreedHead {
  readonly life: string | null;
  readonly progress: Progress;
  /** Where it is counted on that day, in exactly one place. */
  readonly place: Place | null;
  readonly overdue: boolean;
  readonly deadline: DeadlineView | null;
  readonly reports: readonly ReportView[];
  /** Every figure of a report beside the counter-figures that dispute it: a dispute never removes what was reported. */
  readonly figures: readonly ReportedFigure[];
  readonly evidence: readonly ObjectId[];
}

export interface CommitmentView extends OwedView {
  readonly kind: "commitment";
  readonly deliverable: Texts;
  readonly condition: Texts | null;
  readonly follows: NonNullable<CommitmentContent["follows"]> | null;
  readonly obligors: readonly string[];
  readonly owed: CommitmentContent["owed"];
  /** Who judges a report of it; null: all other parties. */
  readonly obligees: readonly string[] | null;
  readonly standing: CommitmentContent["standing"];
}

/** Reads a commitment on a day; undefined where no text of it is left. */
export function commitmentView(context: FoldContext, horizon: Horizon, object: ObjectId, at: ViewAt, schedule?: Schedule): CommitmentView | undefined {
  const agreed = agreedObject<CommitmentContent>(context, horizon, object);
  const text = textOf(agreed);
  if (text === undefined) return undefined;
  const { content } = text;
  const reports = reportsAbout(context, horizon, object);
  return {
    ...headOf(object, agreed, text), kind: "commitment",
    ...owed(lifeIn(context, horizon, "commitment", object, at), commitmentProgress(content, reports), reports, content.deadline === undefined ? null : deadlineView(content.deadline, text.act, at, schedule), at),
    deliverable: content.deliverable, condition: content.condition ?? null, follows: content.follows ?? null, obligors: content.obligors, owed: content.owed, obligees: content.obligees ?? null, standing: content.standing,
  };
}

export interface MilestoneView extends OwedView {
  readonly kind: "milestone";
  /** The day first agreed: frozen. */
  readonly baseline: Sourced;
  /** Days by which the agreed day, or else the newest forecast, is later than the baseline. */
  readonly slippedDays: number | null;
  /** The newest forecast that a report gives. */
  readonly forecast: Sourced | null;
  readonly weight: number;
  readonly rebaselined: Texts | null;
}

export function milestoneView(context: FoldContext, horizon: Horizon, object: ObjectId, at: ViewAt, schedule?: Schedule): MilestoneView | undefined {
  const agreed = agreedObject<MilestoneContent>(context, horizon, object);
  const text = textOf(agreed);
  if (text === undefined) return undefined;
  const { content } = text;
  const reports = reportsAbout(context, horizon, object);
  const said = reports.findLast((report) => report.newest.content.forecast !== undefined);
  const forecast = said === undefined ? null : sourced(said.newest.content.forecast!, said.newest.id);
  const deadline = deadlineView(content.deadline, text.act, at, schedule);
  const now = forecast?.value ?? deadline.due?.value;
  return {
    ...headOf(object, agreed, text), kind: "milestone", ...owed(lifeIn(context, horizon, "milestone", object, at), progressOf(countedReports(content.obligors, reports)), reports, deadline, at),
    baseline: sourced(content.baseline, agreed.versions[0]?.seal ?? text.act), slippedDays: now === undefined ? null : daysBetween(content.baseline, now), forecast, weight: content.weight, rebaselined: content.rebaselined ?? null,
  };
}

export interface ActionItemView extends OwedView {
  readonly kind: "action-item";
  readonly owner: readonly string[];
  readonly state: ActionItemContent["state"];
  /** Verified, and a later session of the body has adjourned; until then it stands on the next agenda. */
  readonly closed: boolean;
}

/** `laterAdjourned`: whether a session of the same body after the one that gave the item has adjourned. */
export function actionItemView(context: FoldContext, horizon: Horizon, object: ObjectId, at: ViewAt, { laterAdjourned = false, ...schedule }: Schedule & { readonly laterAdjourned?: boolean } = {}): ActionItemView | undefined {
  const agreed = agreedObject<ActionItemContent>(context, horizon, object);
  const text = textOf(agreed);
  if (text === undefined) return undefined;
  const reports = reportsAbout(context, horizon, object);
  const life = lifeIn(context, horizon, "action-item", object, at);
  const deadline = deadlineView(text.content.deadline, text.act, at, schedule);
  return { ...headOf(object, agreed, text), kind: "action-item", ...owed(life, progressOf(countedReports(text.content.owner, reports)), reports, deadline, at), owner: text.content.owner, state: text.content.state, closed: life === "verified" && laterAdjourned };
}

export interface InitiativeView extends AgreedHead {
  readonly kind: "initiative";
  readonly life: string | null;
  readonly description: Texts | null;
  readonly leads: readonly string[];
  readonly partners: readonly Texts[];
  readonly serves: readonly ObjectId[];
  readonly budget: (Sourced & { readonly currency: string }) | null;
  readonly site: Texts | null;
  readonly phase: InitiativeContent["phase"];
  readonly reports: readonly ReportView[];
  readonly figures: readonly ReportedFigure[];
}

export function initiativeView(context: FoldContext, horizon: Horizon, object: ObjectId): InitiativeView | undefined {
  const agreed = agreedObject<InitiativeContent>(context, horizon, object);
  const text = textOf(agreed);
  if (text === undefined) return undefined;
  const { description, leads, partners, serves, budget, site, phase } = text.content;
  const reports = reportsAbout(context, horizon, object);
  return {
    ...headOf(object, agreed, text), kind: "initiative", life: lifeOf("initiative", context, horizon, object).life, description: description ?? null, leads, partners: partners ?? [], serves,
    budget: budget === undefined ? null : { ...sourced(budget.amount, text.act), currency: budget.currency }, site: site ?? null, phase, reports, figures: figuresOf(reports),
  };
}

function lifeIn(context: FoldContext, horizon: Horizon, kind: string, object: ObjectId, { lifeOf: known }: ViewAt): string | null {
  const life = known?.(object);
  return life === undefined ? lifeOf(kind, context, horizon, object).life : life;
}

function owed(life: string | null, progress: Progress, reports: readonly ReportView[], deadline: DeadlineView | null, { day }: ViewAt): Omit<OwedView, keyof AgreedHead> {
  const place = placeOf({ life, due: deadline?.due?.value ?? null }, day) ?? null;
  const evidence = [...new Set(reports.flatMap((report) => report.newest.content.evidence))];
  return { life, progress, place, overdue: place === "overdue", deadline, reports, figures: figuresOf(reports), evidence };
}
