import { may } from "../../node/session.ts";

/** What an officer does, by the first that its mandate covers. */
export const GROUPS = ["decides", "keeps", "reports", "verifies", "advises", "head", "other"] as const;
export type OfficerGroup = (typeof GROUPS)[number];

/** The demonstration's officers by what they do, each group in the order given; empty groups are left out. */
export function groupOfficers<O extends { readonly acts: readonly string[]; readonly head: boolean }>(officers: readonly O[]): readonly { readonly group: OfficerGroup; readonly officers: readonly O[] }[] {
  return GROUPS.map((group) => ({ group, officers: officers.filter((officer) => groupOf(officer) === group) })).filter(({ officers }) => officers.length > 0);
}

export function groupOf(officer: { readonly acts: readonly string[]; readonly head: boolean }): OfficerGroup {
  if (officer.head) return "head";
  // Who keeps the sessions may sign as well: that comes first.
  if (may(officer, "session.propose")) return "keeps";
  if (may(officer, "agreement.sign")) return "decides";
  if (may(officer, "report.confirm")) return "verifies";
  if (may(officer, "report.submit") || may(officer, "figure.submit") || may(officer, "evidence.submit")) return "reports";
  return may(officer, "agreement.propose") ? "advises" : "other";
}
