import { LIMITS_OF_THE_NOTE, type ReportedInstrument } from "./note.ts";

export const OCTOBER_2017: ReportedInstrument = {
  proposer: "tehran",
  title: {
    en: "Joint note: the press reports a memorandum of October 2017",
    fa: "یادداشت مشترک: رسانه‌ها از تفاهم‌نامهٔ اکتبر ۲۰۱۷ گزارش داده‌اند",
    ar: "ملاحظة مشتركة: تفيد الصحافة بمذكرة تفاهم من تشرين الأول/أكتوبر 2017",
    ckb: "تێبینیی هاوبەش: ڕۆژنامەگەری باسی یاداشتێکی لێکتێگەیشتنی تشرینی یەکەمی ٢٠١٧ دەکات",
  },
  paragraphs: [
    {
      en: "The press reports that ministers of the two countries signed a memorandum in Baghdad in October 2017. One source gives the 18th as its date, another the 19th.",
      fa: "به گزارش رسانه‌ها، وزیران دو کشور در اکتبر ۲۰۱۷ در بغداد تفاهم‌نامه‌ای امضا کردند. یک منبع تاریخ آن را هجدهم و منبعی دیگر نوزدهم اکتبر آورده است.",
      ar: "تفيد الصحافة بأن وزيرَي البلدين وقّعا في بغداد في تشرين الأول/أكتوبر 2017 مذكرة تفاهم. ويذكر أحد المصادر اليوم الثامن عشر تاريخاً لها، ويذكر آخر اليوم التاسع عشر.",
      ckb: "ڕۆژنامەگەری دەڵێت وەزیرانی هەردوو وڵات لە تشرینی یەکەمی ٢٠١٧ لە بەغدا یاداشتێکی لێکتێگەیشتنیان واژۆ کردووە. سەرچاوەیەک ڕۆژی هەژدەیەم و سەرچاوەیەکی تر ڕۆژی نۆزدەیەم وەک بەروارەکەی دەنووسێت.",
    },
    {
      en: "Subjects reported: interconnection, transit, post, capacity at the border (Badra, Munthiriya, Al-Sheeb), and an Iraq–Iran–Armenia interconnection.",
      fa: "موضوع‌های گزارش‌شده: اتصال متقابل شبکه‌ها، ترانزیت، پست، ظرفیت مرزی (بدره، منذریه، شیب) و اتصال عراق، ایران و ارمنستان.",
      ar: "المواضيع الواردة: الربط البيني، والعبور، والبريد، والسعة عند الحدود (بدرة والمنذرية والشيب)، وربط بيني بين العراق وإيران وأرمينيا.",
      ckb: "بابەتە باسکراوەکان: بەیەکەوەبەستنی تۆڕەکان، ترانزیت، پۆست، توانای سنوور (بەدرە، مونزیرییە، شیب) و بەیەکەوەبەستنی عێراق و ئێران و ئەرمینیا.",
    },
    ...LIMITS_OF_THE_NOTE,
  ],
  sources: [
    { date: "2017-10-19", page: "alrai-iq.com/2017/10/19/357968", fact: "On 18 October 2017, in Baghdad, ministers Hassan al-Rashid and Mohammad-Javad Azari Jahromi sign a memorandum: interconnection, transit, post, border capacity (Badra, Munthiriya, Al-Sheeb; an Iraq–Iran–Armenia interconnection)." },
    { date: "2017-10-19", page: "baghdad-times.net/2017/10/19", fact: "Reports the same memorandum. The two pages differ by a day on its date: the 18th or the 19th of October 2017." },
  ],
};
