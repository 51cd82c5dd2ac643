import type { CalendarName } from "../convert.ts";
import type { InLanguages } from "./language.ts";

/**
 * Month names, 1 to 12. Own tables, because CLDR 48 is wrong, foreign or silent here: it has Arabic names of
 * Persian months that nobody writes (فرفردن, أذربيهشت, شهرفار), `ar` Gregorian months as in Egypt (يناير; Iraq writes كانون الثاني), and none of both in Kurdish.
 *
 * Persian months in Kurdish: written by their Iranian names (ڕەزبەر and خاکەلێوە are names of the Kurdish calendar, whose year count
 * is another, and they differ between regions: بانەمەڕ or گوڵان, خەزەڵوەر or گەڵاڕێزان); a date of the Solar Hijri calendar must not look like
 * one of the Kurdish calendar. When reading, the Kurdish names are understood too (`MONTH_VARIANTS`).
 */
export const MONTHS: InLanguages<{ readonly [family in MonthFamily]: readonly string[] }> = {
  en: {
    gregorian: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    persian: ["Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand"],
    islamic: ["Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Ula", "Jumada al-Akhira", "Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qada", "Dhu al-Hijja"],
  },
  fa: {
    gregorian: ["ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"],
    persian: ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"],
    islamic: ["محرم", "صفر", "ربیع‌الاول", "ربیع‌الثانی", "جمادی‌الاول", "جمادی‌الثانی", "رجب", "شعبان", "رمضان", "شوال", "ذی‌القعده", "ذی‌الحجه"],
  },
  ar: {
    gregorian: ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"],
    persian: ["فروردين", "أرديبهشت", "خرداد", "تير", "مرداد", "شهريور", "مهر", "آبان", "آذر", "دي", "بهمن", "إسفند"],
    islamic: ["محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة"],
  },
  ckb: {
    gregorian: ["کانوونی دووەم", "شوبات", "ئازار", "نیسان", "ئایار", "حوزەیران", "تەمووز", "ئاب", "ئەیلوول", "تشرینی یەکەم", "تشرینی دووەم", "کانوونی یەکەم"],
    persian: ["فەروەردین", "ئوردیبەهەشت", "خورداد", "تیر", "مورداد", "شەهریوەر", "میهر", "ئابان", "ئازەر", "دەی", "بەهمەن", "ئیسفەند"],
    islamic: ["موحەڕەم", "سەفەر", "ڕەبیعی یەکەم", "ڕەبیعی دووەم", "جومادای یەکەم", "جومادای دووەم", "ڕەجەب", "شەعبان", "ڕەمەزان", "شەووال", "زولقەعدە", "زولحیججە"],
  },
};

/** Other spellings that are read, never written: month number → names. */
export const MONTH_VARIANTS: InLanguages<{ readonly [family in MonthFamily]: { readonly [month: number]: readonly string[] } }> = {
  en: {
    gregorian: { 1: ["Jan"], 2: ["Feb"], 3: ["Mar"], 4: ["Apr"], 6: ["Jun"], 7: ["Jul"], 8: ["Aug"], 9: ["Sep", "Sept"], 10: ["Oct"], 11: ["Nov"], 12: ["Dec"] },
    persian: { 5: ["Amordad"], 8: ["Abaan"], 10: ["Dei"], 12: ["Esfand", "Isfand"] },
    islamic: { 3: ["Rabi I", "Rabi al-Awal"], 4: ["Rabi II", "Rabi al-Akhir"], 5: ["Jumada I", "Jumada al-Awwal"], 6: ["Jumada II", "Jumada al-Thani"], 8: ["Sha'ban"], 11: ["Dhu al-Qa'da", "Dhu al-Qa'dah", "Dhu al-Qadah"], 12: ["Dhu al-Hijjah"] },
  },
  fa: {
    gregorian: { 5: ["می"], 6: ["جون"], 7: ["ژوییه", "جولای"], 8: ["آگوست", "اگوست"], 10: ["اکتوبر"] },
    persian: { 5: ["امرداد"] },
    islamic: { 4: ["ربیع‌الآخر"], 5: ["جمادی‌الاولی"], 6: ["جمادی‌الآخر", "جمادی‌الآخره", "جمادی‌الثانیه"], 9: ["رمضان‌المبارک"], 11: ["ذیقعده", "ذوالقعده"], 12: ["ذیحجه", "ذوالحجه"] },
  },
  ar: {
    gregorian: { 1: ["يناير"], 2: ["فبراير"], 3: ["مارس"], 4: ["أبريل"], 5: ["مايو"], 6: ["يونيو"], 7: ["يوليو"], 8: ["أغسطس"], 9: ["سبتمبر"], 10: ["أكتوبر"], 11: ["نوفمبر"], 12: ["ديسمبر"] },
    persian: { 12: ["إسفندار"] },
    islamic: { 1: ["المحرم"], 4: ["ربيع الثاني"], 6: ["جمادى الثانية"], 11: ["ذي القعدة"], 12: ["ذي الحجة"] },
  },
  ckb: {
    gregorian: { 1: ["کانونی دووەم"], 7: ["تەموز"], 9: ["ئەیلول"], 12: ["کانونی یەکەم"] },
    persian: {
      1: ["خاکەلێوە"], 2: ["بانەمەڕ", "گوڵان"], 3: ["جۆزەردان"], 4: ["پووشپەڕ"], 5: ["گەلاوێژ"], 6: ["خەرمانان"],
      7: ["ڕەزبەر", "مەهر"], 8: ["خەزەڵوەر", "گەڵاڕێزان"], 9: ["سەرماوەز"], 10: ["بەفرانبار", "دی"], 11: ["ڕێبەندان"], 12: ["ڕەشەمە", "ڕەشەمێ"],
    },
    islamic: {
      1: ["موحەررەم"], 3: ["ڕەبیعولئەووەل", "ڕەبیعولئەوەل", "ڕەبیعەلئەووەڵ"], 4: ["ڕەبیعولئاخیر", "ڕەبیعەلئاخیر"], 5: ["جومادەلئوولا", "جومادی یەکەم"],
      6: ["جومادەلئاخیرە", "جومادەلئاخیر", "جومادی دووەم"], 10: ["شەوال"], 11: ["زیلقەعدە"], 12: ["زیلحەججە", "زولحەججە", "زولحیجە"],
    },
  },
};

/** Short English names; the other languages write their months in full. */
export const SHORT_GREGORIAN: readonly string[] = MONTHS.en.gregorian.map((name) => name.slice(0, 3));

/** Calendars that share their months' names. */
export type MonthFamily = "gregorian" | "persian" | "islamic";

export function familyOf(calendar: CalendarName): MonthFamily {
  return calendar === "gregorian" || calendar === "persian" ? calendar : "islamic";
}
