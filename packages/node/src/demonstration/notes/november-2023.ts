import { LIMITS_OF_THE_NOTE, type ReportedInstrument } from "./note.ts";

const FACT =
  "On a Monday of November 2023, in Baghdad, Issa Zarepour and Hiyam al-Yasiri sign the ICT memorandum: communication infrastructure; exchange of expertise in cyber security and AI; international ICT cooperation; education, innovation, joint research; exhibitions, seminars, academic meetings; an exhibition of Iranian and Iraqi stamps of the past century; a new joint stamp; advanced courses in automating communication networks and in network security.";

/** The exact day was not found, and none is asserted. */
export const NOVEMBER_2023: ReportedInstrument = {
  proposer: "baghdad",
  title: {
    en: "Joint note: the press reports a memorandum of November 2023",
    fa: "یادداشت مشترک: رسانه‌ها از تفاهم‌نامهٔ نوامبر ۲۰۲۳ گزارش داده‌اند",
    ar: "ملاحظة مشتركة: تفيد الصحافة بمذكرة تفاهم من تشرين الثاني/نوفمبر 2023",
    ckb: "تێبینیی هاوبەش: ڕۆژنامەگەری باسی یاداشتێکی لێکتێگەیشتنی تشرینی دووەمی ٢٠٢٣ دەکات",
  },
  paragraphs: [
    {
      en: "The press reports that ministers of the two countries signed a memorandum on information and communication technology in Baghdad, on a Monday of November 2023. The exact day was not found.",
      fa: "به گزارش رسانه‌ها، وزیران دو کشور در یک دوشنبهٔ نوامبر ۲۰۲۳ در بغداد تفاهم‌نامه‌ای دربارهٔ فناوری اطلاعات و ارتباطات امضا کردند. روز دقیق آن یافت نشد.",
      ar: "تفيد الصحافة بأن وزيرَي البلدين وقّعا في بغداد، في يوم اثنين من تشرين الثاني/نوفمبر 2023، مذكرة تفاهم في تكنولوجيا المعلومات والاتصالات. ولم يُعثر على اليوم بالتحديد.",
      ckb: "ڕۆژنامەگەری دەڵێت وەزیرانی هەردوو وڵات لە ڕۆژێکی دووشەممەی تشرینی دووەمی ٢٠٢٣ لە بەغدا یاداشتێکی لێکتێگەیشتنیان لەبارەی تەکنەلۆژیای زانیاری و پەیوەندی واژۆ کردووە. ڕۆژی وردەکەی نەدۆزرایەوە.",
    },
    {
      en: "Subjects reported: communication infrastructure; exchange of expertise in cyber security and artificial intelligence; international cooperation; education, innovation and joint research; exhibitions, seminars and academic meetings.",
      fa: "موضوع‌های گزارش‌شده: زیرساخت ارتباطی؛ تبادل تجربه در امنیت سایبری و هوش مصنوعی؛ همکاری بین‌المللی؛ آموزش، نوآوری و پژوهش مشترک؛ نمایشگاه‌ها، همایش‌ها و نشست‌های دانشگاهی.",
      ar: "المواضيع الواردة: البنية التحتية للاتصالات؛ وتبادل الخبرات في الأمن السيبراني والذكاء الاصطناعي؛ والتعاون الدولي؛ والتعليم والابتكار والبحث المشترك؛ والمعارض والندوات واللقاءات الأكاديمية.",
      ckb: "بابەتە باسکراوەکان: ژێرخانی پەیوەندی؛ ئاڵوگۆڕی شارەزایی لە ئاسایشی سایبەری و زیرەکیی دەستکرد؛ هاوکاریی نێودەوڵەتی؛ فێرکردن، داهێنان و توێژینەوەی هاوبەش؛ پێشانگا، سیمینار و کۆبوونەوەی ئەکادیمی.",
    },
    {
      en: "Also reported: an exhibition of both countries' stamps of the past century, a new joint stamp, and advanced courses in network automation and network security.",
      fa: "همچنین گزارش شده است: نمایشگاه تمبرهای سدهٔ گذشتهٔ دو کشور، یک تمبر مشترک تازه و دوره‌های پیشرفتهٔ خودکارسازی شبکه و امنیت شبکه.",
      ar: "وورد أيضاً: معرض لطوابع البلدين في القرن الماضي، وطابع مشترك جديد، ودورات متقدمة في أتمتة الشبكات وأمن الشبكات.",
      ckb: "هەروەها باس کراوە: پێشانگای پوولەکانی سەدەی ڕابردووی هەردوو وڵات، پوولێکی هاوبەشی نوێ و خولی پێشکەوتوو لە خۆکارکردنی تۆڕ و ئاسایشی تۆڕ.",
    },
    ...LIMITS_OF_THE_NOTE,
  ],
  sources: [
    { date: "2023-11", page: "tehrantimes.com/news/509237", fact: FACT },
    { date: "2023-11", page: "en.imna.ir/news/707600", fact: FACT },
  ],
};
