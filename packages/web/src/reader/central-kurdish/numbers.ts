import { forLanguages, joined, KURDISH } from "./for-locales.ts";

/**
 * Numbers: the signs and the order of Persian in CLDR (٬ ٫, a minus held by a left-to-right mark), which are @mithaq/calendar's for Kurdish too, in Arabic-Indic digits unless others are asked for (`-u-nu-latn`). Where
 * words or letters would be Persian (compact forms, units, names of currencies), the words are English.
 */
export function numberFormatClass(base: typeof Intl.NumberFormat): typeof Intl.NumberFormat {
  return forLanguages(base, KURDISH, (locale, options: Intl.NumberFormatOptions = {}) => {
    const worded = options.notation === "compact" || options.style === "unit" || options.currencyDisplay === "name";
    const inner = new base(`${worded ? "en" : "fa"}-u-nu-${options.numberingSystem ?? locale.numberingSystem ?? "arab"}`, options);
    const formatToParts = (value: number) => signed(inner.formatToParts(value));
    const formatRangeToParts = (from: number, to: number) => signed(inner.formatRangeToParts(from, to));
    return {
      formatToParts,
      formatRangeToParts,
      format: (value: number) => joined(formatToParts(value)),
      formatRange: (from: number, to: number) => joined(formatRangeToParts(from, to)),
      resolvedOptions: () => ({ ...inner.resolvedOptions(), locale: locale.toString() }),
    };
  });
}

/** One minus, held before its digits by a left-to-right mark, whatever the digits (CLDR has another beside Arabic-Indic ones). */
function signed<Part extends { readonly type: string; readonly value: string }>(parts: readonly Part[]): Part[] {
  return parts.filter(({ value }) => value !== "\u061C" && value !== "\u200E").map((part) => (part.type === "minusSign" ? { ...part, value: "\u200E\u2212" } : part));
}

/** Plurals: CLDR's ckb is "one" for 1 (n = 1, also 1.0) and "other"; Turkish has the very rule, and no ordinals either. */
export function pluralRulesClass(base: typeof Intl.PluralRules): typeof Intl.PluralRules {
  return forLanguages(base, KURDISH, (locale, options?: Intl.PluralRulesOptions) => {
    const inner = new base("tr", options);
    return {
      select: (value: number) => inner.select(value),
      selectRange: (_from: number, to: number) => inner.select(to),
      resolvedOptions: () => ({ ...inner.resolvedOptions(), locale: locale.toString() }),
    };
  });
}
