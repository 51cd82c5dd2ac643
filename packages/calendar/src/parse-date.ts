import type { AnnouncedMonths } from "./chronology/announced.ts";
import { readDay, shown, weekdayOf } from "./chronology/day.ts";
import { type CalendarName, toIso, writtenChronology } from "./convert.ts";
import { CalendarError } from "./errors.ts";
import { readDigits } from "./language/digits.ts";
import { type Language, LANGUAGES } from "./language/language.ts";
import { familyOf, MONTH_VARIANTS, type MonthFamily, MONTHS } from "./language/months.ts";
import { fold } from "./language/spelling.ts";
import { WEEKDAY_VARIANTS, WEEKDAYS } from "./language/weekdays.ts";

/** Without `language` the words of all four are understood. */
export interface DateReading {
  readonly language?: Language | undefined;
  readonly calendar: CalendarName;
  readonly announced?: AnnouncedMonths | undefined;
}

/**
 * The ISO date that a text says in a calendar: a day, a month by name or number, a year in full (three or four digits).
 * Latin, Persian and Arabic digits, both yehs and kafs, ZWNJ or none, and any separator are read. In numbers alone the year stands
 * first (1402/08/29) or last, then after day and month (29/8/1402). A weekday must be the date's own. Read are dates from 1600 to 2399
 * Gregorian: 2023 typed as a Solar Hijri year, or 1402 as a Gregorian one, is another calendar's date and no day that anyone means.
 * @throws CalendarError `shape`, `no-such-day`, `weekday`, `calendar` (an era word of another calendar), `range`, `announced`
 */
export function parseDate(text: string, reading: DateReading): string {
  if (typeof text !== "string" || text.trim() === "" || text.length > 120) throw new CalendarError("shape", "text", "text: a date such as 29 Aban 1402 or 1402/08/29 is expected.");
  writtenChronology(reading.calendar, reading.announced);
  const plain = readDigits(text.normalize("NFKC")).replaceAll(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g, "");
  const numbers = plain.match(/\d+/g) ?? [];
  const words = readWords(plain, reading);
  const { year, month, day } = words.month === undefined ? inNumbers(numbers, text) : withMonth(numbers, words.month, text);
  const iso = toIso({ calendar: reading.calendar, year, month, day }, reading.announced);
  if (iso < "1600" || iso >= "2400") throw new CalendarError("range", "text", `text: ${year} as a year of ${reading.calendar} is ${iso}; dates from 1600 to 2399 are read. Is it a date of another calendar?`);
  if (words.weekday !== undefined && words.weekday !== weekdayOf(readDay(iso))) {
    throw new CalendarError("weekday", "text", `text: ${shown(text)} names a ${WEEKDAYS.en[words.weekday - 1]}, but ${iso} is a ${WEEKDAYS.en[weekdayOf(readDay(iso)) - 1]}.`);
  }
  return iso;
}

interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function inNumbers(numbers: readonly string[], text: string): YearMonthDay {
  const [first = "", second = "", third = ""] = numbers;
  if (numbers.length !== 3) throw unread(text);
  if (isYear(first) && isShort(second) && isShort(third)) return { year: Number(first), month: Number(second), day: Number(third) };
  if (isShort(first) && isShort(second) && isYear(third)) return { year: Number(third), month: Number(second), day: Number(first) };
  throw unread(text);
}

function withMonth(numbers: readonly string[], month: number, text: string): YearMonthDay {
  const [first = "", second = ""] = numbers;
  if (numbers.length !== 2) throw unread(text);
  if (isYear(second) && isShort(first)) return { year: Number(second), month, day: Number(first) };
  if (isYear(first) && isShort(second)) return { year: Number(first), month, day: Number(second) };
  throw unread(text);
}

const isYear = (digits: string): boolean => /^\d{3,4}$/.test(digits);
const isShort = (digits: string): boolean => /^\d{1,2}$/.test(digits);

function unread(text: string): CalendarError {
  return new CalendarError("shape", "text", `text: ${shown(text)} is not read; a day, a month (by name or number) and a year in full are expected, such as 29 Aban 1402 or 1402/08/29.`);
}

// Words that may stand about a date and say nothing about which day it is.
const FILLERS = new Set(["the", "of", "on", "day", "st", "nd", "rd", "th", "ی", "روز", "روزی", "ماه", "ام", "مورخ", "سال", "يوم", "شهر", "من", "سنة", "عام", "ڕۆژی", "مانگی", "ساڵی"].map(fold));

// Era words, and the calendars in which they may stand.
const ERAS = new Map<string, readonly MonthFamily[]>(
  Object.entries({
    ad: "gregorian", ce: "gregorian", م: "gregorian", ز: "gregorian", میلادی: "gregorian", زایینی: "gregorian",
    sh: "persian", ap: "persian", هش: "persian", ش: "persian", شمسی: "persian", خورشیدی: "persian", هەتاوی: "persian",
    ق: "islamic", هق: "islamic", قمری: "islamic", مانگی: "islamic",
    ah: "islamic persian", ه: "islamic persian", هجری: "islamic persian", کۆچی: "islamic persian",
  }).map(([word, families]) => [fold(word), families.split(" ") as MonthFamily[]]),
);

function readWords(plain: string, reading: DateReading): { readonly month?: number; readonly weekday?: number } {
  const family = familyOf(reading.calendar);
  const languages = reading.language === undefined ? LANGUAGES : [reading.language];
  let found: { month?: number; weekday?: number } = {};
  for (const segment of plain.split(/\d+/)) {
    const words = segment.split(/[\s,،؛;/()]+|(?<![\p{L}])[-.–—]|[-.–—](?![\p{L}])/u).filter((word) => word !== "").map(fold).filter((word) => word !== "" && !FILLERS.has(word));
    const kept: string[] = [];
    for (const word of words) {
      const families = ERAS.get(word);
      if (families === undefined || nameIn(languages, family, word) !== undefined) kept.push(word);
      else if (!families.includes(family)) throw new CalendarError("calendar", "text", `text: ${shown(plain)} names an era of another calendar than ${reading.calendar}.`);
    }
    const said = understand(kept, languages, family);
    if (said === undefined || (said.month !== undefined && found.month !== undefined) || (said.weekday !== undefined && found.weekday !== undefined)) throw unread(plain);
    found = { ...found, ...said };
  }
  return found;
}

/** A segment's words as a weekday, a month, or a weekday and then a month. */
function understand(words: readonly string[], languages: readonly Language[], family: MonthFamily): { month?: number; weekday?: number } | undefined {
  if (words.length === 0) return {};
  for (let split = 0; split <= words.length; split++) {
    const [before, after] = [words.slice(0, split).join(""), words.slice(split).join("")];
    const weekday = before === "" ? undefined : weekdayIn(languages, before);
    const month = after === "" ? undefined : nameIn(languages, family, after);
    if ((before === "" || weekday !== undefined) && (after === "" || month !== undefined)) return { ...(weekday === undefined ? {} : { weekday }), ...(month === undefined ? {} : { month }) };
  }
  return undefined;
}

// Kurdish joins a month to what stands about it with ی, which is written to the word or apart.
function nameIn(languages: readonly Language[], family: MonthFamily, word: string): number | undefined {
  for (const candidate of [word, word.replace(/ی$/, ""), word.replace(/^ی/, ""), word.replace(/^ی/, "").replace(/ی$/, "")]) {
    for (const language of languages) {
      const found = monthTable(language, family).get(candidate);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function weekdayIn(languages: readonly Language[], word: string): number | undefined {
  for (const language of languages) {
    const at = WEEKDAYS[language].findIndex((name) => fold(name) === word);
    if (at >= 0) return at + 1;
    const variant = Object.entries(WEEKDAY_VARIANTS[language]).find(([, names]) => names.some((name) => fold(name) === word));
    if (variant !== undefined) return Number(variant[0]);
  }
  return undefined;
}

const tables = new Map<string, ReadonlyMap<string, number>>();

/** Every spelling of a calendar's months in a language, folded → month. */
function monthTable(language: Language, family: MonthFamily): ReadonlyMap<string, number> {
  const key = `${language} ${family}`;
  let table = tables.get(key) as Map<string, number> | undefined;
  if (table === undefined) {
    table = new Map(Object.entries(MONTH_VARIANTS[language][family]).flatMap(([month, names]) => names.map((name) => [fold(name), Number(month)] as const)));
    for (const [at, name] of MONTHS[language][family].entries()) table.set(fold(name), at + 1);
    tables.set(key, table);
  }
  return table;
}
