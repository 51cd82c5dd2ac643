import type { common as en } from "../en/common.ts";
import type { WordsLike } from "../like.ts";

export const common: WordsLike<typeof en> = {
  do: {
    save: "حفظ", cancel: "إلغاء", close: "إغلاق", back: "رجوع", next: "التالي", previous: "السابق", edit: "تحرير", add: "إضافة", remove: "إزالة", send: "إرسال", submit: "تقديم", sign: "توقيع", open: "فتح", retry: "إعادة المحاولة",
    reload: "إعادة التحميل", print: "طباعة", download: "تنزيل", upload: "رفع ملف", search: "بحث", filter: "تصفية", clearFilters: "إزالة عوامل التصفية", showMore: "عرض المزيد", showLess: "عرض أقل", copy: "نسخ", copied: "تم النسخ", choose: "اختيار",
    confirm: "تأكيد", continue: "متابعة", apply: "تطبيق", undo: "تراجع", delete: "حذف", compare: "مقارنة", export: "تصدير", import: "استيراد", verify: "تحقق", reply: "رد", rename: "تغيير الاسم", details: "التفاصيل", expand: "توسيع", collapse: "طي", discard: "إهمال", view: "عرض",
  },
  all: "الكل", none: "لا شيء", other: "أخرى", yes: "نعم", no: "لا", more: "المزيد", and: "{a} و{b}", comma: "، ", semicolon: "؛ ",
  state: {
    loading: "جارٍ التحميل", empty: "لا شيء هنا", emptyFiltered: "لا شيء يطابق عوامل التصفية", saving: "جارٍ الحفظ", saved: "تم الحفظ", sending: "جارٍ الإرسال", sent: "تم الإرسال", done: "تم", working: "جارٍ العمل",
    offline: "العقدة لا تجيب.", fromCopy: "معروض من النسخة المحفوظة في هذا الجهاز في {at}؛ العقدة لا تجيب.", copyMissing: "العقدة لا تجيب، ولا توجد في هذا الجهاز نسخة محفوظة من هذه الشاشة.",
    signedOut: "لقد سُجّل خروجكم", sessionEnded: "انتهت جلسة العمل", mandateEnded: "تفويضكم غير سارٍ الآن", noPermission: "تفويضكم لا يشمل هذا", notFound: "لا شيء في هذا العنوان", conflict: "لقد تغيّر في هذه الأثناء",
  },
  error: {
    title: "لم تنجح العملية", happened: "ما حدث", kept: "ما بقي محفوظًا", next: "ما العمل",
    unknown: "حدث خلل غير متوقع في هذه الصفحة.", network: "تعذّر الوصول إلى العقدة.", full: "لا مساحة متبقية في قرص العقدة، ولم يُكتب شيء.", busy: "العقدة مشغولة.", limit: "أُرسل أكثر من المسموح في وقت قصير.", refused: "رفضت العقدة ذلك: {reason}",
    keptTyped: "كل ما كتبتموه محفوظ في هذا الجهاز.", keptNothing: "لم يتغيّر شيء في السجل المشترك.", keptRecord: "السجل المشترك باقٍ على ما كان.",
    nextRetry: "أعيدوا المحاولة بعد قليل.", nextSignIn: "سجّلوا الدخول من جديد، وما كتبتموه باقٍ.", nextHead: "راجعوا رئيس القسم الوطني.", nextOperator: "أبلغوا مشغّل العقدة.", nextReload: "أعيدوا تحميل الصفحة.", nextCompare: "قارنوا نصكم بالنص الأحدث وأبقوا على الصحيح.",
    sessionEnded: "انتهت جلسة العمل لطول عدم الاستخدام أو أُنهيت من مكان آخر.", mandateEnded: "عُلّق تفويضكم أو سُحب أو انقضت مدته.", noPermission: "يتطلب هذا تفويضًا ليس لديكم.", conflict: "حفظ موظف آخر نسخة أحدث.", notFound: "لا وجود لهذا في السجل المشترك، أو أنه غير معروض لكم.", code: "الرمز: {code}",
  },
  sample: "نموذج", sampleNote: "معدّ للعرض وليس واقعة.", assumed: "مفترض", assumedNote: "افتراض من هذا البرنامج وليس أمرًا معلنًا.", synthetic: "مصطنع", syntheticNote: "بيانات مولّدة وليست قياسًا.",
  source: "المصدر", sources: "المصادر", noSource: "لم يُذكر مصدر", provenance: "المنشأ", evidence: "الأدلة", act: "قيد", actId: "معرّف القيد", party: "الطرف", parties: "الأطراف", both: "الطرفان", ours: "منا", theirs: "منهم", ourSide: "طرفنا", otherSide: "الطرف الآخر",
  date: "التاريخ", time: "الوقت", from: "من", to: "إلى", since: "منذ", until: "حتى", today: "اليوم", day: "اليوم", age: "المدة", due: "الاستحقاق", overdue: "متأخر", noDue: "بلا موعد", dueOn: "يستحق في {date}", dueWas: "كان الموعد {date}", sinceDate: "منذ {date}", untilDate: "حتى {date}", fromTo: "من {from} إلى {to}", between: "بين {from} و{to}", onDate: "في {date}", asOf: "الحالة حتى {date}",
  days: "{count, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}", daysLeft: "{count, plural, =0 {اليوم} zero {اليوم} one {بعد يوم واحد} two {بعد يومين} few {بعد # أيام} many {بعد # يومًا} other {بعد # يوم}}", daysOver: "{count, plural, zero {# يوم تأخير} one {يوم تأخير واحد} two {يوما تأخير} few {# أيام تأخير} many {# يوم تأخير} other {# يوم تأخير}}",
  daysAgo: "{count, plural, =0 {اليوم} zero {اليوم} one {قبل يوم واحد} two {قبل يومين} few {قبل # أيام} many {قبل # يومًا} other {قبل # يوم}}", daysWaiting: "{count, plural, =0 {منذ اليوم} zero {منذ اليوم} one {منذ يوم واحد} two {منذ يومين} few {منذ # أيام} many {منذ # يومًا} other {منذ # يوم}}",
  items: "{count, plural, =0 {لا عناصر} zero {لا عناصر} one {عنصر واحد} two {عنصران} few {# عناصر} many {# عنصرًا} other {# عنصر}}", results: "{count, plural, =0 {لا نتائج} zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}", acts: "{count, plural, =0 {لا قيود} zero {لا قيود} one {قيد واحد} two {قيدان} few {# قيود} many {# قيدًا} other {# قيد}}",
  pages: "{count, plural, zero {# صفحة} one {صفحة واحدة} two {صفحتان} few {# صفحات} many {# صفحة} other {# صفحة}}", sourcesCount: "{count, plural, =0 {لا مصدر} zero {لا مصدر} one {مصدر واحد} two {مصدران} few {# مصادر} many {# مصدرًا} other {# مصدر}}",
  files: "{count, plural, =0 {لا ملفات} zero {لا ملفات} one {ملف واحد} two {ملفان} few {# ملفات} many {# ملفًا} other {# ملف}}", selected: "{count, plural, =0 {لم يُحدَّد شيء} zero {لم يُحدَّد شيء} one {حُدِّد واحد} two {حُدِّد اثنان} few {حُدِّدت #} many {حُدِّد #} other {حُدِّد #}}", changes: "{count, plural, =0 {لا تغييرات} zero {لا تغييرات} one {تغيير واحد} two {تغييران} few {# تغييرات} many {# تغييرًا} other {# تغيير}}",
  nMore: "{count, plural, zero {# أخرى} one {واحد آخر} two {اثنان آخران} few {# أخرى} many {# أخرى} other {# أخرى}}", ofTotal: "{n} من {total}", pageOf: "الصفحة {n} من {total}",
  required: "إلزامي", optional: "اختياري", unknown: "غير معلوم", notStated: "غير مذكور", notYet: "ليس بعد", never: "أبدًا", always: "دائمًا", new: "جديد", changed: "تغيّر", before: "قبل", after: "بعد", number: "الرقم", numberShort: "ت", name: "الاسم", title: "العنوان", description: "الوصف", text: "النص", reason: "السبب", note: "ملاحظة", value: "القيمة", unit: "الوحدة", total: "المجموع", share: "الحصة", stateName: "الحالة", kind: "النوع", pillar: "المجال", place: "المكان", language: "اللغة", version: "النسخة", hash: "البصمة", status: "الحالة", untitled: "بلا عنوان",
  table: "جدول", chart: "مخطط", map: "خريطة", list: "قائمة", showTable: "عرض كجدول", showChart: "عرض كمخطط", showMap: "عرض كخريطة", columns: "الأعمدة", sort: "ترتيب", sortUp: "مرتّب تصاعديًا", sortDown: "مرتّب تنازليًا", sortBy: "الترتيب حسب {column}", notSorted: "غير مرتّب", legend: "دليل القراءة",
  notAuthoritative: "غير رسمي", mapNote: "الخطوط والأسماء في هذه الخريطة ليست ذات حجية.",
  languages: { en: "الإنكليزية", fa: "الفارسية", ar: "العربية", ckb: "الكردية المركزية" }, inLanguage: "باللغة {language}", onlyIn: "باللغة {language} فقط",
  calendars: { gregorian: "الميلادي", persian: "الهجري الشمسي", "islamic-umalqura": "الهجري القمري، أم القرى", "islamic-civil": "الهجري القمري، جدولي، البداية المدنية", "islamic-tbla": "الهجري القمري، جدولي، البداية الفلكية" }, calendar: "التقويم",
  digits: { native: "الأرقام العربية المشرقية", latin: "الأرقام اللاتينية" }, digitsName: "الأرقام",
  fileTooLarge: "الملف أكبر من {limit}.", newWindow: "يُفتح في نافذة جديدة", progress: "أُنجز {percent}٪", remaining: "{count, plural, =0 {لم يبقَ شيء} zero {لم يبقَ شيء} one {بقي واحد} two {بقي اثنان} few {بقيت #} many {بقي #} other {بقي #}}",
};
