import { pillarScreens } from "./screen-routes.ts";
import { places } from "./places.ts";

/** One line of the navigation: a place, its word in the area `frame`, and the second key of its shortcut (after g). */
export interface NavigationItem {
  readonly place: string;
  readonly word: "overview" | "secretariat" | "inbox" | "map" | "agreements" | "commitments" | "indicators" | "reports" | "drafts" | "sessions" | "notes" | "investments" | "bodies" | "officers" | "search" | "record" | "settings";
  readonly key: string;
}

export const NAVIGATION: readonly { readonly group: "work" | "programme" | "record"; readonly items: readonly NavigationItem[] }[] = [
  { group: "work", items: [{ place: places.overview, word: "overview", key: "o" }, { place: places.secretariat, word: "secretariat", key: "k" }, { place: places.inbox, word: "inbox", key: "i" }, { place: places.drafts, word: "drafts", key: "d" }] },
  {
    group: "programme",
    items: [
      { place: places.agreements, word: "agreements", key: "a" }, { place: places.commitments, word: "commitments", key: "c" }, { place: places.indicators, word: "indicators", key: "n" }, { place: places.reports, word: "reports", key: "r" },
      { place: places.sessions, word: "sessions", key: "s" }, { place: places.notes, word: "notes", key: "v" }, { place: places.investments, word: "investments", key: "f" }, { place: places.map, word: "map", key: "m" },
    ],
  },
  { group: "record", items: [{ place: places.bodies, word: "bodies", key: "b" }, { place: places.officers, word: "officers", key: "p" }, { place: places.record, word: "record", key: "l" }, { place: "search", word: "search", key: "/" }, { place: places.settings, word: "settings", key: "," }] },
];

/** The pillars whose tool stands in this program, each with its first screen. Commitments of other pillars are shown as commitments alone. */
export function pillarNavigation() {
  const seen = new Set<string>();
  return pillarScreens().filter(({ pillar }) => !seen.has(pillar) && seen.add(pillar)).map(({ pillar, title }) => ({ place: places.pillar(pillar), title }));
}
