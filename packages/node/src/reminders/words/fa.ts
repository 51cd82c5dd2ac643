import type { ReminderWords } from "./en.ts";

export const fa: ReminderWords = {
  subject: "{programme}: یادآوری‌های {date}",
  greeting: "از گره {party}، برای {date}.",
  section: {
    overdue: "موعدگذشته", due: "نزدیک به موعد", awaiting: "در انتظار اقدام طرف ما", sessions: "اجلاس‌ها: آنچه هنوز آماده نیست", notes: "یادداشت‌های بی‌پاسخ", changes: "تغییرات پس از آخرین گزارش",
  },
  due: "موعد {date} ({days} دیگر)",
  overdue: "موعد {date} بود ({days} پیش)",
  awaiting: "{step}؛ از {date} ({days})",
  session: "اجلاس {number}، {date}",
  check: { agenda: "دستور کار", papers: "اسناد", minutes: "صورت‌جلسه" },
  checkOpen: "{check}: تا {date}",
  checkLate: "{check}: به تأخیر افتاده، موعد {date} بود",
  missing: "کم است: {parts}",
  note: { ours: "از ما پاسخ خواسته شده است", theirs: "پاسخ به ما هنوز نرسیده است" },
  noteDue: "موعد پاسخ {date}",
  noteLate: "موعد پاسخ {date} بود",
  step: {
    assent: "موافقت ما", sign: "امضای ما", notify: "اطلاع‌رسانی ما", ratify: "تصویب ما", judge: "اظهار نظر ما درباره گزارش", answer: "پاسخ ما", respond: "پاسخ ما به اختلاف", settle: "حل‌وفصل از سوی ما",
    reply: "پاسخ ما به یادداشت", recompute: "محاسبه مجدد از سوی ما",
  },
  kind: {
    agreement: "موافقت‌نامه", commitment: "تعهد", initiative: "طرح", milestone: "نقطه عطف", indicator: "شاخص", figure: "رقم", reconciliation: "تطبیق ارقام", report: "گزارش", evidence: "مستند", body: "نهاد",
    session: "اجلاس", minutes: "صورت‌جلسه", decision: "تصمیم", "action-item": "اقدام", note: "یادداشت", remark: "ملاحظه", investment: "سرمایه‌گذاری", release: "انتشار", rules: "قواعد", other: "سابقه",
  },
  untitled: "بدون عنوان",
  sample: "نمونه",
  more: "و {n} مورد دیگر",
  comma: "، ",
  foot: "این نامه را گره همین طرف برای کارشناسان خود فرستاده است. ملاک، سابقه ثبت‌شده است، نه این نامه.",
};
