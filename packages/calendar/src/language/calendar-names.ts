import type { CalendarName } from "../convert.ts";
import type { InLanguages, Language } from "./language.ts";

const NAMES: { readonly [calendar in CalendarName]: InLanguages } = {
  gregorian: { en: "Gregorian", fa: "میلادی", ar: "الميلادي", ckb: "زایینی" },
  persian: { en: "Solar Hijri", fa: "هجری خورشیدی", ar: "الهجري الشمسي", ckb: "کۆچیی هەتاوی" },
  "islamic-umalqura": { en: "Islamic, Umm al-Qura", fa: "هجری قمری، ام‌القری", ar: "الهجري القمري، أم القرى", ckb: "کۆچیی مانگی، ئوم ئەلقورا" },
  "islamic-civil": { en: "Islamic, tabular, civil epoch", fa: "هجری قمری، جدولی، مبدأ مدنی", ar: "الهجري القمري، جدولي، البداية المدنية", ckb: "کۆچیی مانگی، خشتەیی، سەرەتای مەدەنی" },
  "islamic-tbla": { en: "Islamic, tabular, astronomical epoch", fa: "هجری قمری، جدولی، مبدأ نجومی", ar: "الهجري القمري، جدولي، البداية الفلكية", ckb: "کۆچیی مانگی، خشتەیی، سەرەتای ئەستێرەناسی" },
};

/** What a calendar is called: "Solar Hijri", "هجری خورشیدی". */
export function calendarName(calendar: CalendarName, language: Language): string {
  return NAMES[calendar][language];
}
