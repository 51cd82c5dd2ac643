import type { ObjectId } from "../act/act.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { ReleaseContent } from "../kinds/correspondence.ts";
import { agreedObject } from "../reading/agreed.ts";
import { isConfirmed, type ReportView } from "../reading/reports.ts";
import { sourced, textOf, type Sourced, type Texts } from "./view.ts";

export interface ReleaseView {
  readonly id: ObjectId;
  readonly kind: "release";
  /** All parties have consented: its objects are public. Silence releases nothing. */
  readonly released: boolean;
  readonly objects: readonly Sourced[];
  readonly statement: Texts | null;
  readonly decidedAt: number | null;
  readonly awaiting: readonly string[];
  readonly sample: boolean;
}

export function releaseView(context: FoldContext, horizon: Horizon, object: ObjectId): ReleaseView | undefined {
  const agreed = agreedObject<ReleaseContent>(context, horizon, object);
  const text = textOf(agreed);
  if (text === undefined) return undefined;
  const { content, act } = text;
  return { id: object, kind: "release", released: text.agreed, objects: content.objects.map((one) => sourced(one, act)), statement: content.statement ?? null, decidedAt: agreed.newest?.decidedAt ?? null, awaiting: agreed.awaiting, sample: content.sample };
}

/** The objects that sealed releases name, each with the seal that released it first. Of a release only its newest agreed version counts: what all have taken out of it is public no longer. */
export function releasedObjects(context: FoldContext, horizon: Horizon, releases: readonly ObjectId[]): Map<ObjectId, string> {
  const named = new Map<ObjectId, string>();
  for (const id of releases) {
    const { newest } = agreedObject<ReleaseContent>(context, horizon, id);
    for (const object of newest?.content.objects ?? []) if (!named.has(object)) named.set(object, newest!.seal);
  }
  return named;
}

/** The reports on a released object that are public with it: those that are confirmed, or in the register of disagreements. */
export function publicReports(reports: readonly ReportView[]): ReportView[] {
  return reports.filter((report) => isConfirmed(report.state) || report.state === "recorded-disagreement");
}
