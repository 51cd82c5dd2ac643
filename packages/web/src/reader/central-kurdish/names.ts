import { CALENDARS, formatDate, monthName, type CalendarName } from "@mithaq/calendar";

/** The languages whose dates are written from our tables. */
export type WrittenLanguage = "ckb" | "fa" | "ar";
/** Month 1–12; ISO weekday, 1 Monday. */
export interface Fields {
  readonly month: number;
  readonly weekday: number;
}
type Name = (value: string, fieldsOf: () => Fields) => string | undefined;

/** Our names for the parts of a date; undefined where the browser's word stands. `calendar`: as Intl names it. */
export function namesOf(language: WrittenLanguage, calendar: string, options: Intl.DateTimeFormatOptions): { readonly month: Name; readonly weekday: Name; readonly dayPeriod: Name; readonly era: Name } {
  const known = calendar === "gregory" ? "gregorian" : CALENDARS.find((one) => one === calendar);
  return {
    month: (_value, fieldsOf) => (known === undefined ? undefined : cut(monthName(known, fieldsOf().month, language), options.month)),
    // The Arabic and Persian weekdays of CLDR are right, and have narrow forms of their own.
    weekday: (_value, fieldsOf) => (language === "ckb" ? cut(weekdayName(fieldsOf().weekday), options.weekday) : undefined),
    dayPeriod: (value) => (language === "ckb" ? (value.startsWith("ص") ? "پ.ن" : "د.ن") : undefined),
    era: (value) => (language === "ckb" ? eraName(known, value) : undefined),
  };
}

/** Arabic script has no abbreviations of months and weekdays, but first letters. */
function cut(name: string, style: string | undefined): string {
  return style === "narrow" ? Array.from(name)[0]! : name;
}

function weekdayName(weekday: number): string {
  // 1 January 2024 was a Monday; the full style begins with the weekday.
  return formatDate(`2024-01-0${weekday}`, { language: "ckb", calendar: "gregorian", style: "full" }).split("،")[0]!;
}

function eraName(calendar: CalendarName | undefined, arabic: string): string | undefined {
  if (calendar === undefined) return undefined;
  if (calendar === "gregorian") return arabic.startsWith("ق") ? "پێش زایین" : "زایینی";
  return calendar === "persian" ? "کۆچیی هەتاوی" : "کۆچی";
}
