import type { ObjectId } from "../act/act.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { CommitmentContent } from "../kinds/commitment.ts";
import { isConfirmed, isDisputed, reportView, type ReportView } from "../reading/reports.ts";
import { submissionsAbout } from "../submission/submission.ts";

/** The reports about an object, oldest first, without those that were withdrawn. */
export function reportsAbout(context: FoldContext, horizon: Horizon, object: ObjectId): ReportView[] {
  return submissionsAbout(horizon, object, "report")
    .map((submission) => reportView(context, horizon, submission))
    .filter((report) => report.state !== "retracted")
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** What the newest report says, and whether it counts. Never "done" unless every judging party has confirmed it (accord.md, invariant 9). */
export type Progress = "none" | "in-progress" | "reported" | "disputed" | "partly" | "not-met" | "fulfilled";

/** The reports of those who owe it: what another party says of it moves nothing. `owing` left out: of anybody. */
export function countedReports(owing: readonly string[] | undefined, reports: readonly ReportView[]): ReportView[] {
  return reports.filter((report) => owing === undefined || owing.includes(report.reporter));
}

export function progressOf(reports: readonly ReportView[]): Progress {
  const last = reports.at(-1);
  if (last === undefined) return "none";
  if (isDisputed(last.state)) return "disputed";
  const claims = last.newest.content.claims;
  if (claims === "in-progress") return "in-progress";
  return isConfirmed(last.state) ? claims : "reported";
}

/** A commitment's progress: of what each obligor owes by itself, every one counts; else the newest report of any of them. */
export function commitmentProgress(commitment: CommitmentContent, reports: readonly ReportView[]): Progress {
  const counted = countedReports(commitment.obligors, reports);
  if (commitment.owed !== "each") return progressOf(counted);
  const parts = commitment.obligors.map((party) => progressOf(counted.filter((report) => report.reporter === party)));
  if (parts.includes("disputed")) return "disputed";
  for (const all of ["fulfilled", "not-met", "none"] as const) if (parts.every((part) => part === all)) return all;
  if (parts.every((part) => part === "fulfilled" || part === "reported")) return "reported";
  return parts.some((part) => part === "partly" || part === "fulfilled") ? "partly" : "in-progress";
}
