import type { frame as en } from "../en/frame.ts";
import type { WordsLike } from "../like.ts";

export const frame: WordsLike<typeof en> = {
  name: "ميثاق", subtitle: "الأمانة المشتركة لبرنامج التعاون", skip: "الانتقال إلى المحتوى", menu: "القائمة", closeMenu: "إغلاق القائمة", breadcrumb: "موقعكم", mainNav: "الشاشات", openPage: "الصفحة: {title}",
  groups: { work: "العمل اليومي", programme: "البرنامج", record: "السجل المشترك", tools: "الأدوات", public: "العموم" },
  nav: {
    overview: "الشاشة الأولى", secretariat: "الأمانة", inbox: "الوارد", map: "الخريطة", agreements: "الاتفاقات", commitments: "الالتزامات", indicators: "المؤشرات", reports: "التقارير", drafts: "المسودات", sessions: "الدورات", notes: "المذكرات الشفوية", investments: "الاستثمارات", bodies: "الهيئات",
    officers: "الموظفون والتفويضات", search: "البحث", record: "السجل المشترك", settings: "الإعدادات", pillars: "المجالات", public: "الموقع العام", signIn: "تسجيل الدخول", invitations: "الدعوات",
  },
  palette: { title: "انتقال أو تنفيذ", placeholder: "اكتبوا اسم شاشة أو عنصر أو أمر", empty: "لم يُعثر على شيء", open: "فتح لوحة الأوامر", screens: "الشاشات", objects: "في السجل المشترك", commands: "الأوامر", hint: "الأسهم للاختيار، و Enter للانتقال، و Esc للإغلاق" },
  keys: { title: "لوحة المفاتيح", open: "عرض دليل لوحة المفاتيح", general: "في كل مكان", go: "الانتقال إلى", list: "في القوائم", thenKey: "ثم", palette: "لوحة الأوامر", search: "البحث", sheet: "هذا الدليل", close: "إغلاق", nextRow: "الصف التالي", previousRow: "الصف السابق", openRow: "فتح الصف", sign: "توقيع", save: "حفظ", back: "رجوع", or: "أو" },
  officer: { menu: "الموظف", actingAs: "بصفة", mandate: "التفويض", mandateUntil: "التفويض حتى {date}", mandateOpen: "تفويض بلا تاريخ انتهاء", head: "رئيس القسم الوطني", none: "لم يسجّل أي موظف الدخول", signIn: "تسجيل الدخول", signOut: "تسجيل الخروج", switch: "العمل بصفة موظف آخر", party: "عن {party}" },
  demonstration: "عرض توضيحي", demonstrationNote: "عرض توضيحي: الموظفون صفات وظيفية فحسب، ولا شيء هنا رسمي.",
  line: { live: "متصل", away: "العقدة لا تجيب منذ {time}", reconnecting: "جارٍ الاتصال من جديد", peerAway: "لا اتصال مع {party} منذ {time}", back: "عادت العقدة إلى الإجابة" },
  update: { title: "تتوفر نسخة أحدث من هذه الشاشات.", load: "تحميلها", later: "لاحقًا", kept: "ما كتبتموه محفوظ." },
  theme: { name: "لون الصفحة", light: "فاتح", dark: "داكن", system: "كالجهاز" }, languageMenu: "اللغة", mapNote: "الخرائط ليست ذات حجية.", printed: "طُبع في {date} من عقدة {party}", foot: "المعوّل على السجل المشترك لا على هذه الصفحة.", notFound: "لا توجد شاشة كهذه", notFoundNext: "ابحثوا عنها أو انتقلوا إلى الشاشة الأولى.", loadingScreen: "جارٍ تحميل الشاشة", failedScreen: "تعذّر تحميل الشاشة",
  day: "اليوم {date}", waiting: "{count, plural, =0 {لا شيء بانتظارنا} zero {لا شيء بانتظارنا} one {أمر واحد بانتظارنا} two {أمران بانتظارنا} few {# أمور بانتظارنا} many {# أمرًا بانتظارنا} other {# أمر بانتظارنا}}", faults: "{count, plural, zero {# خلل في السجلات} one {خلل واحد في السجلات} two {خللان في السجلات} few {# حالات خلل في السجلات} many {# حالة خلل في السجلات} other {# حالة خلل في السجلات}}",
};
