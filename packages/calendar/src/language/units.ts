import type { InLanguages, Language } from "./language.ts";

/**
 * Units of the programme's figures. `one`, `two`, `few`, `many`, `other` are CLDR's plural categories (Arabic has them all); where `other`
 * alone stands, the word does not change. A form with "{}" says where the number goes; "" says that the word alone says it (يوم واحد).
 */
export type Unit = "day" | "working-day" | "week" | "month" | "year" | "person" | "kilometre" | "metre" | "millisecond" | "us-dollar" | "megabit-per-second" | "gigabit-per-second";

type Forms = { readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

export const UNITS: { readonly [unit in Unit]: InLanguages<Forms> } = {
  day: { en: { one: "{} day", other: "{} days" }, fa: { other: "{} روز" }, ar: { one: "يوم واحد", two: "يومان", few: "{} أيام", many: "{} يومًا", other: "{} يوم" }, ckb: { other: "{} ڕۆژ" } },
  "working-day": { en: { one: "{} working day", other: "{} working days" }, fa: { other: "{} روز کاری" }, ar: { one: "يوم عمل واحد", two: "يوما عمل", few: "{} أيام عمل", many: "{} يوم عمل", other: "{} يوم عمل" }, ckb: { other: "{} ڕۆژی کار" } },
  week: { en: { one: "{} week", other: "{} weeks" }, fa: { other: "{} هفته" }, ar: { one: "أسبوع واحد", two: "أسبوعان", few: "{} أسابيع", many: "{} أسبوعًا", other: "{} أسبوع" }, ckb: { other: "{} هەفتە" } },
  month: { en: { one: "{} month", other: "{} months" }, fa: { other: "{} ماه" }, ar: { one: "شهر واحد", two: "شهران", few: "{} أشهر", many: "{} شهرًا", other: "{} شهر" }, ckb: { other: "{} مانگ" } },
  year: { en: { one: "{} year", other: "{} years" }, fa: { other: "{} سال" }, ar: { one: "سنة واحدة", two: "سنتان", few: "{} سنوات", many: "{} سنة", other: "{} سنة" }, ckb: { other: "{} ساڵ" } },
  person: { en: { one: "{} person", other: "{} people" }, fa: { other: "{} نفر" }, ar: { one: "شخص واحد", two: "شخصان", few: "{} أشخاص", many: "{} شخصًا", other: "{} شخص" }, ckb: { other: "{} کەس" } },
  kilometre: { en: { other: "{} km" }, fa: { other: "{} کیلومتر" }, ar: { other: "{} كم" }, ckb: { other: "{} کم" } },
  metre: { en: { other: "{} m" }, fa: { other: "{} متر" }, ar: { other: "{} م" }, ckb: { other: "{} م" } },
  millisecond: { en: { other: "{} ms" }, fa: { other: "{} میلی‌ثانیه" }, ar: { other: "{} مللي ثانية" }, ckb: { other: "{} میلیچرکە" } },
  "us-dollar": { en: { other: "USD {}" }, fa: { other: "{} دلار آمریکا" }, ar: { other: "{} دولار أمريكي" }, ckb: { other: "{} دۆلاری ئەمریکی" } },
  "megabit-per-second": { en: { other: "{} Mbit/s" }, fa: { other: "{} مگابیت بر ثانیه" }, ar: { other: "{} ميغابت/ثانية" }, ckb: { other: "{} مێگابیت لە چرکەیەکدا" } },
  "gigabit-per-second": { en: { other: "{} Gbit/s" }, fa: { other: "{} گیگابیت بر ثانیه" }, ar: { other: "{} غيغابت/ثانية" }, ckb: { other: "{} گێگابیت لە چرکەیەکدا" } },
};

const plurals = new Map<Language, Intl.PluralRules>();

/** The number, already written, with its unit's word. `value` chooses the plural. A unit that is not in the table stands after the number as it is. */
export function withUnit(written: string, value: string, unit: string, language: Language): string {
  if (!Object.hasOwn(UNITS, unit)) return `${written} ${unit}`;
  const forms: Forms = UNITS[unit as Unit][language];
  let rules = plurals.get(language);
  if (rules === undefined) plurals.set(language, (rules = new Intl.PluralRules(language)));
  // A fraction written out ("1.00 days") is no single day.
  const category = /[.]/.test(value) ? "other" : rules.select(Number(value));
  return (forms[category] ?? forms.other).replace("{}", written);
}
