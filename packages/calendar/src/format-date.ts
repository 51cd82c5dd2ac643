import type { AnnouncedMonths } from "./chronology/announced.ts";
import { type Day, readDay, shown, weekdayOf } from "./chronology/day.ts";
import { type CalendarDate, type CalendarName, dateAt } from "./convert.ts";
import { CalendarError } from "./errors.ts";
import { type Digits, inDigits } from "./language/digits.ts";
import { type InLanguages, type Language, LANGUAGES } from "./language/language.ts";
import { familyOf, MONTHS, SHORT_GREGORIAN } from "./language/months.ts";
import { WEEKDAYS } from "./language/weekdays.ts";

/** `full` with the weekday, `long` without, `medium` as long with short English months, `numeric` in numbers. */
export type DateStyle = "full" | "long" | "medium" | "numeric";

/** How a date is written. Without `digits` a language has its own, without `style` it is long. Calendar and language are two choices. */
export interface DateFormat {
  readonly language: Language;
  readonly calendar: CalendarName;
  readonly digits?: Digits | undefined;
  readonly style?: DateStyle | undefined;
  readonly announced?: AnnouncedMonths | undefined;
}

/**
 * A date in words: "29 Aban 1402", "۲۹ آبان ۱۴۰۲". Numeric is 1402-08-29 in English, ۱۴۰۲/۰۸/۲۹ in Persian, ٢٩/٨/١٤٠٢ in Arabic and Kurdish.
 * @throws CalendarError `shape`, `no-such-day`, `range`, `calendar`, `announced`
 */
export function formatDate(iso: string, format: DateFormat): string {
  const { language, digits, style = "long" } = checked(format);
  const day = readDay(iso);
  const date = dateAt(day, format.calendar, format.announced);
  return inDigits(style === "numeric" ? numeric(date, language) : worded(date, day, language, style), language, digits);
}

/**
 * Two dates as one stretch, both included: "20–25 November 2023", "۲۰ تا ۲۵ آبان ۱۴۰۲". What both share is said once, except in `full` and `numeric`.
 * @throws CalendarError `shape` when it ends before it begins; as `formatDate`
 */
export function formatDateRange(from: string, to: string, format: DateFormat): string {
  const { language, digits, style = "long" } = checked(format);
  if (readDay(to, "to") < readDay(from, "from")) throw new CalendarError("shape", "to", `to: ${to} lies before ${from}.`);
  if (from === to) return formatDate(from, format);
  const [first, last] = [dateAt(readDay(from), format.calendar, format.announced), dateAt(readDay(to), format.calendar, format.announced)];
  const whole = formatDate(to, format);
  if (style === "full" || style === "numeric" || first.year !== last.year) return RANGE[language](formatDate(from, format), whole);
  const start = first.month === last.month ? String(first.day) : dayAndMonth(first, language, style);
  return RANGE[language](inDigits(start, language, digits), whole);
}

const RANGE: InLanguages<(from: string, to: string) => string> = {
  en: (from, to) => (/^\d+$/.test(from) ? `${from}–${to}` : `${from} – ${to}`),
  fa: (from, to) => `${from} تا ${to}`,
  ar: (from, to) => `من ${from} إلى ${to}`,
  ckb: (from, to) => `${from} تا ${to}`,
};

/** A day and month without a year: "20 Safar", "٢٠ی سەفەر", in Latin digits. */
export function dayAndMonth(date: Pick<CalendarDate, "calendar" | "month" | "day">, language: Language, style: DateStyle = "long"): string {
  const short = style === "medium" && language === "en" && date.calendar === "gregorian";
  const month = short ? SHORT_GREGORIAN[date.month - 1]! : monthName(date.calendar, date.month, language);
  return language === "ckb" ? `${date.day}ی ${month}` : `${date.day} ${month}`;
}

/** A month's name. @throws CalendarError `no-such-day` for a month that is not 1 to 12 */
export function monthName(calendar: CalendarName, month: number, language: Language): string {
  const name = MONTHS[language][familyOf(calendar)][month - 1];
  if (name === undefined) throw new CalendarError("no-such-day", "month", `month: a month from 1 to 12 is expected, not ${month}.`);
  return name;
}

function worded(date: CalendarDate, day: Day, language: Language, style: DateStyle): string {
  // Kurdish joins the year to the month with ی: ٢٠ی تشرینی دووەمی ٢٠٢٣.
  const written = `${dayAndMonth(date, language, style)}${language === "ckb" ? "ی" : ""} ${date.year}`;
  if (style !== "full") return written;
  const weekday = WEEKDAYS[language][weekdayOf(day) - 1]!;
  return language === "fa" ? `${weekday} ${written}` : `${weekday}${language === "en" ? "," : "،"} ${written}`;
}

function numeric({ year, month, day }: CalendarDate, language: Language): string {
  if (language === "ar" || language === "ckb") return `${day}/${month}/${year}`;
  return [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(language === "en" ? "-" : "/");
}

function checked(format: DateFormat): DateFormat {
  if (!LANGUAGES.includes(format.language)) throw new CalendarError("shape", "language", `language: one of ${LANGUAGES.join(", ")} is expected, not ${shown(format.language)}.`);
  return format;
}
