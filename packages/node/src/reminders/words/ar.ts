import type { ReminderWords } from "./en.ts";

export const ar: ReminderWords = {
  subject: "{programme}: تذكيرات {date}",
  greeting: "من عقدة {party}، ليوم {date}.",
  section: {
    overdue: "تجاوز موعده", due: "يقترب موعده", awaiting: "بانتظار إجراء من جانبنا", sessions: "الدورات: ما لم يُستكمل بعد", notes: "مذكرات بلا رد", changes: "ما تغيّر منذ آخر نشرة",
  },
  due: "الموعد {date} (بعد {days})",
  overdue: "كان الموعد {date} (قبل {days})",
  awaiting: "{step}؛ منذ {date} ({days})",
  session: "الدورة {number}، {date}",
  check: { agenda: "جدول الأعمال", papers: "الوثائق", minutes: "المحضر" },
  checkOpen: "{check}: حتى {date}",
  checkLate: "{check}: متأخر، كان الموعد {date}",
  missing: "الناقص: {parts}",
  note: { ours: "مطلوب منا الرد", theirs: "لم يصلنا الرد بعد" },
  noteDue: "موعد الرد {date}",
  noteLate: "كان موعد الرد {date}",
  step: {
    assent: "موافقتنا", sign: "توقيعنا", notify: "إشعارنا", ratify: "تصديقنا", judge: "رأينا في تقرير", answer: "جوابنا", respond: "ردنا على خلاف", settle: "تسوية من جانبنا",
    reply: "ردنا على مذكرة", recompute: "إعادة الحساب من جانبنا",
  },
  kind: {
    agreement: "اتفاق", commitment: "التزام", initiative: "مبادرة", milestone: "معلم", indicator: "مؤشر", figure: "رقم", reconciliation: "مطابقة الأرقام", report: "تقرير", evidence: "دليل", body: "هيئة",
    session: "دورة", minutes: "محضر", decision: "قرار", "action-item": "بند عمل", note: "مذكرة", remark: "ملاحظة", investment: "استثمار", release: "نشر", rules: "قواعد", other: "قيد",
  },
  untitled: "بلا عنوان",
  sample: "نموذج",
  more: "و{n} غيرها",
  comma: "، ",
  foot: "أرسلت عقدة هذا الطرف هذه الرسالة إلى موظفيه وحدهم. المعوّل عليه هو السجل لا هذه الرسالة.",
};
