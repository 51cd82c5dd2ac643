import { shown } from "../chronology/day.ts";
import type { CalendarName } from "../convert.ts";
import { CalendarError } from "../errors.ts";
import { dayAndMonth, formatDate, monthName } from "../format-date.ts";
import { calendarName } from "../language/calendar-names.ts";
import { type Digits, inDigits } from "../language/digits.ts";
import type { InLanguages, Language } from "../language/language.ts";
import { formatNumber } from "../language/numbers.ts";
import { weekdayName } from "../language/weekdays.ts";
import { readRule } from "../recurrence/rule.ts";
import { type PlainRecurrence, readRecurrence } from "./plain-recurrence.ts";
import { RECURS, TIMES } from "./recurrence-words.ts";
import type { DeadlineRule } from "./rule.ts";

/** `events`: what the events are called in this language ("entry into force"); an event without a name stands by its key. `calendarNames`: say which calendar counts, in brackets. `calendar`: in which dates are written (Gregorian). */
export interface Description {
  readonly language: Language;
  readonly digits?: Digits | undefined;
  readonly events?: Readonly<Record<string, string>> | undefined;
  readonly calendarNames?: boolean | undefined;
  readonly calendar?: CalendarName | undefined;
}

/**
 * A deadline rule in words, without a full stop: "60 days after entry into force", «در ۲۰ صفر هر سال».
 * @throws CalendarError for a rule that names no day
 */
export function describeDeadline(rule: DeadlineRule, description: Description): string {
  const { language } = description;
  const counted = description.calendarNames === true ? calendarOf(rule, description) : undefined;
  const said = sentence(rule, description) + (counted === undefined ? "" : ` (${calendarName(counted, language)})`);
  return rule.move === undefined ? said : `${said}${MOVED[language][rule.move]}`;
}

function sentence(rule: DeadlineRule, description: Description): string {
  const { language, digits, calendar = "gregorian" } = description;
  const words = WORDS[language];
  const written = { language, digits };
  const event = (key: string): string => description.events?.[key] ?? QUOTED[language](key);
  switch (rule.rule) {
    case "date":
      return words.on(formatDate(rule.date, { ...written, calendar }));
    case "after":
      return words.after(formatNumber(rule.count, { ...written, unit: rule.unit }), event(rule.event));
    case "end-of-month":
      return words.endOf(monthName(rule.calendar, rule.month, language));
    case "yearly":
      return words.yearly(inDigits(dayAndMonth(rule, language), language, digits));
    case "weekday-after":
      return words.nth(rule.nth, inDigits(String(rule.nth), language, digits), weekdayName(rule.weekday, language), event(rule.event));
    case "recurrence":
      return recurrence(rule, description) ?? recurring(rule.rrule, rule.dtstart, description);
    default:
      throw new CalendarError("rule", "rule", `rule: ${shown((rule as { rule: unknown }).rule)} is not a kind of deadline that is known.`);
  }
}

/** One day of every month, or of every so many months, is said in words; any other recurrence by its rule. */
function recurring(rrule: string, dtstart: string, { language, digits, calendar = "gregorian" }: Description): string {
  const words = WORDS[language];
  const from = formatDate(dtstart, { language, digits, calendar });
  const monthly = monthDayOf(rrule);
  if (monthly === null) return words.recurrence(rrule, from);
  return words.monthly(inDigits(String(monthly.day), language, digits), monthly.interval === 1 ? null : formatNumber(monthly.interval, { language, digits, unit: "month" }), from);
}

/** The day and the interval of a rule that names one day of the (Gregorian) month and nothing else; null for every other rule. */
function monthDayOf(rrule: string): { readonly day: number; readonly interval: number } | null {
  const { frequency, interval, monthDays, count, until, months, yearDays, weekNumbers, weekdays, positions, scale } = readRule(rrule);
  const day = monthDays?.length === 1 ? monthDays[0]! : 0;
  const more = [count, until, months, yearDays, weekNumbers, weekdays, positions].some((part) => part !== undefined);
  return frequency === "MONTHLY" && scale === "gregorian" && day > 0 && !more ? { day, interval } : null;
}

/** The calendar in which the rule's words count; days, weeks and weekdays count in none. */
function calendarOf(rule: DeadlineRule, { calendar = "gregorian" }: Description): CalendarName | undefined {
  if (rule.rule === "end-of-month" || rule.rule === "yearly") return rule.calendar;
  if (rule.rule === "after") return rule.unit === "month" || rule.unit === "year" ? (rule.calendar ?? "gregorian") : undefined;
  return rule.rule === "weekday-after" ? undefined : calendar;
}

/** "every 3 months from 1 March 2027 until 1 March 2029"; undefined for a rule that has no such words. The calendar of its months is named where its dates are written in another. */
function recurrence({ rrule, dtstart }: Extract<DeadlineRule, { rule: "recurrence" }>, description: Description): string | undefined {
  const plain = readable(rrule, dtstart);
  if (plain === undefined) return undefined;
  const { language, digits, calendar = "gregorian", calendarNames } = description;
  const written = { language, digits, calendar };
  const { every, unit, until, times } = plain;
  const counted = (unit === "month" || unit === "year") && (plain.calendar !== calendar || calendarNames === true) ? ` (${calendarName(plain.calendar, language)})` : "";
  const count = every === 1 ? null : formatNumber(every, { language, digits, unit });
  const end = times === undefined ? null : TIMES[language](times, formatNumber(times, { language, digits }));
  return RECURS[language]({ unit, count: count === null ? null : genitiveOf(language, count), counted, from: formatDate(dtstart, written), until: until === undefined ? null : formatDate(until, written), times: end });
}

function readable(rrule: string, dtstart: string): PlainRecurrence | undefined {
  try {
    return readRecurrence(rrule, dtstart);
  } catch (error) {
    // A rule that cannot be read is said as it stands: the record holds it.
    if (error instanceof CalendarError) return undefined;
    throw error;
  }
}

interface Words {
  on(date: string): string;
  after(count: string, event: string): string;
  endOf(month: string): string;
  yearly(day: string): string;
  /** `written`: the number in the digits chosen, for places that have no word. */
  nth(place: number, written: string, weekday: string, event: string): string;
  recurrence(rule: string, from: string): string;
  /** `every`: so many months, in words; null for every month. */
  monthly(day: string, every: string | null, from: string): string;
}

// A rule text is Latin; isolated (U+2066, U+2069) it keeps its order in right-to-left text.
const isolated = (text: string): string => `\u2066${text}\u2069`;

const WORDS: InLanguages<Words> = {
  en: {
    on: (date) => `on ${date}`,
    after: (count, event) => `${count} after ${event}`,
    endOf: (month) => `at the end of ${month} each year`,
    yearly: (day) => `on ${day} each year`,
    nth: (place, written, weekday, event) => `on the ${ORDINALS.en[place - 1] ?? `${written}${englishSuffix(place)}`} ${weekday} after ${event}`,
    recurrence: (rule, from) => `on the dates of the recurrence rule ${rule} from ${from}`,
    monthly: (day, every, from) => (every === null ? `on day ${day} of every month from ${from}` : `on day ${day} of the month, every ${every} from ${from}`),
  },
  fa: {
    on: (date) => `در ${date}`,
    after: (count, event) => `${count} پس از ${event}`,
    endOf: (month) => `در پایان ${month} هر سال`,
    yearly: (day) => `در ${day} هر سال`,
    nth: (place, written, weekday, event) => `در ${ORDINALS.fa[place - 1] ?? `${written}\u200Cمین`} ${weekday} پس از ${event}`,
    recurrence: (rule, from) => `در تاریخ‌های قاعدهٔ تکرار ${isolated(rule)} از ${from}`,
    monthly: (day, every, from) => (every === null ? `در روز ${day} هر ماه میلادی، از ${from}` : `در روز ${day} ماه میلادی، هر ${every} یک بار، از ${from}`),
  },
  ar: {
    on: (date) => `في ${date}`,
    after: (count, event) => `بعد ${genitive(count)} من ${event}`,
    endOf: (month) => `في نهاية ${month} من كل سنة`,
    yearly: (day) => `في ${day} من كل سنة`,
    nth: (place, written, weekday, event) => {
      const ordinal = ORDINALS.ar[place - 1];
      return ordinal === undefined ? `في ${weekday} رقم ${written} بعد ${event}` : `في ${ordinal} ${weekday.replace(/^ال/, "")} بعد ${event}`;
    },
    recurrence: (rule, from) => `في تواريخ قاعدة التكرار ${isolated(rule)} ابتداءً من ${from}`,
    monthly: (day, every, from) => (every === null ? `في اليوم ${day} من كل شهر ابتداءً من ${from}` : `في اليوم ${day} من الشهر، كل ${genitive(every)}، ابتداءً من ${from}`),
  },
  ckb: {
    on: (date) => `لە ${date}دا`,
    after: (count, event) => `${count} دوای ${event}`,
    endOf: (month) => `لە کۆتایی ${month}ی هەموو ساڵێکدا`,
    yearly: (day) => `لە ${day}ی هەموو ساڵێکدا`,
    nth: (place, written, weekday, event) => `لە ${ORDINALS.ckb[place - 1] ?? `${written}ەمین`} ${weekday}ی دوای ${event}`,
    recurrence: (rule, from) => `لە بەروارەکانی ڕێسای دووبارەبوونەوەی ${isolated(rule)} لە ${from}ەوە`,
    monthly: (day, every, from) => (every === null ? `لە ڕۆژی ${day}ی هەموو مانگێکدا، لە ${from}ەوە` : `لە ڕۆژی ${day}ی مانگ، هەر ${every} جارێک، لە ${from}ەوە`),
  },
};

const MOVED: InLanguages<{ readonly [move in NonNullable<DeadlineRule["move"]>]: string }> = {
  en: { "next-working-day": "; if that is not a working day, on the next working day", "previous-working-day": "; if that is not a working day, on the working day before it" },
  fa: { "next-working-day": "؛ اگر روز کاری نباشد، در نخستین روز کاری پس از آن", "previous-working-day": "؛ اگر روز کاری نباشد، در آخرین روز کاری پیش از آن" },
  ar: { "next-working-day": "، وإن لم يكن يوم عمل ففي أول يوم عمل يليه", "previous-working-day": "، وإن لم يكن يوم عمل ففي آخر يوم عمل يسبقه" },
  ckb: { "next-working-day": "؛ ئەگەر ڕۆژی کار نەبوو، لە یەکەم ڕۆژی کاری دوای ئەوەدا", "previous-working-day": "؛ ئەگەر ڕۆژی کار نەبوو، لە دوایین ڕۆژی کاری پێش ئەوەدا" },
};

const QUOTED: InLanguages<(key: string) => string> = { en: (key) => `“${key}”`, fa: (key) => `«${key}»`, ar: (key) => `«${key}»`, ckb: (key) => `«${key}»` };

const ORDINALS: InLanguages<readonly string[]> = {
  en: ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
  fa: ["نخستین", "دومین", "سومین", "چهارمین", "پنجمین", "ششمین", "هفتمین", "هشتمین", "نهمین", "دهمین"],
  ar: ["أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"],
  ckb: ["یەکەمین", "دووەمین", "سێیەمین", "چوارەمین", "پێنجەمین", "شەشەمین", "حەوتەمین", "هەشتەمین", "نۆیەمین", "دەیەمین"],
};

function englishSuffix(place: number): string {
  return ["th", "st", "nd", "rd"][place % 100 > 10 && place % 100 < 14 ? 0 : place % 10] ?? "th";
}

/** After كل, as after بعد. */
function genitiveOf(language: Language, count: string): string {
  return language === "ar" ? genitive(count) : count;
}

// After بعد the dual stands in the genitive: يومان, بعد يومين.
function genitive(count: string): string {
  return count.replace(/ان$/, "ين").replace(/^يوما /, "يومي ");
}
