import { forLanguages, joined, KURDISH } from "./for-locales.ts";

/** Lists: "a، b و c", "a یان b". */
export function listFormatClass(base: typeof Intl.ListFormat): typeof Intl.ListFormat {
  return forLanguages(base, KURDISH, (locale, options: Intl.ListFormatOptions = {}) => {
    const { type = "conjunction", style = "long" } = options;
    const last = type === "unit" ? "، " : type === "disjunction" ? " یان " : " و ";
    const formatToParts = (items: Iterable<string>): { type: "element" | "literal"; value: string }[] => {
      const all = [...items];
      return all.flatMap((value, index) => (index === 0 ? [{ type: "element", value }] : [{ type: "literal", value: index === all.length - 1 ? last : "، " }, { type: "element", value }]));
    };
    return { formatToParts, format: (items: Iterable<string>) => joined(formatToParts(items)), resolvedOptions: () => ({ locale: locale.toString(), type, style }) };
  });
}

/** Ages: "پێش ٣ ڕۆژ", "دوای ٣ ڕۆژ"; with `numeric: "auto"` also دوێنێ, ئەمڕۆ, سبەینێ. Throws RangeError for a unit that Intl does not know. */
export function relativeTimeClass(base: typeof Intl.RelativeTimeFormat, numbers: typeof Intl.NumberFormat): typeof Intl.RelativeTimeFormat {
  return forLanguages(base, KURDISH, (locale, options: Intl.RelativeTimeFormatOptions = {}) => {
    const { numeric = "always", style = "long" } = options;
    const numberingSystem = locale.numberingSystem ?? "arab";
    const digits = new numbers(`fa-u-nu-${numberingSystem}`);
    const formatToParts = (value: number, unit: string): { type: string; value: string; unit?: string }[] => {
      const name = unit.replace(/s$/, "");
      const word = UNITS[name];
      if (word === undefined) throw new RangeError(`unit: one of ${Object.keys(UNITS).join(", ")} is expected, not "${unit}".`);
      const day = numeric === "auto" && name === "day" ? DAYS[String(value)] : undefined;
      if (day !== undefined) return [{ type: "literal", value: day }];
      return [{ type: "literal", value: value < 0 || Object.is(value, -0) ? "پێش " : "دوای " }, ...digits.formatToParts(Math.abs(value)).map((part) => ({ ...part, unit: name })), { type: "literal", value: ` ${word}` }];
    };
    return { formatToParts, format: (value: number, unit: string) => joined(formatToParts(value, unit)), resolvedOptions: () => ({ locale: locale.toString(), numeric, style, numberingSystem }) };
  });
}

const UNITS: Readonly<Record<string, string>> = { second: "چرکە", minute: "خولەک", hour: "کاتژمێر", day: "ڕۆژ", week: "هەفتە", month: "مانگ", quarter: "چارەکەساڵ", year: "ساڵ" };
const DAYS: Readonly<Record<string, string>> = { "-1": "دوێنێ", "0": "ئەمڕۆ", "1": "سبەینێ" };
