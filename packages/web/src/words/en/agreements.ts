/** Agreements: the list, one of them, its clauses and versions, proposals and rivals, signatures and notices, the leaf on which a text is written, and release to the public. */
export const agreements = {
  title: "Agreements", lead: "Every instrument between the parties, each under the one that it belongs to, with its legal life and what it still needs.",
  list: {
    find: "Find by title", state: "Legal state", anyState: "Any state", turn: "Whose turn", anyTurn: "Anyone’s", us: "Awaits us", them: "Awaits the other side", none: "The record holds no agreement yet.", shownOf: "{shown, number} of {total, number} agreements are shown.",
    nobody: "Nothing is awaited", unsigned: "Signature missing", awaited: "Awaited from", depth: "Level {depth, number}:",
  },
  brick: { confirmed: "In force", reported: "Signed or being signed", disputed: "Suspended or ended", open: "Not signed, or a text alone" },
  column: {
    title: "Agreement", legal: "Legal state", assent: "Assent", versions: "Versions", languages: "Languages", awaits: "Awaits", party: "Party", capacity: "Capacity", place: "Place", on: "Day", notice: "Notice", by: "From", received: "Received", version: "Version", proposedBy: "Proposed by", decided: "Decided",
    countersigned: "Countersigned", open: "Open", commitment: "Commitment", clause: "Clause", obligors: "Owed by", due: "Due", state: "State", original: "Original of", precedence: "Order of the parties", contentHash: "Content hash", print: "Print", object: "Object", public: "To the public", since: "Since",
  },
  field: {
    title: "Title", type: "Type of instrument", languages: "Authentic languages", binding: "Legal force", prevailing: "Prevailing text", place: "Place", entryIntoForce: "Entry into force", duration: "Duration", renewal: "Renewal", notice: "Notice of termination", pillar: "Pillar", terms: "Terms", inLanguage: "{field} ({language})",
  },
  one: {
    title: "Agreement", parts: "Parts of the agreement", notAgreed: "No text of this agreement has been agreed yet. What is shown is proposed.", standing: "{count, plural, one {One proposal stands on this agreement.} other {# proposals stand on this agreement.}}",
    rivals: "{count, plural, one {A rival proposal stands on this agreement.} other {# proposals stand on this agreement, and two of them are rivals.}}", seeProposals: "See what is proposed", sources: "Published sources",
  },
  part: { text: "Text", proposals: "Proposals", legal: "Legal life", versions: "Versions", following: "Commitments", remarks: "Remarks", originals: "Originals", release: "Release" },
  text: {
    amending: "This version is agreed and does not bind yet. {version} holds now.", seeHolding: "Read the one that holds", version: "Text shown", against: "Compared with", nothing: "Nothing", columns: "Languages side by side", clauses: "Clauses", prevailing: "Prevailing text", prevails: "prevails", notAuthentic: "Not authentic", noKind: "Kind not stated", missing: "This clause is missing in an authentic language", none: "No text in this language",
    noDocument: "This proposal carries no text.", notHere: "The text has not arrived here yet.", notHereNext: "It travels after its act. It will show by itself as soon as the other node has sent it.", remark: "Remark", remarks: "{count, plural, one {# remark} other {# remarks}}, {open, plural, =0 {none open} one {# open} other {# open}}",
    follows: "{count, plural, one {# commitment follows} other {# commitments follow}}",
  },
  compare: {
    added: "Added", removed: "Removed", changed: "Changed", same: "Unchanged", moved: "Moved", kind: "Kind: {before}, now {after}", alike: "The two texts are alike, word for word.", count: "{changed, plural, =0 {No clause changes} one {# clause changes} other {# clauses change}}; {same, plural, =0 {no other stays} one {# stays as it is} other {# stay as they are}}.",
    notHere: "It cannot be compared, and so not assented to, before it is here.", saidAdded: "added:", saidRemoved: "removed:",
  },
  terms: {
    allAlike: "All texts equally authentic", onDay: "{rule}: {date}", daysAfter: "{rule}, {count, plural, one {# day later} other {# days later}}", tacit: "{rule}, each time for {years}", months: "{count, plural, one {# month} other {# months}}", daysLater: "Days after it", day: "Day", forYears: "For a number of years", untilDay: "Until a day", years: "Years",
    inMonths: "In months", inDays: "In days", length: "Length of the notice",
  },
  legal: {
    terms: "Terms", clock: "Legal clock", signatures: "Signatures", notices: "Notifications and notices", unknown: "Not known", unknownSays: "What is not public is not assumed: dates that would follow from it are not computed.", noTerms: "This text names no legal terms", noTermsSays: "It is an agreed text, not an instrument with a legal life of its own.",
    nothing: "Nothing has happened in law yet.", noDay: "No day yet", awaits: "Awaited from", missing: "Signature missing", notSigned: "There is no agreed text to be signed.", noNotices: "No notice has been given.", silent: "not received yet",
  },
  step: {
    decided: "Text agreed", decidedAgain: "New version agreed", signed: "Signed by", allSigned: "Signed by all", enters: "Enters into force", entered: "Entered into force", provisional: "Applied provisionally", termEnds: "Term ends", lastNotice: "Last day for notice", denounced: "Notice of termination received, from", ends: "Ends by the notice", suspended: "Suspended",
    awaitsSignature: "Signature awaited", awaitsNotice: "Notification awaited",
  },
  proposals: {
    none: "Nothing is proposed on this agreement.", by: "Proposal", first: "First text", amendment: "Amendment", ours: "Ours", adReferendum: "Ad referendum", sample: "Sample", awaits: "Awaits the assent of", compare: "Compare with the agreed text", read: "Read the text", hide: "Close the comparison", ended: "{count, plural, one {# proposal that no longer stands} other {# proposals that no longer stand}}",
  },
  rivals: {
    alikeHere: "Both say the same in this language. They differ in: {languages}.", mark: "Rival proposals", title: "Two proposals on the same version", says: "Only one of them can be agreed. What both say stands plain; open points stand in brackets.", advice: "By the rule for crossing proposals the way is offered to that of: {party}. This is advice; either side may decide otherwise.", language: "Language of the comparison",
    open: "{count, plural, =0 {No clause is open} one {# clause is open} other {# clauses are open}}", nothing: "nothing here",
  },
  versions: { named: "{version}, agreed {date}", proposal: "Proposal of {party}, {date}", none: "No version has been agreed yet.", holds: "Holds now", notYet: "Does not bind yet", notCountersigned: "Not countersigned yet", read: "Read", compare: "Compare with the one before" },
  following: { none: "No commitment names this agreement as its source.", whole: "The whole agreement", more: "{count, plural, one {# further commitment is not listed here.} other {# further commitments are not listed here.}}", under: "Instruments under this one" },
  originals: {
    says: "By the custom of the alternat each party is named first in its own original. All originals say the same, and the hash of what they say proves it.", alike: "All originals have the same content.", differ: "The originals do not have the same content. Do not sign them; tell your node’s operator.", notAgreed: "The text is only proposed: the originals say so.",
    set: "Set the PDF", setting: "Being set", preview: "Look at it", save: "Save the file",
  },
  acts: {
    suspend: "Suspend it, or a part", resume: "Resume what we suspended", noRenewal: "Notify against renewal", signed: "has assented and signed", notSigned: "has assented, has not signed yet", more: "Act on it", amend: "Propose an amendment", correct: "Correct a manifest error", sign: "Sign the agreed text", notify: "Notify that the requirements are met", ratified: "Notify the ratification", denounce: "Give notice of termination", assent: "Assent", yield: "Assent and withdraw our own text", object: "Object", counter: "Propose another text",
    withdraw: "Withdraw the proposal", releaseRequest: "Ask to be released from our assent", done: "The act stands in the record.", readFirst: "Open the text first: assent is given to what has been read.", noMandate: "Your mandate does not cover this.", reasonMissing: "Write the reason: the other side reads it.",
    objectWhy: "Why we object", objectHelp: "The objection ends this proposal. The reason stands in the record for both sides.", objectSign: "Sign the objection", withdrawWhy: "Why it is withdrawn", withdrawHelp: "The proposal then no longer stands. The reason stays in the record.", withdrawSign: "Sign the withdrawal",
  },
  sign: { says: "The signature is put to the newest agreed text. A party signs a text once.", on: "Day of the signature", onMissing: "Choose the day.", capacity: "Capacity in which you sign", capacityHelp: "For instance: Minister, with full powers.", capacityMissing: "Write the capacity in at least one language.", place: "Place", next: "Continue to the signature" },
  notify: {
    "requirements-met": "We notify that what our law requires for entry into force has been done.", ratified: "We notify that the agreement has been ratified.", suspension: "We suspend the agreement, or some of its clauses, from the day named.", resumption: "We resume what we had suspended, from the day named.", "no-renewal": "We notify that we do not wish the agreement to be renewed at the end of its term.",
    denunciation: "We give notice of termination. The agreement ends when the period of notice has run from the day on which the other side received it.", final: "A notice of termination cannot be taken back.", on: "Day that the notice names", onHelp: "What the agreement counts from a notice runs from its receipt, not from this day.", parts: "Clauses concerned", partsHelp: "None chosen: the whole agreement.", reason: "Reason", next: "Continue to the signature",
  },
  new: { title: "Propose an agreement", lead: "The text is kept at every key. It is proposed when you sign it, and agreed when the other side assents." },
  edit: {
    amend: "Amendment", amendLead: "You write on from the newest agreed text. What you change is shown before you sign.", counter: "Another text", counterLead: "You write on from the proposal that you have read. Yours becomes a rival to it until one of the two gives way.", correction: "Correction of a manifest error",
    correctionLead: "A correction is agreed like an amendment. It should mend the error and change nothing else.", parts: "Parts of the text", clauses: "Clauses", head: "Title and terms", preview: "What changes", addClause: "Add a clause", kind: "Kind of clause", up: "Up", down: "Down", after: "Add after", remove: "Remove",
    headingIn: "Heading, {language}", textIn: "Text, {language}", languagesHelp: "Every clause is written in each of them.", hasTerms: "The text has legal terms: entry into force, duration, notice", unchanged: "Nothing has been changed yet.", propose: "Propose by signing", proposed: "The proposal stands in the record.", keepDraft: "Keep as a national draft", draftSays: "A national draft stays on our own node and can be cleared before it is proposed.",
    discard: "Discard what I wrote", adReferendum: "Ad referendum: our own assent is still to come", kept: "You wrote this earlier", keptSays: "It was kept on this device and is not proposed.", startAnew: "Start anew from the agreed text", overtaken: "A newer version has been agreed meanwhile", overtakenSays: "Your text is kept. Look under “What changes” before you build it on the newer version.", joined: "Your text now stands on the newer version.", met: "Both sides changed: {clauses}. What you wrote stands; look at it under “What changes”.", metHead: "Both sides changed the title or the terms. What you wrote stands; look at it under “What changes”.", rebase: "Build it on the newer version",
    nothing: "There is no text to build on.",
  },
  problem: {
    title: "The text cannot be proposed yet", noLanguage: "Choose at least one authentic language.", noClause: "Write at least one clause.", noDay: "Choose the day that the terms name.", noTitle: "Write the title in {languages}.", noText: "{clause} has no text in {language}. Write it, or take the language away.", noTextHere: "Write this clause in this language.", sameId: "{clause} stands twice. Remove one.",
    tooLong: "{clause} is too long in {language}. Divide it.", tooLongHere: "This clause is too long. Divide it.",
  },
  release: {
    says: "An object is public once every party has assented to its release. Silence releases nothing.", released: "Public", proposed: "Proposed for release", withheld: "Not public", propose: "Propose a release to the public", noMandate: "Your mandate does not cover the release of objects.", all: "All of it is public.", proposal: "Proposed release", others: "{count, plural, one {and # further object} other {and # further objects}}",
    assent: "Assent to the release", which: "What is released", chooseOne: "Choose at least one object.", statement: "Statement to the public", statementHelp: "Shown on the public site beside what is released.", sign: "Sign the proposal", sent: "The release is proposed. It becomes public when every party has assented.",
  },
} as const;
