import type { frame as en } from "../en/frame.ts";
import type { WordsLike } from "../like.ts";

export const frame: WordsLike<typeof en> = {
  name: "میثاق", subtitle: "دبیرخانهٔ مشترک برنامهٔ همکاری", skip: "رفتن به محتوا", menu: "منو", closeMenu: "بستن منو", breadcrumb: "جای شما", mainNav: "صفحه‌ها", openPage: "صفحه: {title}",
  groups: { work: "کار روزانه", programme: "برنامه", record: "دفتر مشترک", tools: "ابزارها", public: "عمومی" },
  nav: {
    overview: "صفحهٔ نخست", secretariat: "دبیرخانه", inbox: "کارتابل", map: "نقشه", agreements: "اسناد توافق", commitments: "تعهدات", indicators: "شاخص‌ها", reports: "گزارش‌ها", drafts: "پیش‌نویس‌ها", sessions: "نشست‌ها", notes: "یادداشت‌های رسمی", investments: "سرمایه‌گذاری‌ها", bodies: "نهادها",
    officers: "مأموران و احکام", search: "جست‌وجو", record: "دفتر مشترک", settings: "تنظیمات", pillars: "حوزه‌ها", public: "وبگاه عمومی", signIn: "ورود", invitations: "دعوت‌نامه‌ها",
  },
  palette: { title: "رفتن یا انجام دادن", placeholder: "نام صفحه، مورد یا فرمان را بنویسید", empty: "چیزی یافت نشد", open: "گشودن فهرست فرمان‌ها", screens: "صفحه‌ها", objects: "در دفتر مشترک", commands: "فرمان‌ها", hint: "انتخاب با کلیدهای جهت، رفتن با Enter، بستن با Esc" },
  keys: { title: "صفحه‌کلید", open: "نمایش راهنمای صفحه‌کلید", general: "همه‌جا", go: "رفتن به", list: "در فهرست‌ها", thenKey: "سپس", palette: "فهرست فرمان‌ها", search: "جست‌وجو", sheet: "همین راهنما", close: "بستن", nextRow: "سطر بعدی", previousRow: "سطر قبلی", openRow: "گشودن سطر", sign: "امضا", save: "ذخیره", back: "بازگشت", or: "یا" },
  officer: { menu: "مأمور", actingAs: "در سمت", mandate: "حکم مأموریت", mandateUntil: "حکم تا {date}", mandateOpen: "حکم بدون تاریخ پایان", head: "رئیس بخش ملی", none: "مأموری وارد نشده است", signIn: "ورود", signOut: "خروج", switch: "ورود در سمتی دیگر", party: "از سوی {party}" },
  demonstration: "نمایش آزمایشی", demonstrationNote: "نمایش آزمایشی: مأموران تنها سمت‌اند و هیچ‌چیز در اینجا رسمی نیست.",
  line: { live: "برخط", away: "گره از {time} پاسخ نداده است", reconnecting: "در حال اتصال دوباره", peerAway: "از {time} با {party} ارتباطی نیست", back: "گره دوباره پاسخ می‌دهد" },
  update: { title: "نسخهٔ تازه‌تری از این صفحه‌ها آماده است.", load: "بارگذاری", later: "بعداً", kept: "آنچه نوشته‌اید محفوظ است." },
  theme: { name: "رنگ صفحه", light: "روشن", dark: "تیره", system: "مانند دستگاه" }, languageMenu: "زبان", mapNote: "نقشه‌ها اعتبار رسمی ندارند.", printed: "چاپ‌شده در {date} از گرهٔ {party}", foot: "ملاک، دفتر مشترک است، نه این صفحه.", notFound: "چنین صفحه‌ای نیست", notFoundNext: "با جست‌وجو آن را بیابید یا به صفحهٔ نخست بروید.", loadingScreen: "صفحه در حال بارگذاری است", failedScreen: "صفحه بارگذاری نشد",
  day: "امروز {date} است", waiting: "{count, plural, =0 {چیزی در انتظار ما نیست} one {# مورد در انتظار ماست} other {# مورد در انتظار ماست}}", faults: "{count, plural, one {# نقص در دفترها} other {# نقص در دفترها}}",
};
