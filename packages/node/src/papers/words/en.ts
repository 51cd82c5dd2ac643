/** What the papers say of the record in a line, in English; the other languages are typed against it. `{…}` are filled in. */
export const en = {
  asOf: "acts of the logs: {sizes}",
  steps: {
    assent: "assent", sign: "sign", notify: "notify", ratify: "ratify", judge: "judge the report", answer: "answer the question", respond: "answer the dispute", settle: "settle or refer", reply: "reply to the note", recompute: "recompute the result",
  },
  kinds: {
    agreement: "agreement", commitment: "commitment", initiative: "initiative", milestone: "milestone", indicator: "indicator", figure: "figure", reconciliation: "reconciliation", report: "report", evidence: "evidence", body: "body", session: "session",
    minutes: "minutes", decision: "decision", "action-item": "action item", note: "note", remark: "remark", investment: "investment", release: "release", profile: "profile of a party", rules: "rules",
  },
  awaited: "{step}: {kind}, {days} days",
  overdue: "overdue",
  due: "due {date}",
  counted: "{kind}: {count} changed",
  session: "Session {number}",
  checks: { agenda: "Agenda", papers: "Papers", minutes: "Minutes" },
  byDay: "{check} by {date}",
  legal: { signed: "signed, not in force", entering: "enters into force", renewal: "term ends", notice: "notice runs", suspended: "suspended", unknown: "entry into force not known" },
  legalOn: "{what}, {date}",
  states: {
    text: "a text without legal terms", drafting: "being drafted", initialled: "initialled, not signed", signing: "being signed", signed: "signed, not in force", unknown: "not known: its terms are not public", provisional: "applied provisionally", "in-force": "in force",
    suspended: "suspended", "notice-running": "in force, notice of termination runs", terminated: "terminated", expired: "expired",
  },
  disputed: "disputed",
  noFigure: "no figure",
  noSource: "the text itself",
  pressSource: "{page}, {date}",
  fullPowers: "Holder of full powers",
  head: "Head of delegation",
  owner: "{parties}",
  carried: "an earlier session",
  noDue: "no day set",
  none: "none",
  other: "Other",
  programme: "Programme",
  matrixTitle: "Matrix of commitments",
  briefTitle: "The minister’s brief",
  minutesTitle: "Minutes of session {number}",
  since: "mark {mark}",
};

type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
export type PaperWords = Same<typeof en>;
