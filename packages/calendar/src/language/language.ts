/** The four languages: English, Persian, Arabic (Iraq), Central Kurdish (Sorani). */
export type Language = "en" | "fa" | "ar" | "ckb";

export const LANGUAGES: readonly Language[] = ["en", "fa", "ar", "ckb"];

/** One text a language. */
export type InLanguages<T = string> = { readonly [language in Language]: T };
