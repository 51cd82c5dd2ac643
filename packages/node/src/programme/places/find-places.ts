import type { Texts } from "@mithaq/accord";
import { KNOWN_PLACES } from "./known-places.ts";

/**
 * The known places that these texts name, by id, in the order of the list; in any language. A name counts as a whole word only; in Arabic script the particles that are written
 * joined to a word (و، ب، ل، ف، ك) may stand before it, spellings of one letter are equal (ي ی ى, ك ک, ة ه, أ ا), and vowel signs say nothing.
 */
export function findPlaces(texts: readonly (Texts | undefined)[]): readonly string[] {
  const all = texts.flatMap((text) => Object.values(text ?? {})).map(plainLetters).join("\n");
  return SOUGHT.filter(({ pattern }) => pattern.test(all)).map(({ id }) => id);
}

/** One spelling for letters that are written in several ways. */
function plainLetters(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[\u064b-\u065f\u0670\u0640\u200c\u200d]/gu, "").replace(/[يى]/gu, "ی").replace(/ك/gu, "ک").replace(/[ةۀ]/gu, "ه").replace(/[أإآ]/gu, "ا").replace(/[‐–—-]/gu, "-");
}

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&");

const SOUGHT = KNOWN_PLACES.map(({ id, names, forms }) => {
  const spellings = [...new Set([...Object.values(names), ...forms].map(plainLetters))].map(escape).join("|");
  // \w knows no Arabic letters: what may not stand beside a name is any letter, mark or digit.
  return { id, pattern: new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])[وبلفک]?(?:${spellings})(?![\\p{L}\\p{M}\\p{N}])`, "u") };
});
