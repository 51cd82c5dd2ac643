import { LANGUAGES, type Language } from "@mithaq/calendar";
import { ar } from "./ar.ts";
import { ckb } from "./ckb.ts";
import { en, type ExchangeWords } from "./en.ts";
import { fa } from "./fa.ts";

export type { ExchangeWords };

/** The exchange formats' own words, by language. */
export const WORDS: Readonly<Record<Language, ExchangeWords>> = { en, fa, ar, ckb };

/** Right-to-left languages of the four. */
export const RIGHT_TO_LEFT: ReadonlySet<string> = new Set<Language>(["fa", "ar", "ckb"]);

/** `{number}` and the like filled in. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{([a-zA-Z]+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A text in the reader's language; else in the first of the others that has it. */
export function inLanguage(texts: Readonly<Record<string, string>> | null | undefined, language: Language): string {
  if (texts === null || texts === undefined) return "";
  return texts[language] ?? LANGUAGES.map((one) => texts[one]).find((one) => one !== undefined) ?? Object.values(texts)[0] ?? "";
}

/** Letters and digits alone, in one spelling: how headers and words that were typed are compared. */
export function plainWord(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\p{Mn}\p{Cf}\u0640]/gu, "")
    .replaceAll(/[يىیې]/g, "ی")
    .replaceAll(/[كکڪ]/g, "ک")
    .replaceAll(/[ةەهھہ]/g, "ه")
    .replaceAll(/[أإآٱ]/g, "ا")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The words of one language. */
export function wordsOf(language: Language): ExchangeWords {
  return WORDS[language];
}
