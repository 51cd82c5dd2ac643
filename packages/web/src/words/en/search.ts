/** Search, command palette and the sheet of keys, in English. */
export const search = {
  title: "Search", lead: "Everything that the record says, in all languages at once, and your own side’s drafts.", text: "Look for",
  hint: "Words in any language; all of them must occur. An act’s id, or its first seven digits, finds what it says.", inText: "Language of the text", ownDrafts: "Own drafts", ownDraft: "Own draft",
  begin: "Nothing is looked for yet", beginSays: "Type a word of a title, of a clause, of a report, of a note.", nothing: "Nothing found for {text}",
  nothingSays: "Try fewer words, another language, or the beginning of a word.", nothingFiltered: "It may be there without the filters.",
  indexing: "The node is still reading the record for the search: more may be found in a moment.", atLeast: "At least {count} results", found: "What was found", recent: "Lately", looking: "Looking",
  searchFor: "Search everything for {text}",
  do: {
    newReport: "Write a report", newAgreement: "Propose an agreement", verify: "Verify the record in this page", pouch: "Pouch: pack or take in", print: "Print this screen",
  },
  keys: {
    next: "Next control", first: "First row", last: "Last row", layout: "Letters are those printed on a Latin keyboard, whatever layout is on. They hold wherever nothing is being typed.",
  },
} as const;
