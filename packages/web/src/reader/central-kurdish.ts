import { dateFormatClass } from "./central-kurdish/dates.ts";
import { collatorClass } from "./central-kurdish/letters.ts";
import { listFormatClass, relativeTimeClass } from "./central-kurdish/lists.ts";
import { numberFormatClass, pluralRulesClass } from "./central-kurdish/numbers.ts";

/** The constructors of Intl that know a locale. */
export type IntlBase = Pick<typeof Intl, "NumberFormat" | "PluralRules" | "DateTimeFormat" | "Collator" | "ListFormat" | "RelativeTimeFormat">;

/**
 * Makes Intl know Central Kurdish (`ckb`) where the browser does not: Chromium answers silently in American English, with Latin digits. Numbers, plurals, order of letters, lists, ages and dates are then Kurdish, dates from
 * the tables of @mithaq/calendar. Dates in words in Persian and Arabic are put right by the same tables as well (CLDR 48 writes the year first in Persian, and Persian months in Arabic as nobody does). All
 * other locales go to the browser's own untouched. Again is nothing. Before the first render, since React Aria and use-intl keep what they made.
 */
export function installCentralKurdish(intl: IntlBase = Intl): void {
  if (INSTALLED in intl) return;
  const ours: IntlBase = {
    NumberFormat: numberFormatClass(intl.NumberFormat), PluralRules: pluralRulesClass(intl.PluralRules), DateTimeFormat: dateFormatClass(intl.DateTimeFormat),
    Collator: collatorClass(intl.Collator), ListFormat: listFormatClass(intl.ListFormat), RelativeTimeFormat: relativeTimeClass(intl.RelativeTimeFormat, intl.NumberFormat),
  };
  for (const [name, value] of Object.entries(ours)) Object.defineProperty(intl, name, { value, writable: true, configurable: true, enumerable: false });
  Object.defineProperty(intl, INSTALLED, { value: true });
}

const INSTALLED = Symbol.for("mithaq.central-kurdish");
