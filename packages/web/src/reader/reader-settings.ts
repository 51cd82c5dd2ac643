import { CALENDARS, LANGUAGES, type CalendarName, type Digits, type Language } from "@mithaq/calendar";

/** Who reads, and how: the language is the path's; calendar and digits are settings apart from it, kept in this browser. */
export interface Reader {
  readonly language: Language;
  readonly calendar: CalendarName;
  readonly digits: Digits;
  readonly direction: "ltr" | "rtl";
}

/** The language of a path (`/fa/…`), or undefined where it has none. */
export function languageOfPath(path: string): Language | undefined {
  const first = path.split("/")[1];
  return LANGUAGES.find((language) => language === first);
}

/** The settings of this browser, with each language's usual calendar and digits where nothing is set. */
export function readReader(language: Language, kept: Pick<Storage, "getItem">): Reader {
  const calendar = CALENDARS.find((one) => one === kept.getItem(KEYS.calendar)) ?? USUAL[language].calendar;
  const digits = kept.getItem(KEYS.digits);
  return { language, calendar, digits: digits === "latin" || digits === "native" ? digits : "native", direction: language === "en" ? "ltr" : "rtl" };
}

export function keepReader(kept: Pick<Storage, "setItem" | "removeItem">, settings: { readonly calendar?: CalendarName | null; readonly digits?: Digits | null }): void {
  for (const [name, value] of Object.entries(settings) as ["calendar" | "digits", string | null][]) {
    if (value === null) kept.removeItem(KEYS[name]);
    else kept.setItem(KEYS[name], value);
  }
}

/** BCP 47. `digits`: with the numbering system of the reader's digits; never for React Aria, which then refuses Latin digits in its fields. */
export function localeOf({ language, digits }: Reader, options: { readonly digits?: boolean } = {}): string {
  const tag = TAGS[language];
  if (options.digits !== true || language === "en") return tag;
  return `${tag}-u-nu-${digits === "latin" ? "latn" : language === "fa" ? "arabext" : "arab"}`;
}

/** Where a browser keeps `light` or `dark`; nothing there: as the device. */
export const THEME = "mithaq.theme";

const KEYS = { calendar: "mithaq.calendar", digits: "mithaq.digits" } as const;
/** ar-IQ, not ar: `ar` has other months and, in some places, other digits. */
const TAGS: Readonly<Record<Language, string>> = { en: "en-GB", fa: "fa-IR", ar: "ar-IQ", ckb: "ckb-IQ" };
const USUAL: Readonly<Record<Language, { readonly calendar: CalendarName }>> = {
  en: { calendar: "gregorian" }, fa: { calendar: "persian" }, ar: { calendar: "gregorian" }, ckb: { calendar: "gregorian" },
};
