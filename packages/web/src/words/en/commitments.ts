/** Commitments: the matrix, one of them, what is proposed on it, and what leaves for a workbook and comes back. */
export const commitments = {
  title: "Commitments",
  lead: "What each side owes the other: the whole matrix, and where every line stands.",
  none: "No commitment stands in the record yet.",
  noPillar: "Without a field",
  allOthers: "the other party",
  waitsEvent: "awaits an event",
  noDay: "No deadline",
  against: "against",
  noMandate: "Your mandate does not cover this act.",
  signed: "It stands in the record.",
  proposed: "It is proposed. It holds once the other side has assented.",
  toSign: "Read and sign",
  shownOf: "{shown, number} of {total, plural, one {# commitment} other {# commitments}}",
  printed: "Only the first {count, number} rows are printed here; the whole matrix on paper (PDF) is among the exports.",
  coming: "{here, number} of {total, number} are here; the rest is coming.",
  groupCount: "{count, plural, one {# commitment} other {# commitments}}",
  filter: {
    title: "Narrow the matrix", text: "Find words, in any language", anyPillar: "All fields", place: "Where it stands", anyPlace: "Anywhere", awaits: "Awaits", anyone: "Anyone",
    us: "Us", more: "More filters", anyParty: "Either party", from: "Due from", to: "Due until", withSample: "With sample data", noSample: "Without sample data",
    onlySample: "Sample data only",
  },
  column: {
    title: "Commitment", deliverable: "What is to be delivered", obligors: "Owed by", obligees: "Owed to", owed: "How it is owed", due: "Due", place: "State", assent: "Assent",
    report: "Last report", figure: "Figure", evidence: "Evidence", awaits: "Awaits", sources: "Sources",
  },
  columns: {
    usual: "The usual columns", help: "Choose what stands in the table, and in which order.", earlier: "Move “{column}” earlier", later: "Move “{column}” later",
    grouped: "In groups by field",
  },
  views: {
    title: "Views", save: "Keep this view", share: "Copy the address of this view", help: "Filters, order and columns are kept in this browser, for you alone.",
    nameMissing: "Give the view a name.", remove: "Remove the view “{name}”", refused: "This browser keeps nothing. Copy the address instead.",
    copyAddress: "Copy it from the browser’s address bar.",
  },
  one: {
    title: "Commitment", parts: "Parts of the commitment", notAgreed: "This commitment is proposed; it has not been agreed yet.",
    standing: "{count, plural, one {One proposal stands on this commitment.} other {# proposals stand on this commitment.}}", see: "See what is proposed", condition: "Condition",
    standing_: "Standing", follows: "Follows from", clause: "clause {clause}", rule: "By the rule:", agreedAs: "Agreed as: “{text}”", nextDay: "Next time", version: "Version {number, number}",
  },
  role: {
    owes: "owes it", judges: "judges the reports", both: "owes it and is owed it",
  },
  part: {
    owed: "What is owed", reports: "Reports and figures", proposals: "Proposals", story: "All acts in time", remarks: "Remarks", release: "Release",
  },
  report: {
    period: "Period", by: "Reported by", claims: "What is claimed", state: "State", judged: "Judgement", unjudged: "not judged yet", none: "Nothing has been reported yet.",
    write: "Report progress", bothFigures: "Each side’s figure stays; a dispute never hides what was reported.", noEvidence: "No report names evidence.",
  },
  milestone: {
    baseline: "First agreed", agreed: "Agreed now", forecast: "Forecast", slipped: "Later by", move: "Propose another day",
    help: "It holds once the other side has assented; the day first agreed stays beside it.", why: "Why the day changes", note: "One brick is one milestone.",
  },
  acts: {
    more: "Propose", change: "Another text of this commitment", initiative: "An initiative that serves it",
  },
  initiative: {
    leads: "Led by", site: "Place",
  },
  assent: {
    proposal: "Proposal", none: "Nothing is proposed at present.", rivals: "Two proposals stand against each other: only one of them can be agreed.",
    ended: "{count, plural, one {# earlier proposal} other {# earlier proposals}}", first: "A first text", change: "A changed text", adReferendum: "ad referendum",
    awaits: "Awaits the assent of", alike: "It says the same as what stands.", was: "Stands", is: "Proposed", nothing: "nothing", notHere: "The text has not arrived here yet.",
    assent: "Assent", yield: "Assent, and withdraw ours", object: "Object", withdraw: "Withdraw", objectWhy: "Why our side objects", withdrawWhy: "Why it is withdrawn",
    whyMissing: "Write the reason; the other side reads it.",
  },
  edit: {
    new: "Propose a commitment", newLead: "It becomes a commitment once the other side has assented to this very text.", change: "Propose a changed text",
    changeLead: "What stands holds until the other side has assented. Every earlier text stays in the record.", kept: "Taken up from what you typed earlier.",
    deliverableHelp: "What is done when it is fulfilled, so that both sides can tell.", obligeesHelp: "Who judges the reports. Nobody chosen: all other parties.", belongs: "Field and source",
    sourceHelp: "A published page that says so, with its date. It may be left empty.", sourcePage: "Page", sourceDate: "Date of the page", sourceFact: "What it says",
    willChange: "What would change", adReferendum: "Ad referendum: our own assent is still to come",
  },
  missing: {
    text: "Write it in at least one language.", party: "Choose at least one party.", one: "Owed by one party: choose only one, or say that it is owed jointly.", source: "A source needs its page, its date and what it says.",
  },
  exchange: {
    xlsx: "Workbook (XLSX)", xlsxNote: "can be changed and read back", csv: "All commitments as a table (CSV)", pdf: "The matrix on paper (PDF)", import: "Read a changed workbook back",
    coming: "The file is being made.", failed: "The file could not be made. Try again in a moment.",
    importLead: "Nothing is written: what differs is shown, and each change is proposed only when it is signed.", workbook: "The workbook",
    workbookHelp: "An XLSX file that was saved from this matrix and changed.", checking: "The workbook is compared with the record.",
    problems: "{count, plural, one {# problem} other {# problems}}", problemsNote: "Mend them in the workbook and read it back again.", cell: "Cell", found: "Found", problem: "Problem",
    changes: "{count, plural, =0 {No changes} one {# change} other {# changes}}", rows: "{count, plural, one {# row was read.} other {# rows were read.}}",
    same: "The workbook says the same as the record.", newRow: "A new commitment", row: "row {row, number}", column: "Column",
  },
} as const;
