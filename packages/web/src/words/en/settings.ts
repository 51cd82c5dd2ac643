/** Settings, in English: reading, announced months, headlines, mandate and key, what lies in this browser, the line. */
export const settings = {
  title: "Settings", lead: "How you read, what your side announces of its calendar, the key you sign with, and what lies in this browser.",
  reading: {
    title: "Reading", says: "Language, calendar and digits are apart from each other. They hold in this browser; dates in the record stay as they were agreed.",
  },
  months: {
    title: "Announced month starts",
    says: "Where a State announces the beginning of an Islamic month, deadlines of that party follow the announcement, not the computed calendar. Each party says its own alone.", month: "Month",
    starts: "Begins on", computed: "Computed", over: "Over the calendar: {calendar}", none: "Nothing announced: months begin as computed.", apart: "Arbaeen {year}: the parties keep it on different days",
    together: "Arbaeen {year}: on the same day for all", announce: "Announce or correct our month starts", remove: "Take {month} out", year: "Islamic year", yearSays: "Four digits",
    yearWrong: "Write the year in four digits, between 1200 and 1699.", wrong: "{month} does not fit",
    wrongSays: "A month has 29 or 30 days, and begins at most three days from the computed one. Correct this month, or announce the one beside it as well.",
    reasonSays: "Who announced it, and where; the other side reads it.", reasonMissing: "Write the reason: a correction says why.", sign: "Announce and sign",
    signed: "Announced: it stands in the record.", unchanged: "Nothing is different from what stands.", noMandate: "Your mandate does not cover corrections of your party’s profile.",
    noProfile: "Your party has no profile yet", noProfileSays: "A profile says weekend, holidays and languages, and comes with the programme file; the operator loads it.",
  },
  headlines: {
    title: "Headlines of the first screen", says: "Up to {count, number}, in the order of choosing. None chosen: the node chooses.", reset: "Leave it to the node",
    none: "The record has no indicator yet.", place: "place {place, number}",
  },
  mandate: {
    title: "Your mandate and key", says: "Both stand in the record, for both sides to see. The private part of a passkey never leaves your device.", invitations: "Invite officers",
    root: "You act as the head of the national section", rootSays: "The root hand of the charter is your key: it grants and recalls mandates, and signs nothing else.", role: "Role", term: "Term",
    open: "without an end", state: "State", holds: "holds", suspended: "suspended", recalled: "recalled", scope: "Scope", everywhere: "everything", key: "Key", passkey: "a passkey, on your device",
    softwareKey: "a software key, kept outside of the node", demonstrationKey: "a software key of the demonstration, held by the node", algorithm: "Algorithm", fingerprint: "Fingerprint",
    site: "Bound to the site", inRecord: "As the record has it", acts: "{count, plural, one {# pattern of acts} other {# patterns of acts}}",
    lost: "A lost or stolen device: tell the head of your national section, who recalls the mandate at once. What was signed before stays valid.",
  },
  kept: {
    title: "Kept in this browser", says: "Nothing typed is lost by a reload, a sign-out or a cut line. Copies of what you read show the screens while the node is away.", typed: "Typed and not sent",
    nothingTyped: "Nothing.", opened: "As it was typed", reads: "Copies of what was read", readsSays: "Forgotten at sign-out. On a shared device, forget them whenever you leave.",
    forgetReads: "Forget the copies now", readsForgotten: "The copies are forgotten. What you typed is still there.",
  },
  line: {
    title: "The line", says: "Measured from this browser to your node; the nodes’ line to each other as your node sees it.", own: "To our node", since: "since <when></when>", live: "live",
    reconnecting: "connecting again", away: "no answer", trip: "There and back", tripSays: "{middle} in the middle, {worst} at worst, of {count, number}", milliseconds: "{count} ms", measure: "Measure",
    noContact: "no contact yet", contact: "last contact", lag: "{count, plural, one {# entry behind} other {# entries behind}}",
  },
} as const;
