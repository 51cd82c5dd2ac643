import { shown } from "../chronology/day.ts";
import { CalendarError } from "../errors.ts";
import type { InLanguages, Language } from "./language.ts";

/** What an ISO weekday (1 Monday to 7 Sunday) is called. @throws CalendarError `shape` */
export function weekdayName(weekday: number, language: Language): string {
  const name = WEEKDAYS[language][weekday - 1];
  if (name === undefined) throw new CalendarError("shape", "weekday", `weekday: 1 (Monday) to 7 (Sunday) is expected, not ${shown(weekday)}.`);
  return name;
}

/** Weekday names from Monday, as ISO numbers them (1–7). */
export const WEEKDAYS: InLanguages<readonly string[]> = {
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  fa: ["دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"],
  ar: ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
  ckb: ["دووشەممە", "سێشەممە", "چوارشەممە", "پێنجشەممە", "هەینی", "شەممە", "یەکشەممە"],
};

/** Other spellings that are read: ISO number → names. */
export const WEEKDAY_VARIANTS: InLanguages<{ readonly [weekday: number]: readonly string[] }> = {
  en: { 1: ["Mon"], 2: ["Tue"], 3: ["Wed"], 4: ["Thu"], 5: ["Fri"], 6: ["Sat"], 7: ["Sun"] },
  fa: { 5: ["آدینه"] },
  ar: { 1: ["الإثنين"] },
  ckb: { 5: ["جومعە"] },
};
