import type { notes as en } from "../en/notes.ts";
import type { WordsLike } from "../like.ts";

export const notes: WordsLike<typeof en> = {
  title: "المذكرات الشفوية", lead: "المذكرات الشفوية الواردة والصادرة وما طُلب من ردود عليها.", note: "مذكرة شفوية", none: "لم تُتبادل أي مذكرة بعد.", way: "واردة أو صادرة", in: "واردة", out: "صادرة", number: "الرقم", subject: "الموضوع", from: "من", to: "إلى", sentOn: "تاريخ الإرسال", sent: "أُرسلت", received: "استُلمت", notReceived: "لم تُستلم بعد", answered: "أُجيب عنها", text: "النص", thread: "المراسلة",
  reply: "الرد", isReply: "رد", replyTo: "رداً على", replyDue: "الرد مطلوب حتى", replyDueHelp: "إن تُرك فارغاً فلا رد مطلوب.", awaits: "بانتظار", standing: { open: "الرد منتظر", lapsed: "انقضى موعد الرد", answered: "أُجيب عنها", plain: "لا رد مطلوب" },
  write: "كتابة مذكرة", writeReply: "كتابة الرد", writeLead: "تُحرَّر المذكرة وطنياً وتُجاز ثم تُوقَّع بتفويض السجل.", noText: "لا تحمل المذكرة نصاً.", asFile: "وثيقتها ملف وليست نصاً.", notHere: "لم يصل نصها إلى هنا بعد، ويظهر تلقائياً عند وصوله.",
  numberMissing: "اكتب رقم المذكرة في سجلكم.", toMissing: "اختر مرسلاً إليه واحداً على الأقل.", subjectMissing: "اكتب الموضوع بلغة واحدة على الأقل.", textMissing: "اكتب النص بلغة واحدة على الأقل.",
};
