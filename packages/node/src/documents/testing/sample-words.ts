import type { DocumentLanguage } from "../languages.ts";
import type { PresentedDate } from "../models.ts";

type In = Readonly<Record<DocumentLanguage, string>>;

/** Days in three calendars, the reader's first. Both are of the calendar's published correspondences: 29 Aban 1402, and 14 August 2025 as 20 Safar 1447 (Umm al-Qura). */
export const DAYS: Readonly<Record<"signed" | "made", Readonly<Record<DocumentLanguage, PresentedDate>>>> = {
  signed: {
    en: { iso: "2023-11-20", first: "20 November 2023", second: "29 Aban 1402", third: "6 Jumada I 1445" },
    fa: { iso: "2023-11-20", first: "۲۹ آبان ۱۴۰۲", second: "۲۰ نوامبر ۲۰۲۳", third: "۶ جمادی‌الاول ۱۴۴۵" },
    ar: { iso: "2023-11-20", first: "٢٠ تشرين الثاني ٢٠٢٣", second: "٦ جمادى الأولى ١٤٤٥", third: "٢٩ آبان ١٤٠٢" },
    ckb: { iso: "2023-11-20", first: "٢٠ی تشرینی دووەمی ٢٠٢٣", second: "٦ی جەمادی یەکەمی ١٤٤٥", third: "٢٩ی خەزەڵوەری ١٤٠٢" },
  },
  made: {
    en: { iso: "2025-08-14", first: "14 August 2025", second: "23 Mordad 1404", third: "20 Safar 1447" },
    fa: { iso: "2025-08-14", first: "۲۳ مرداد ۱۴۰۴", second: "۱۴ اوت ۲۰۲۵", third: "۲۰ صفر ۱۴۴۷" },
    ar: { iso: "2025-08-14", first: "١٤ آب ٢٠٢٥", second: "٢٠ صفر ١٤٤٧", third: "٢٣ مرداد ١٤٠٤" },
    ckb: { iso: "2025-08-14", first: "١٤ی ئابی ٢٠٢٥", second: "٢٠ی سەفەری ١٤٤٧", third: "٢٣ی گەلاوێژی ١٤٠٤" },
  },
};

/** Words of the sample documents. Officers are roles; the figures are made up and marked as sample on every page. */
export const WORDS = {
  programme: { en: "Cooperation programme, Iran and Iraq", fa: "برنامهٔ همکاری ایران و عراق", ar: "برنامج التعاون بين العراق وإيران", ckb: "بەرنامەی هاوکاریی عێراق و ئێران" },
  iran: { en: "Islamic Republic of Iran", fa: "جمهوری اسلامی ایران", ar: "جمهورية إيران الإسلامية", ckb: "کۆماری ئیسلامیی ئێران" },
  iraq: { en: "Republic of Iraq", fa: "جمهوری عراق", ar: "جمهورية العراق", ckb: "کۆماری عێراق" },
  ministryIran: { en: "Ministry of Information and Communications Technology", fa: "وزارت ارتباطات و فناوری اطلاعات", ar: "وزارة الاتصالات وتقنية المعلومات", ckb: "وەزارەتی پەیوەندییەکان و تەکنەلۆژیای زانیاری" },
  ministryIraq: { en: "Ministry of Communications", fa: "وزارت ارتباطات", ar: "وزارة الاتصالات", ckb: "وەزارەتی گەیاندن" },
  tehran: { en: "Tehran", fa: "تهران", ar: "طهران", ckb: "تاران" },
  baghdad: { en: "Baghdad", fa: "بغداد", ar: "بغداد", ckb: "بەغدا" },
  minister: { en: "Minister, holder of full powers", fa: "وزیر، دارندهٔ اختیارنامه", ar: "الوزير المفوض بالتوقيع", ckb: "وەزیر، خاوەنی دەسەڵاتنامە" },
  fullPowers: { en: "Produced and found in good form", fa: "ارائه شد و در شکل درست بود", ar: "قدمت ووجدت مستوفية للشكل", ckb: "پێشکەش کرا و دروست بوو" },
  instrumentTitle: { en: "Memorandum on cooperation in information and communication technology", fa: "یادداشت تفاهم همکاری در فناوری اطلاعات و ارتباطات", ar: "مذكرة التعاون في مجال تقنية المعلومات والاتصالات", ckb: "یادداشتی هاوکاری لە تەکنەلۆژیای زانیاری و پەیوەندیدا" },
  asOf: { en: "Tehran 1,204 · Baghdad 1,187", fa: "تهران ۱٬۲۰۴ · بغداد ۱٬۱۸۷", ar: "بغداد ١٬١٨٧ · طهران ١٬٢٠٤", ckb: "بەغدا ١٬١٨٧ · تاران ١٬٢٠٤" },
  secretary: { en: "Joint secretary", fa: "دبیر مشترک", ar: "الأمين المشترك", ckb: "سکرتێری هاوبەش" },
  planner: { en: "Network planner", fa: "طراح شبکه", ar: "مخطط الشبكة", ckb: "پلاندانەری تۆڕ" },
  adviser: { en: "Legal adviser", fa: "مشاور حقوقی", ar: "المستشار القانوني", ckb: "ڕاوێژکاری یاسایی" },
  coChair: { en: "Co-chair", fa: "رئیس مشترک", ar: "الرئيس المشارك", ckb: "سەرۆکی هاوبەش" },
  minutesTitle: { en: "Minutes of the third session of the joint committee", fa: "صورت‌جلسهٔ سومین نشست کمیتهٔ مشترک", ar: "محضر الدورة الثالثة للجنة المشتركة", ckb: "کۆنووسی سێیەمین دانیشتنی لیژنەی هاوبەش" },
  third: { en: "Third", fa: "سوم", ar: "الثالثة", ckb: "سێیەم" },
  committee: { en: "Joint committee on ICT", fa: "کمیتهٔ مشترک فاوا", ar: "اللجنة المشتركة للاتصالات", ckb: "لیژنەی هاوبەشی پەیوەندی" },
  matrixTitle: { en: "Matrix of commitments", fa: "جدول تعهدات", ar: "مصفوفة الالتزامات", ckb: "خشتەی پابەندبوونەکان" },
  briefTitle: { en: "The minister’s brief", fa: "گزارش یک‌صفحه‌ای وزیر", ar: "موجز الوزير", ckb: "کورتەی وەزیر" },
  decision: { en: "The committee adopts the plan of the first stage and asks both secretaries to report on it before the next session.", fa: "کمیته طرح مرحلهٔ نخست را تصویب کرد و از دو دبیر خواست پیش از نشست آینده دربارهٔ آن گزارش دهند.", ar: "اعتمدت اللجنة خطة المرحلة الأولى وطلبت من الأمينين تقديم تقرير عنها قبل الدورة المقبلة.", ckb: "لیژنەکە پلانی قۆناغی یەکەمی پەسەند کرد و داوای لە هەردوو سکرتێر کرد پێش دانیشتنی داهاتوو ڕاپۆرتی لەسەر بدەن." },
  narrative: { en: "Both delegations compared the measured figures of the corridor. They differ for two of the seven sections; both figures stay in the record until the working group has met.", fa: "دو هیئت رقم‌های اندازه‌گیری‌شدهٔ دالان را با هم سنجیدند. این رقم‌ها در دو بخش از هفت بخش یکی نیستند و تا نشست کارگروه هر دو رقم در دفتر می‌مانند.", ar: "قارن الوفدان الأرقام المقيسة للممر. وهي تختلف في مقطعين من سبعة مقاطع، ويبقى الرقمان في السجل إلى أن يجتمع فريق العمل.", ckb: "هەردوو شاند ژمارە پێوراوەکانی ڕێڕەوەکەیان بەراورد کرد. لە دوو بەش لە حەوت بەشدا جیاوازن و هەردوو ژمارە لە تۆمارەکەدا دەمێننەوە تا گرووپی کار کۆ دەبێتەوە." },
  overdueNote: { en: "due in 9 days", fa: "۹ روز مانده", ar: "بقي ٩ أيام", ckb: "٩ ڕۆژی ماوە" },
  ruleWords: { en: "60 days after entry into force", fa: "۶۰ روز پس از لازم‌الاجرا شدن", ar: "بعد ٦٠ يوما من النفاذ", ckb: "٦٠ ڕۆژ دوای کارپێکردن" },
  decided: { en: "Decided", fa: "تصمیم‌گرفته‌شده", ar: "متفق عليه", ckb: "بڕیارلێدراو" },
  inProgress: { en: "in progress", fa: "در حال اجرا", ar: "قيد التنفيذ", ckb: "لە جێبەجێکردندایە" },
  clause: { en: "Article 3", fa: "مادهٔ ۳", ar: "المادة ٣", ckb: "ماددەی ٣" },
  unitSites: { en: "sites", fa: "ایستگاه", ar: "موقع", ckb: "شوێن" },
  share: { en: "Plan the stations of the route", fa: "طراحی ایستگاه‌های مسیر", ar: "تخطيط محطات المسار", ckb: "پلاندانانی وێستگەکانی ڕێگا" },
} as const satisfies Record<string, In>;

/** Pillars and, in each, titles of commitments. */
export const PILLARS: readonly { readonly name: In; readonly titles: readonly In[] }[] = [
  { name: { en: "Pilgrimage network", fa: "شبکهٔ زیارت", ar: "شبكة الزيارة", ckb: "تۆڕی زیارەت" }, titles: [
    { en: "Build mobile stations along the route Najaf–Karbala", fa: "ساخت ایستگاه‌های سیار در مسیر نجف–کربلا", ar: "إنشاء محطات متنقلة على طريق النجف–كربلاء", ckb: "دروستکردنی وێستگەی گەڕۆک لە ڕێگای نەجەف–کەربەلا" },
    { en: "Give both sides the measured traffic of the peak days", fa: "ارائهٔ ترافیک اندازه‌گیری‌شدهٔ روزهای اوج به دو سو", ar: "تزويد الجانبين بحركة البيانات المقيسة في أيام الذروة", ckb: "پێدانی هاتوچۆی پێوراوی ڕۆژە لووتکەکان بە هەردوو لا" }] },
  { name: { en: "Transit corridor", fa: "دالان گذر", ar: "ممر العبور", ckb: "ڕێڕەوی تێپەڕین" }, titles: [
    { en: "Open the fibre crossing at Mehran with two separate paths", fa: "گشایش گذر فیبر مهران با دو مسیر جدا", ar: "افتتاح معبر الألياف في مهران بمسارين منفصلين", ckb: "کردنەوەی دەروازەی فایبەری مێهران بە دوو ڕێگای جیا" },
    { en: "Publish monthly availability of every route", fa: "انتشار ماهانهٔ دسترس‌پذیری همهٔ مسیرها", ar: "نشر التوافر الشهري لكل مسار", ckb: "بڵاوکردنەوەی مانگانەی بەردەستیی هەموو ڕێڕەوەکان" }] },
  { name: { en: "Security warnings", fa: "هشدارهای امنیتی", ar: "الإنذارات الأمنية", ckb: "ئاگادارکردنەوەی ئاسایش" }, titles: [
    { en: "Exchange warnings within 24 hours", fa: "مبادلهٔ هشدارها ظرف ۲۴ ساعت", ar: "تبادل الإنذارات خلال ٢٤ ساعة", ckb: "ئاڵوگۆڕی ئاگادارکردنەوە لە ماوەی ٢٤ کاتژمێردا" }] },
  { name: { en: "Education and research", fa: "آموزش و پژوهش", ar: "التعليم والبحث", ckb: "فێرکردن و توێژینەوە" }, titles: [
    { en: "Hold the joint course in network automation", fa: "برگزاری دورهٔ مشترک خودکارسازی شبکه", ar: "عقد الدورة المشتركة في أتمتة الشبكات", ckb: "کردنەوەی خولی هاوبەشی ئۆتۆماسیۆنی تۆڕ" }] },
  { name: { en: "Trade", fa: "بازرگانی", ar: "التجارة", ckb: "بازرگانی" }, titles: [
    { en: "Reconcile both sides’ figures of ICT trade", fa: "تطبیق رقم‌های دو سو دربارهٔ بازرگانی فاوا", ar: "مطابقة أرقام الجانبين لتجارة التقنية", ckb: "گونجاندنی ژمارەی هەردوو لا لە بازرگانیی تەکنەلۆژیا" }] },
];
