import type { Language } from "@mithaq/calendar";
import type { AriaWords } from "./aria-words.ts";

/**
 * Gives React Aria its own strings in the reader's language, before the first render (it reads them once, and throws for a package that is missing). It has none in Persian and Central Kurdish, and
 * the build leaves its own out; so its global dictionary is filled with ours.
 */
export async function installAriaStrings(language: Language): Promise<void> {
  const { strings } = await STRINGS[language]();
  const place = globalThis as { [LOCALE]?: string; [WORDS]?: AriaWords };
  place[LOCALE] = language;
  place[WORDS] = strings;
}

// What `LocalizedStringDictionary.getGlobalDictionaryForPackage` of @internationalized/string reads from the window.
const LOCALE: unique symbol = Symbol.for("react-aria.i18n.locale");
const WORDS: unique symbol = Symbol.for("react-aria.i18n.strings");

const STRINGS: { readonly [language in Language]: () => Promise<{ readonly strings: AriaWords }> } = {
  en: () => import("./en.ts"),
  fa: () => import("./fa.ts"),
  ar: () => import("./ar.ts"),
  ckb: () => import("./ckb.ts"),
};
