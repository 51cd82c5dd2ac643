import { foldLetters } from "@mithaq/calendar";

/** One line of the palette. `find`: what it is found by besides its title. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: "recent" | "screens" | "commands" | "objects";
  readonly title: string;
  readonly note?: string | undefined;
  readonly find?: string | undefined;
  readonly run: () => void;
}

/** Those that have every word that was typed, wherever it begins a word of theirs, whatever the spelling of the keyboard (ي and ی, ك and ک); a title that begins with it first. All, where nothing is typed. */
export function findEntries(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const asked = wordsOf(typed);
  if (asked.length === 0) return entries;
  const ranked = entries.flatMap((entry) => {
    const has = wordsOf(`${entry.title} ${entry.find ?? ""}`);
    return asked.every((word) => has.some((one) => one.startsWith(word))) ? [{ entry, first: wordsOf(entry.title)[0]?.startsWith(asked[0]!) === true }] : [];
  });
  return [...ranked.filter(({ first }) => first), ...ranked.filter(({ first }) => !first)].map(({ entry }) => entry);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s\u200c\u2068\u2069.,;:()/-]+/u).map(foldLetters).filter((word) => word !== "");
}
