import type { Languages } from "../parties.ts";

/**
 * A joint note that the press reports an instrument: never the instrument itself, whose text is not public. Each paragraph in four languages; names of persons stand
 * in the sources' facts alone.
 */
export interface ReportedInstrument {
  /** Who proposes it; the other party assents. */
  readonly proposer: "tehran" | "baghdad";
  readonly title: Languages;
  readonly paragraphs: readonly Languages[];
  readonly sources: readonly { readonly date: string; readonly page: string; readonly fact: string }[];
}

/** What every note ends with: what it is not. */
export const LIMITS_OF_THE_NOTE: readonly Languages[] = [
  {
    en: "The text is not public. This note states only that the sources report it; it says nothing of articles, duration or entry into force.",
    fa: "متن آن منتشر نشده است. این یادداشت تنها بیان می‌کند که منابع از آن گزارش داده‌اند و دربارهٔ مواد، مدت یا لازم‌الاجرا شدن چیزی نمی‌گوید.",
    ar: "النصّ غير منشور. ولا تفيد هذه الملاحظة إلا بأن المصادر أوردته، ولا تقول شيئاً عن المواد أو المدة أو النفاذ.",
    ckb: "دەقەکە بڵاو نەکراوەتەوە. ئەم تێبینییە تەنیا دەڵێت کە سەرچاوەکان باسیان کردووە و هیچ لەبارەی مادەکان، ماوە یان چوونە بواری جێبەجێکردن ناڵێت.",
  },
  {
    en: "This note is a sample made for a demonstration. It binds nobody and is not official.",
    fa: "این یادداشت نمونه‌ای است که برای نمایش ساخته شده است؛ هیچ‌کس را متعهد نمی‌کند و رسمی نیست.",
    ar: "هذه الملاحظة عيّنة أُعدّت للعرض، لا تُلزم أحداً وليست رسمية.",
    ckb: "ئەم تێبینییە نموونەیەکە بۆ نیشاندان ئامادە کراوە؛ کەس پابەند ناکات و فەرمی نییە.",
  },
];
