import { forLanguages, joined } from "./for-locales.ts";
import { namesOf, type Fields, type WrittenLanguage } from "./names.ts";

type Part = Intl.DateTimeFormatPart;
type When = Date | number | undefined;

/**
 * Dates of Central Kurdish, Persian and Arabic: digits, times and figures as the browser writes them (Kurdish as in Iraqi Arabic), the names of months and weekdays from @mithaq/calendar, and a date in words in the order in
 * which `formatDate` writes it: weekday, day, month, year; the era only where it is asked for.
 */
export function dateFormatClass(base: typeof Intl.DateTimeFormat): typeof Intl.DateTimeFormat {
  return forLanguages(base, LANGUAGES, (locale, options: Intl.DateTimeFormatOptions = {}) => {
    const language = locale.language as WrittenLanguage;
    const inner = new base(language === "ckb" ? standIn(locale) : locale.toString(), options);
    const resolved = inner.resolvedOptions();
    const fieldsAt = readFields(base, resolved);
    const formatToParts = (when: When = Date.now()): Part[] => inOrder(named(inner.formatToParts(when), () => fieldsAt(when), language, resolved, options), language, options.era !== undefined);
    const format = (when: When): string => joined(formatToParts(when));
    const formatRangeToParts = (from: Date | number, to: Date | number): Intl.DateTimeRangeFormatPart[] => {
      const [first, last] = [formatToParts(from), formatToParts(to)];
      if (joined(first) === joined(last)) return last.map((part) => ({ ...part, source: "shared" }));
      return [...first.map((part) => ({ ...part, source: "startRange" as const })), { type: "literal", value: RANGE[language], source: "shared" }, ...last.map((part) => ({ ...part, source: "endRange" as const }))];
    };
    return { format, formatToParts, formatRangeToParts, formatRange: (from: Date | number, to: Date | number) => joined(formatRangeToParts(from, to)), resolvedOptions: () => ({ ...inner.resolvedOptions(), locale: locale.toString() }) };
  });
}

const LANGUAGES: ReadonlySet<string> = new Set<WrittenLanguage>(["ckb", "fa", "ar"]);
const RANGE: Readonly<Record<WrittenLanguage, string>> = { ckb: " تا ", fa: " تا ", ar: " إلى " };

/** Iraqi Arabic has the order, the clock and the calendars' default of Kurdish in Iraq; the words are replaced. */
function standIn({ calendar, numberingSystem = "arab", hourCycle }: Intl.Locale): string {
  return new Intl.Locale("ar-IQ", { numberingSystem, ...(calendar !== undefined && { calendar }), ...(hourCycle !== undefined && { hourCycle }) }).toString();
}

/** Month and weekday of a day in numbers, in the calendar and time zone of a format. */
function readFields(base: typeof Intl.DateTimeFormat, { calendar, timeZone }: Intl.ResolvedDateTimeFormatOptions): (when: When) => Fields {
  let numeric: Intl.DateTimeFormat | undefined;
  return (when) => {
    numeric ??= new base("en-u-nu-latn", { calendar, timeZone, year: "numeric", month: "numeric", day: "numeric", weekday: "short" });
    const parts = numeric.formatToParts(when);
    const valueOf = (type: Part["type"]): string => parts.find((part) => part.type === type)?.value ?? "";
    return { month: Number(valueOf("month")), weekday: WEEK.indexOf(valueOf("weekday")) + 1 };
  };
}
const WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** The same parts with our names in place of the browser's. A month in figures, and one of a calendar that has no table, stays. */
function named(parts: readonly Part[], fieldsOf: () => Fields, language: WrittenLanguage, { calendar }: Intl.ResolvedDateTimeFormatOptions, options: Intl.DateTimeFormatOptions): Part[] {
  const names = namesOf(language, calendar, options);
  return parts.map(({ type, value }) => {
    if (type === "literal") return { type, value: language === "ckb" ? value.replaceAll("\u200F", "") : value };
    const own = /\p{L}/u.test(value) ? names[type as keyof typeof names]?.(value, fieldsOf) : undefined;
    return { type, value: own ?? value };
  });
}

/** A date in words in our order; figures and times stay where they are. */
function inOrder(parts: readonly Part[], language: WrittenLanguage, withEra: boolean): Part[] {
  const month = parts.find((part) => part.type === "month");
  if (month === undefined || !/\p{L}/u.test(month.value)) return [...parts];
  const isDate = ({ type }: Part) => DATE.has(type);
  const [from, to] = [parts.findIndex(isDate), parts.findLastIndex(isDate)];
  const of = (type: Part["type"]) => parts.find((part) => part.type === type);
  const joint = language === "ckb" ? "ی " : " ";
  const [weekday, day, year, era] = [of("weekday"), of("day"), of("year"), withEra ? of("era") : undefined];
  const literal = (value: string): Part => ({ type: "literal", value });
  const date = [
    ...(weekday === undefined ? [] : [weekday, literal(language === "fa" ? " " : "، ")]), ...(day === undefined ? [] : [day, literal(joint)]), month, ...(year === undefined ? [] : [literal(joint), year]), ...(era === undefined ? [] : [literal(" "), era]),
  ];
  return [...parts.slice(0, from), ...date, ...parts.slice(to + 1)];
}
const DATE: ReadonlySet<string> = new Set(["weekday", "day", "month", "year", "era"]);
