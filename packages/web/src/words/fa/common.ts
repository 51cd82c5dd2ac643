import type { common as en } from "../en/common.ts";
import type { WordsLike } from "../like.ts";

export const common: WordsLike<typeof en> = {
  do: {
    save: "ذخیره", cancel: "انصراف", close: "بستن", back: "بازگشت", next: "بعدی", previous: "قبلی", edit: "ویرایش", add: "افزودن", remove: "برداشتن", send: "فرستادن", submit: "ارائه", sign: "امضا", open: "گشودن", retry: "تلاش دوباره",
    reload: "بارگذاری دوباره", print: "چاپ", download: "دریافت فایل", upload: "بارگذاری فایل", search: "جست‌وجو", filter: "پالایش", clearFilters: "پاک کردن پالایه‌ها", showMore: "نمایش بیشتر", showLess: "نمایش کمتر", copy: "رونوشت", copied: "رونوشت برداشته شد", choose: "انتخاب",
    confirm: "تأیید", continue: "ادامه", apply: "اعمال", undo: "برگرداندن", delete: "حذف", compare: "مقایسه", export: "خروجی گرفتن", import: "وارد کردن", verify: "راستی‌آزمایی", reply: "پاسخ", rename: "تغییر نام", details: "جزئیات", expand: "باز کردن", collapse: "جمع کردن", discard: "کنار گذاشتن", view: "مشاهده",
  },
  all: "همه", none: "هیچ", other: "سایر", yes: "بله", no: "خیر", more: "بیشتر", and: "{a} و {b}", comma: "، ", semicolon: "؛ ",
  state: {
    loading: "در حال بارگذاری", empty: "موردی نیست", emptyFiltered: "موردی با این پالایه‌ها یافت نشد", saving: "در حال ذخیره", saved: "ذخیره شد", sending: "در حال فرستادن", sent: "فرستاده شد", done: "انجام شد", working: "در حال انجام",
    offline: "گره پاسخ نمی‌دهد.", fromCopy: "از رونوشت نگهداری‌شده در این دستگاه، مربوط به {at}، نشان داده می‌شود؛ گره پاسخ نمی‌دهد.", copyMissing: "گره پاسخ نمی‌دهد و رونوشتی از این صفحه در این دستگاه نیست.",
    signedOut: "شما خارج شده‌اید", sessionEnded: "نشست کاری شما پایان یافته است", mandateEnded: "حکم مأموریت شما اکنون اعتبار ندارد", noPermission: "این کار در حکم مأموریت شما نیست", notFound: "در این نشانی چیزی نیست", conflict: "در این میان تغییر کرده است",
  },
  error: {
    title: "انجام نشد", happened: "چه رخ داد", kept: "چه محفوظ مانده است", next: "چه باید کرد",
    unknown: "در این صفحه خطایی پیش‌بینی‌نشده رخ داد.", network: "دسترسی به گره ممکن نشد.", full: "دیسک گره جای خالی ندارد. چیزی نوشته نشد.", busy: "گره مشغول است.", limit: "در زمانی کوتاه بیش از اندازه فرستاده شد.", refused: "گره آن را نپذیرفت: {reason}",
    keptTyped: "هر آنچه نوشته‌اید در این دستگاه محفوظ است.", keptNothing: "در دفتر مشترک چیزی تغییر نکرد.", keptRecord: "دفتر مشترک همان است که بود.",
    nextRetry: "اندکی بعد دوباره تلاش کنید.", nextSignIn: "دوباره وارد شوید. آنچه نوشته‌اید برجاست.", nextHead: "از رئیس بخش ملی خود بخواهید.", nextOperator: "به متصدی گره خود اطلاع دهید.", nextReload: "صفحه را دوباره بارگذاری کنید.", nextCompare: "متن خود را با متن تازه‌تر بسنجید و آنچه درست است نگه دارید.",
    sessionEnded: "نشست کاری به دلیل بی‌استفاده ماندن یا از جای دیگر پایان یافت.", mandateEnded: "حکم مأموریت شما تعلیق یا لغو شده یا مدت آن پایان یافته است.", noPermission: "این کار حکمی می‌خواهد که شما ندارید.", conflict: "همکاری دیگر نسخهٔ تازه‌تری ذخیره کرده است.", notFound: "چنین موردی در دفتر مشترک نیست یا به شما نشان داده نمی‌شود.", code: "کد: {code}",
  },
  sample: "نمونه", sampleNote: "برای نمایش ساخته شده و واقعیت ندارد.", assumed: "فرضی", assumedNote: "فرض این برنامه است، نه مطلبی اعلام‌شده.", synthetic: "ساختگی", syntheticNote: "دادهٔ تولیدشده است، نه اندازه‌گیری.",
  source: "منبع", sources: "منابع", noSource: "منبعی ذکر نشده", provenance: "منشأ", evidence: "مدارک", act: "ثبت", actId: "شناسهٔ ثبت", party: "طرف", parties: "طرف‌ها", both: "هر دو طرف", ours: "از ما", theirs: "از آنان", ourSide: "طرف ما", otherSide: "طرف دیگر",
  date: "تاریخ", time: "ساعت", from: "از", to: "تا", since: "از", until: "تا", today: "امروز", day: "روز", age: "مدت", due: "موعد", overdue: "گذشته از موعد", noDue: "بی‌موعد", dueOn: "موعد {date}", dueWas: "موعد {date} بود", sinceDate: "از {date}", untilDate: "تا {date}", fromTo: "{from} تا {to}", between: "میان {from} و {to}", onDate: "در {date}", asOf: "وضعیت تا {date}",
  days: "{count, plural, one {# روز} other {# روز}}", daysLeft: "{count, plural, =0 {امروز} one {# روز دیگر} other {# روز دیگر}}", daysOver: "{count, plural, one {# روز گذشته از موعد} other {# روز گذشته از موعد}}", daysAgo: "{count, plural, =0 {امروز} one {# روز پیش} other {# روز پیش}}", daysWaiting: "{count, plural, =0 {از امروز} one {# روز است} other {# روز است}}",
  items: "{count, plural, =0 {بدون مورد} one {# مورد} other {# مورد}}", results: "{count, plural, =0 {بدون نتیجه} one {# نتیجه} other {# نتیجه}}", acts: "{count, plural, =0 {بدون ثبت} one {# ثبت} other {# ثبت}}", pages: "{count, plural, one {# صفحه} other {# صفحه}}", sourcesCount: "{count, plural, =0 {بدون منبع} one {# منبع} other {# منبع}}",
  files: "{count, plural, =0 {بدون فایل} one {# فایل} other {# فایل}}", selected: "{count, plural, =0 {چیزی انتخاب نشده} one {# مورد انتخاب شده} other {# مورد انتخاب شده}}", changes: "{count, plural, =0 {بدون تغییر} one {# تغییر} other {# تغییر}}", nMore: "{count, plural, one {# مورد دیگر} other {# مورد دیگر}}", ofTotal: "{n} از {total}", pageOf: "صفحهٔ {n} از {total}",
  required: "الزامی", optional: "اختیاری", unknown: "نامعلوم", notStated: "ذکر نشده", notYet: "هنوز نه", never: "هرگز", always: "همیشه", new: "تازه", changed: "تغییریافته", before: "پیش از این", after: "پس از این", number: "شماره", numberShort: "ش.", name: "نام", title: "عنوان", description: "شرح", text: "متن", reason: "دلیل", note: "یادداشت", value: "مقدار", unit: "واحد", total: "جمع", share: "سهم", stateName: "وضعیت", kind: "نوع", pillar: "حوزه", place: "محل", language: "زبان", version: "نسخه", hash: "چکیده", status: "وضعیت", untitled: "بی‌عنوان",
  table: "جدول", chart: "نمودار", map: "نقشه", list: "فهرست", showTable: "نمایش به صورت جدول", showChart: "نمایش به صورت نمودار", showMap: "نمایش به صورت نقشه", columns: "ستون‌ها", sort: "مرتب‌سازی", sortUp: "مرتب‌شدهٔ صعودی", sortDown: "مرتب‌شدهٔ نزولی", sortBy: "مرتب‌سازی بر پایهٔ {column}", notSorted: "مرتب‌نشده", legend: "راهنمای خواندن",
  notAuthoritative: "غیررسمی", mapNote: "خط‌ها و نام‌های این نقشه اعتبار رسمی ندارند.",
  languages: { en: "انگلیسی", fa: "فارسی", ar: "عربی", ckb: "کردی مرکزی" }, inLanguage: "به {language}", onlyIn: "فقط به {language}",
  calendars: { gregorian: "میلادی", persian: "هجری خورشیدی", "islamic-umalqura": "هجری قمری، ام‌القری", "islamic-civil": "هجری قمری، جدولی، مبدأ مدنی", "islamic-tbla": "هجری قمری، جدولی، مبدأ نجومی" }, calendar: "گاه‌شماری",
  digits: { native: "رقم‌های فارسی", latin: "رقم‌های لاتین" }, digitsName: "رقم‌ها",
  fileTooLarge: "فایل بزرگ‌تر از {limit} است.", newWindow: "در پنجره‌ای تازه باز می‌شود", progress: "{percent}٪ انجام شده", remaining: "{count, plural, =0 {چیزی نمانده} one {# مورد مانده} other {# مورد مانده}}",
};
