/** The four languages of the record, BCP 47 primary subtags; ckb is Central Kurdish in Arabic script. */
export const DOCUMENT_LANGUAGES = ["en", "fa", "ar", "ckb"] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

/** The digits of what a document numbers by itself (pages, articles, sources), zero to nine; a setting apart from the language. CLDR's names. */
export const DIGITS = { latn: "0123456789", arab: "٠١٢٣٤٥٦٧٨٩", arabext: "۰۱۲۳۴۵۶۷۸۹" } as const;
export type Digits = keyof typeof DIGITS;

/** The digits of a language where the reader has chosen none (CLDR default numbering systems; Kurdish of Iraq writes with those of Arabic). */
export const LANGUAGE_DIGITS: Readonly<Record<DocumentLanguage, Digits>> = { en: "latn", fa: "arabext", ar: "arab", ckb: "arab" };
