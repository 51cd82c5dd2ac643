/** Words of every screen, in English: general verbs, states, counts, names of languages and calendars. The other languages are typed against it. */
export const common = {
  do: {
    save: "Save", cancel: "Cancel", close: "Close", back: "Back", next: "Next", previous: "Previous", edit: "Edit", add: "Add", remove: "Remove", send: "Send", submit: "Submit", sign: "Sign", open: "Open", retry: "Try again",
    reload: "Load again", print: "Print", download: "Download", upload: "Upload", search: "Search", filter: "Filter", clearFilters: "Clear filters", showMore: "Show more", showLess: "Show less", copy: "Copy", copied: "Copied", choose: "Choose",
    confirm: "Confirm", continue: "Continue", apply: "Apply", undo: "Undo", delete: "Delete", compare: "Compare", export: "Export", import: "Import", verify: "Verify", reply: "Reply", rename: "Rename", details: "Details", expand: "Unfold", collapse: "Fold", discard: "Discard", view: "View",
  },
  all: "All", none: "None", other: "Other", yes: "Yes", no: "No", more: "More", and: "{a} and {b}", comma: ", ", semicolon: "; ",
  state: {
    loading: "Loading", empty: "Nothing here", emptyFiltered: "Nothing matches the filters", saving: "Saving", saved: "Saved", sending: "Sending", sent: "Sent", done: "Done", working: "Working",
    offline: "The node does not answer.", fromCopy: "Shown from the copy kept on this device at {at}; the node does not answer.", copyMissing: "The node does not answer, and no copy of this screen is kept on this device.",
    signedOut: "You are signed out", sessionEnded: "Your session has ended", mandateEnded: "Your mandate does not hold now", noPermission: "Your mandate does not cover this", notFound: "There is nothing at this address", conflict: "It has changed meanwhile",
  },
  error: {
    title: "It did not succeed", happened: "What happened", kept: "What is kept", next: "What to do",
    unknown: "Something unexpected happened in this page.", network: "The node could not be reached.", full: "The node has no space left on its disk. Nothing was written.", busy: "The node is busy.", limit: "Too much was sent in a short time.", refused: "The node refused it: {reason}",
    keptTyped: "Everything that you typed is kept on this device.", keptNothing: "Nothing was changed in the record.", keptRecord: "The record stands as it was.",
    nextRetry: "Try again in a moment.", nextSignIn: "Sign in again. What you typed is still there.", nextHead: "Ask the head of your national section.", nextOperator: "Tell your node’s operator.", nextReload: "Load the page again.", nextCompare: "Compare your text with the newer one, and keep what is right.",
    sessionEnded: "The session ended because it was long unused or was ended elsewhere.", mandateEnded: "Your mandate has been suspended or recalled, or its time is over.", noPermission: "This needs a mandate that you do not hold.", conflict: "Another officer has saved a newer version.", notFound: "The record holds no such object, or it is not shown to you.", code: "Code: {code}",
  },
  sample: "Sample", sampleNote: "Made up for demonstration; no fact.", assumed: "Assumed", assumedNote: "An assumption of this program, not a stated fact.", synthetic: "Synthetic", syntheticNote: "Generated data, no measurement.",
  source: "Source", sources: "Sources", noSource: "No source given", provenance: "Provenance", evidence: "Evidence", act: "Act", actId: "Act’s id", party: "Party", parties: "Parties", both: "Both parties", ours: "Ours", theirs: "Theirs", ourSide: "Our side", otherSide: "The other side",
  date: "Date", time: "Time", from: "From", to: "To", since: "Since", until: "Until", today: "Today", day: "Day", age: "Age", due: "Due", overdue: "Overdue", noDue: "No day set", dueOn: "due {date}", dueWas: "was due {date}", sinceDate: "since {date}", untilDate: "until {date}", fromTo: "{from} to {to}", between: "between {from} and {to}", onDate: "on {date}", asOf: "As of {date}",
  days: "{count, plural, one {# day} other {# days}}", daysLeft: "{count, plural, =0 {today} one {in # day} other {in # days}}", daysOver: "{count, plural, one {# day overdue} other {# days overdue}}", daysAgo: "{count, plural, =0 {today} one {# day ago} other {# days ago}}", daysWaiting: "{count, plural, =0 {since today} one {for # day} other {for # days}}",
  items: "{count, plural, =0 {no items} one {# item} other {# items}}", results: "{count, plural, =0 {no results} one {# result} other {# results}}", acts: "{count, plural, =0 {no acts} one {# act} other {# acts}}", pages: "{count, plural, one {# page} other {# pages}}", sourcesCount: "{count, plural, =0 {no source} one {# source} other {# sources}}",
  files: "{count, plural, =0 {no files} one {# file} other {# files}}", selected: "{count, plural, =0 {none selected} one {# selected} other {# selected}}", changes: "{count, plural, =0 {no changes} one {# change} other {# changes}}", nMore: "{count, plural, one {# more} other {# more}}", ofTotal: "{n} of {total}", pageOf: "Page {n} of {total}",
  required: "Required", optional: "Optional", unknown: "Unknown", notStated: "Not stated", notYet: "Not yet", never: "Never", always: "Always", new: "New", changed: "Changed", before: "Before", after: "After", number: "Number", numberShort: "No.", name: "Name", title: "Title", description: "Description", text: "Text", reason: "Reason", note: "Note", value: "Value", unit: "Unit", total: "Total", share: "Share", stateName: "State", kind: "Kind", pillar: "Pillar", place: "Place", language: "Language", version: "Version", hash: "Digest", status: "Status", untitled: "Without a title",
  table: "Table", chart: "Chart", map: "Map", list: "List", showTable: "Show as a table", showChart: "Show as a chart", showMap: "Show as a map", columns: "Columns", sort: "Sort", sortUp: "Sorted ascending", sortDown: "Sorted descending", sortBy: "Sort by {column}", notSorted: "Not sorted", legend: "How to read it",
  notAuthoritative: "Not authoritative", mapNote: "Lines and names on this map are not authoritative.",
  languages: { en: "English", fa: "Persian", ar: "Arabic", ckb: "Central Kurdish" }, inLanguage: "in {language}", onlyIn: "Only in {language}",
  calendars: { gregorian: "Gregorian", persian: "Solar Hijri", "islamic-umalqura": "Islamic, Umm al-Qura", "islamic-civil": "Islamic, tabular, civil epoch", "islamic-tbla": "Islamic, tabular, astronomical epoch" }, calendar: "Calendar",
  digits: { native: "Own digits", latin: "Latin digits" }, digitsName: "Digits",
  fileTooLarge: "The file is larger than {limit}.", newWindow: "opens in a new window", progress: "{percent}% done", remaining: "{count, plural, =0 {nothing left} one {# left} other {# left}}",
} as const;
