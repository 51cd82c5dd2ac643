/** What the mails say, in English; the other languages are typed against it. `{…}` are filled in. */
export const en = {
  subject: "{programme}: reminders for {date}",
  greeting: "From the node of {party}, for {date}.",
  section: {
    overdue: "Overdue", due: "Due soon", awaiting: "Awaiting our side", sessions: "Sessions: what is still missing", notes: "Notes without a reply", changes: "Changed since the last digest",
  },
  due: "due {date} (in {days})",
  overdue: "was due {date} ({days} ago)",
  awaiting: "{step}; since {date} ({days})",
  session: "Session {number}, {date}",
  check: { agenda: "agenda", papers: "papers", minutes: "minutes" },
  checkOpen: "{check}: due {date}",
  checkLate: "{check}: late, was due {date}",
  missing: "missing: {parts}",
  note: { ours: "we are asked to reply", theirs: "a reply to us is outstanding" },
  noteDue: "reply due {date}",
  noteLate: "reply was due {date}",
  step: {
    assent: "our assent", sign: "our signature", notify: "our notification", ratify: "our ratification", judge: "our judgement of a report", answer: "our answer", respond: "our response to a dispute", settle: "our settlement",
    reply: "our reply", recompute: "our recomputation",
  },
  kind: {
    agreement: "Agreement", commitment: "Commitment", initiative: "Initiative", milestone: "Milestone", indicator: "Indicator", figure: "Figure", reconciliation: "Reconciliation", report: "Report", evidence: "Evidence", body: "Body",
    session: "Session", minutes: "Minutes", decision: "Decision", "action-item": "Action item", note: "Note", remark: "Remark", investment: "Investment", release: "Release", rules: "Rules", other: "Record",
  },
  untitled: "without a title",
  sample: "sample",
  more: "and {n} more",
  comma: ", ",
  foot: "Sent by this party's own node to its own officers. What the record says counts, not this mail.",
};

/** The same members in every language; texts only. */
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
export type ReminderWords = Same<typeof en>;
