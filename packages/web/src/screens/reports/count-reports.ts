import type { Report } from "./deeds.ts";

export type ReportState = Report["state"];
export const REPORT_STATES: readonly ReportState[] = ["submitted", "corrected", "clarification", "confirmed", "confirmed-with-observations", "disputed", "referred", "recorded-disagreement", "retracted"];

/** One brick a report: what is withdrawn counts nowhere. */
export function countReports(counts: readonly { readonly side: "ours" | "theirs"; readonly state: ReportState; readonly count: number }[], side: "ours" | "theirs"): { readonly confirmed: number; readonly reported: number; readonly disputed: number; readonly open: number } {
  const sum = (...states: readonly ReportState[]) => counts.filter((one) => one.side === side && states.includes(one.state)).reduce((total, one) => total + one.count, 0);
  return { confirmed: sum("confirmed", "confirmed-with-observations"), reported: sum("submitted", "corrected", "clarification"), disputed: sum("disputed", "referred", "recorded-disagreement"), open: 0 };
}
