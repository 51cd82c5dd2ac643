import { LANGUAGES, type Language } from "@mithaq/calendar";

/** The languages of the screens: each has its own paths (`/fa/…`). */
export const SCREEN_LANGUAGES: readonly Language[] = LANGUAGES;

export function isScreenLanguage(text: string): text is Language {
  return (SCREEN_LANGUAGES as readonly string[]).includes(text);
}

export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "en" ? "ltr" : "rtl";
}

/** In this cookie the screens keep the language that a reader chose last. */
export const LANGUAGE_COOKIE = "mithaq_language";

/**
 * The language in which a reader begins: the one chosen last, else the first of Accept-Language (RFC 9110, section 12.5.4; by its weights) that the screens have, else Persian. `ku` alone is not taken:
 * it does not say which Kurdish.
 */
export function chooseLanguage(chosen: string | undefined, accepted: string | undefined): Language {
  if (chosen !== undefined && isScreenLanguage(chosen)) return chosen;
  const wanted = (accepted ?? "").slice(0, 1000).split(",").map((part, place) => {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const weight = parameters.map((one) => /^\s*q=(0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
    return { language: tag.split("-")[0]!, weight: weight === undefined ? 1 : Number(weight), place };
  });
  const best = wanted.filter(({ language, weight }) => weight > 0 && isScreenLanguage(language)).sort((a, b) => b.weight - a.weight || a.place - b.place)[0];
  return best !== undefined && isScreenLanguage(best.language) ? best.language : "fa";
}
