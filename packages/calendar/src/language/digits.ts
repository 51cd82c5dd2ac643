import type { InLanguages, Language } from "./language.ts";

/** `latin` 012; `native` ۰۱۲ in Persian, ٠١٢ in Arabic and Central Kurdish, 012 in English. */
export type Digits = "latin" | "native";

const NATIVE: InLanguages = { en: "0123456789", fa: "۰۱۲۳۴۵۶۷۸۹", ar: "٠١٢٣٤٥٦٧٨٩", ckb: "٠١٢٣٤٥٦٧٨٩" };

/** The text with its Latin digits in the language's own. Other characters stay. */
export function toDigits(text: string, language: Language): string {
  return text.replaceAll(/[0-9]/g, (digit) => NATIVE[language][Number(digit)]!);
}

/** The text with Persian (۰) and Arabic (٠) digits in Latin ones. Other characters stay. */
export function readDigits(text: string): string {
  return text.replaceAll(/[۰-۹٠-٩]/g, (digit) => String(digit.codePointAt(0)! & 0xf));
}

/** The text in the digits chosen; without a choice a language has its own. */
export function inDigits(text: string, language: Language, digits: Digits = "native"): string {
  return digits === "native" ? toDigits(text, language) : text;
}
