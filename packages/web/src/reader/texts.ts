import { LANGUAGES, type Language } from "@mithaq/calendar";
import type { Reader } from "./reader-settings.ts";

/** A text per language, as the record has it. */
export type Texts = Readonly<Record<string, string>>;

/** The text in the reader's language, or in the first language that it has, with that language named: nothing is left out because a translation is missing. */
export function textIn(texts: Texts, reader: Pick<Reader, "language">): { readonly text: string; readonly language: string; readonly own: boolean } {
  const order = [reader.language, ...FALLBACK[reader.language], ...LANGUAGES, ...Object.keys(texts).sort()];
  const language = order.find((one) => texts[one] !== undefined);
  return language === undefined ? { text: "", language: reader.language, own: true } : { text: texts[language]!, language, own: language === reader.language };
}

export function textOf(texts: Texts, reader: Pick<Reader, "language">): string {
  return textIn(texts, reader).text;
}

export function directionOf(language: string): "ltr" | "rtl" {
  return /^(fa|ar|ckb|ur|he|ps)\b/.test(language) ? "rtl" : "ltr";
}

/** Whose script the reader reads comes first. */
const FALLBACK: Readonly<Record<Language, readonly Language[]>> = { en: [], fa: ["ar"], ar: ["fa"], ckb: ["ar", "fa"] };
