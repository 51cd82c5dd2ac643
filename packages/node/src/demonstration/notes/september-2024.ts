import { LIMITS_OF_THE_NOTE, type ReportedInstrument } from "./note.ts";

const FACT = "On 11 September 2024, in Baghdad, 14 memoranda are signed at the President's visit, among them communications and post; joint committees to oversee implementation are called for.";

export const SEPTEMBER_2024: ReportedInstrument = {
  proposer: "tehran",
  title: {
    en: "Joint note: the press reports 14 memoranda of 11 September 2024",
    fa: "یادداشت مشترک: رسانه‌ها از ۱۴ تفاهم‌نامهٔ ۱۱ سپتامبر ۲۰۲۴ گزارش داده‌اند",
    ar: "ملاحظة مشتركة: تفيد الصحافة بأربع عشرة مذكرة تفاهم من 11 أيلول/سبتمبر 2024",
    ckb: "تێبینیی هاوبەش: ڕۆژنامەگەری باسی ١٤ یاداشتی لێکتێگەیشتنی ١١ی ئەیلوولی ٢٠٢٤ دەکات",
  },
  paragraphs: [
    {
      en: "The press reports that 14 memoranda were signed in Baghdad on 11 September 2024, at the President’s visit; communications and post are among their subjects.",
      fa: "به گزارش رسانه‌ها، در ۱۱ سپتامبر ۲۰۲۴ در جریان سفر رئیس‌جمهور، ۱۴ تفاهم‌نامه در بغداد امضا شد؛ ارتباطات و پست از موضوع‌های آن‌هاست.",
      ar: "تفيد الصحافة بأن أربع عشرة مذكرة تفاهم وُقّعت في بغداد في 11 أيلول/سبتمبر 2024 خلال زيارة رئيس الجمهورية، ومن مواضيعها الاتصالات والبريد.",
      ckb: "ڕۆژنامەگەری دەڵێت لە ١١ی ئەیلوولی ٢٠٢٤، لە کاتی سەردانی سەرۆککۆماردا، ١٤ یاداشتی لێکتێگەیشتن لە بەغدا واژۆ کراون؛ پەیوەندی و پۆست لە بابەتەکانیانن.",
    },
    {
      en: "It is also reported that joint committees were called for to oversee implementation.",
      fa: "همچنین گزارش شده است که تشکیل کمیته‌های مشترک برای نظارت بر اجرا خواسته شد.",
      ar: "وورد أيضاً أنه دُعي إلى تشكيل لجان مشتركة للإشراف على التنفيذ.",
      ckb: "هەروەها باس کراوە کە داوا کراوە لیژنەی هاوبەش بۆ سەرپەرشتیکردنی جێبەجێکردن پێک بهێنرێت.",
    },
    ...LIMITS_OF_THE_NOTE,
  ],
  sources: [
    { date: "2024-09-12", page: "zawya.com (2024-09-12)", fact: FACT },
    { date: "2024-09", page: "en.964media.com/24606", fact: FACT },
  ],
};
