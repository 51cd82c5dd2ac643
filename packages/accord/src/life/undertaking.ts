import type { ObjectId } from "../act/act.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { CommitmentContent, MilestoneContent } from "../kinds/commitment.ts";
import type { ActionItemContent } from "../kinds/session.ts";
import { agreedObject } from "../reading/agreed.ts";
import type { ReportView } from "../reading/reports.ts";
import type { Life } from "./life.ts";
import { commitmentProgress, countedReports, progressOf, reportsAbout, type Progress } from "./progress.ts";

/** proposed → agreed → in-progress → reported (fulfilled, says the obligor) → fulfilled (confirmed); partly, not-met, disputed; suspended, released, lapsed. */
export function commitmentLife(context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  const agreed = agreedObject<CommitmentContent>(context, horizon, object);
  const content = agreed.newest?.content;
  if (content === undefined) return { life: agreed.standing.length > 0 ? "proposed" : null, due: null, awaits: agreed.awaiting };
  const reports = reportsAbout(context, horizon, object);
  const progress = commitmentProgress(content, reports);
  const life = content.standing === "active" ? (progress === "none" ? "agreed" : progress) : content.standing;
  return { life, due: content.deadline?.due ?? null, awaits: turns(agreed.awaiting, reports) };
}

/** scheduled → met, partly, not-met (each when confirmed); reported, disputed. */
export function milestoneLife(context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  const agreed = agreedObject<MilestoneContent>(context, horizon, object);
  if (agreed.newest === undefined) return { life: agreed.standing.length > 0 ? "proposed" : null, due: null, awaits: agreed.awaiting };
  const reports = reportsAbout(context, horizon, object);
  const said: Record<Progress, string> = { none: "scheduled", "in-progress": "scheduled", reported: "reported", disputed: "disputed", partly: "partly", "not-met": "not-met", fulfilled: "met" };
  return { life: said[progressOf(countedReports(agreed.newest.content.obligors, reports))], due: agreed.newest.content.deadline.due, awaits: turns(agreed.awaiting, reports) };
}

/** proposed → open → reported → verified; disputed, dropped. Closed is a query: verified, and a later session of the body has adjourned. */
export function actionItemLife(context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  const agreed = agreedObject<ActionItemContent>(context, horizon, object);
  const content = agreed.newest?.content;
  if (content === undefined) return { life: agreed.standing.length > 0 ? "proposed" : null, due: null, awaits: agreed.awaiting };
  const reports = reportsAbout(context, horizon, object);
  const progress = progressOf(countedReports(content.owner, reports));
  const open: Record<Progress, string> = { none: "open", "in-progress": "open", reported: "reported", disputed: "disputed", partly: "open", "not-met": "open", fulfilled: "verified" };
  return { life: content.state === "dropped" ? "dropped" : open[progress], due: content.deadline.due, awaits: turns(agreed.awaiting, reports) };
}

/** proposed → appraised → committed → disbursing → completed, as agreed; disputed where a report of disbursement is. */
export function investmentLife(context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  const phase = phaseLife(context, horizon, object);
  const reports = reportsAbout(context, horizon, object);
  return { ...phase, life: phase.life !== null && progressOf(reports) === "disputed" ? "disputed" : phase.life, awaits: turns(phase.awaits, reports) };
}

/** Objects whose phase is itself agreed: initiatives, bodies, investments. */
export function phaseLife(context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  const agreed = agreedObject<{ phase?: string; state?: string }>(context, horizon, object);
  const { phase, state } = agreed.newest?.content ?? {};
  return { life: phase ?? state ?? (agreed.standing.length > 0 ? "proposed" : null), due: null, awaits: agreed.awaiting };
}

function turns(awaiting: readonly string[], reports: readonly ReportView[]): string[] {
  return [...new Set([...awaiting, ...reports.flatMap((report) => report.awaiting)])].sort();
}
