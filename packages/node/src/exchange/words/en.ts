/** What the exchange formats say by themselves, in English; the other languages are typed against it. `{…}` are filled in. */
export const en = {
  columns: {
    number: "No.", title: "Commitment", deliverable: "Deliverable", condition: "Condition", obligors: "Owed by", owed: "How it is owed", obligees: "Owed to", rule: "Deadline rule", ruleWords: "Deadline rule in words",
    due: "Due (ISO)", dueIn: "Due", deadlineWords: "Deadline as agreed", standing: "Standing", pillar: "Pillar", follows: "Follows from", clause: "Clause", parent: "Belongs to", sample: "Sample",
    life: "State", assent: "Assent", awaits: "Awaits", report: "Newest report", id: "Commitment id", base: "Seal (version)", acts: "Acts", sourceDate: "Date of the source", sourcePage: "Page", sourceFact: "Fact",
  },
  owed: { one: "by one", each: "each its own part", joint: "jointly" },
  standing: { active: "active", suspended: "suspended", released: "released", lapsed: "lapsed" },
  truth: { yes: "yes", no: "no" },
  life: {
    proposed: "proposed", agreed: "agreed, not begun", "in-progress": "in progress", reported: "reported, not confirmed", disputed: "disputed", partly: "partly done (confirmed)", "not-met": "not met (confirmed)",
    fulfilled: "fulfilled (confirmed)", suspended: "suspended", released: "released", lapsed: "lapsed",
  },
  assent: { proposed: "proposed", decided: "decided", countersigned: "countersigned", "decided+proposed": "decided; a new version is proposed", "countersigned+proposed": "countersigned; a new version is proposed", ended: "no longer proposed" },
  report: { submitted: "submitted", corrected: "corrected", clarification: "clarification asked for", confirmed: "confirmed", "confirmed-with-observations": "confirmed with observations", disputed: "disputed", referred: "referred", "recorded-disagreement": "recorded disagreement", retracted: "withdrawn" },
  separator: "; ",
  sample: "sample",
  sheets: { matrix: "Matrix", sources: "Sources", legend: "Legend", provenance: "Provenance" },
  matrixTitle: "Matrix of commitments",
  foot: "Rows marked “sample” are made up for demonstration and are no facts.",
  legend: {
    head: ["Column", "What it says", "Read back?"],
    read: "read back", told: "told by the record, not read back",
    about: {
      title: "The commitment in one line, once a language.",
      deliverable: "What is delivered, once a language.",
      condition: "On what it depends, once a language; empty: on nothing.",
      obligors: "Parties by name or origin, separated by “;”.",
      owed: "by one: a single party; each its own part; jointly: all together.",
      obligees: "Who judges a report of it; empty: all parties other than the reporter.",
      rule: "How the day is found. date (the day of the column Due) · date 2027-03-20 · after 60 working-day from EVENT · end-of-month persian 8 · yearly islamic-umalqura 2-20 · weekday-after 2 4 from EVENT · recurrence from 2027-01-01 by RRULE; before “from” may stand next-working-day or previous-working-day, and of after a calendar.",
      due: "The day that the rule comes to, in the Gregorian calendar; empty: an event is awaited.",
      dueIn: "The same day in the reader's calendar. Whichever of the two is changed counts; where both are, they must be one day.",
      deadlineWords: "The words in which the deadline was agreed, once a language.",
      standing: "Suspension, release and lapse are agreed like the commitment itself.",
      pillar: "The field of cooperation.",
      follows: "The object that it follows from, by its id; the clause beside it.",
      sample: "yes: made up for demonstration.",
      id: "Empty in a new row, or new-1, new-2 … where sources are given for it.",
      base: "The version that the row was exported from. Leave it as it is.",
      reports: "Progress, judgements and assent come from the record alone; reports are not made by import.",
    },
  },
  provenance: { head: ["What", "Value"], programme: "Programme", node: "Written by the node of", charter: "Charter (id)", frontier: "Frontier: acts of the log of {origin}", asOf: "Newest act (UTC)", rows: "Commitments", samples: "of these marked sample", charterSample: "The whole programme is a sample", act: "Act" },
  feed: {
    name: "{programme}: sessions and deadlines", session: "Session {number}", host: "Host: {party}", agenda: "Agenda", commitment: "Due: {title}", milestone: "Milestone: {title}", "action-item": "Action item: {title}", note: "Reply due: note {number}, {title}",
    owedBy: "Owed by: {parties}", awaits: "Awaits: {parties}", rule: "Rule: {rule}", agreedAs: "As agreed: {words}", proposedOnly: "Proposed, not agreed yet.", postponed: "Postponed; the new date is not agreed yet.", calendars: "Date: {dates}", occurrence: "Occurrence by the rule; the day of the record is {due}.",
    sampleNote: "Sample: made up for demonstration, no fact.", object: "Object: {id}",
  },
};

/** The same members in every language; texts only. */
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] extends readonly string[] ? readonly string[] : Same<T[K]> };
export type ExchangeWords = Same<typeof en>;
