/** The frame around every screen, in English: name, navigation, palette, keys, officer, line. */
export const frame = {
  name: "Mithaq", subtitle: "Joint secretariat of the cooperation programme", skip: "Skip to the content", menu: "Menu", closeMenu: "Close the menu", breadcrumb: "You are here", mainNav: "Screens", openPage: "Page: {title}",
  groups: { work: "Work", programme: "Programme", record: "Record", tools: "Tools", public: "Public" },
  nav: {
    overview: "First screen", secretariat: "Secretariat", inbox: "Inbox", map: "Map", agreements: "Agreements", commitments: "Commitments", indicators: "Indicators", reports: "Reports", drafts: "Drafts", sessions: "Sessions", notes: "Notes", investments: "Investments", bodies: "Bodies",
    officers: "Officers and mandates", search: "Search", record: "The record", settings: "Settings", pillars: "Pillars", public: "Public site", signIn: "Sign in", invitations: "Invitations",
  },
  palette: { title: "Go to or do", placeholder: "Type a screen, an object or a command", empty: "Nothing found", open: "Open the command palette", screens: "Screens", objects: "In the record", commands: "Commands", hint: "Arrows to choose, Enter to go, Esc to close" },
  keys: { title: "Keyboard", open: "Show the keyboard sheet", general: "Everywhere", go: "Go to", list: "In lists", thenKey: "then", palette: "Command palette", search: "Search", sheet: "This sheet", close: "Close", nextRow: "Next row", previousRow: "Previous row", openRow: "Open the row", sign: "Sign", save: "Save", back: "Back", or: "or" },
  officer: { menu: "Officer", actingAs: "Acting as", mandate: "Mandate", mandateUntil: "Mandate until {date}", mandateOpen: "Mandate without an end date", head: "Head of the national section", none: "No officer is signed in", signIn: "Sign in", signOut: "Sign out", switch: "Act as another officer", party: "For {party}" },
  demonstration: "Demonstration", demonstrationNote: "Demonstration: the officers are roles, and nothing here is official.",
  line: { live: "Live", away: "The node has not answered since {time}", reconnecting: "Connecting again", peerAway: "No contact with {party} since {time}", back: "The node answers again" },
  update: { title: "A newer version of these screens is ready.", load: "Load it", later: "Later", kept: "What you typed is kept." },
  theme: { name: "Sheet", light: "Light", dark: "Dark", system: "As the device" }, languageMenu: "Language", mapNote: "Maps are not authoritative.", printed: "Printed on {date} from the node of {party}", foot: "The record counts, not this page.", notFound: "There is no such screen", notFoundNext: "Look for it by search, or go to the first screen.", loadingScreen: "The screen is loading", failedScreen: "The screen could not be loaded",
  day: "Today is {date}", waiting: "{count, plural, =0 {nothing awaits us} one {# matter awaits us} other {# matters await us}}", faults: "{count, plural, one {# fault in the record} other {# faults in the record}}",
} as const;
