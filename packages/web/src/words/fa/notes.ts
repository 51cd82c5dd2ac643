import type { notes as en } from "../en/notes.ts";
import type { WordsLike } from "../like.ts";

export const notes: WordsLike<typeof en> = {
  title: "یادداشت‌های رسمی", lead: "یادداشت‌های رسمی وارده و صادره، با پاسخ‌هایی که خواسته‌اند.", note: "یادداشت رسمی", none: "هنوز یادداشتی مبادله نشده است.", way: "وارده یا صادره", in: "وارده", out: "صادره", number: "شماره", subject: "موضوع", from: "فرستنده", to: "گیرنده", sentOn: "تاریخ ارسال", sent: "ارسال", received: "دریافت", notReceived: "هنوز دریافت نشده", answered: "پاسخ", text: "متن", thread: "مکاتبه",
  reply: "پاسخ", isReply: "در پاسخ است", replyTo: "در پاسخ به", replyDue: "مهلت پاسخ", replyDueHelp: "اگر خالی بماند، پاسخی خواسته نشده است.", awaits: "در انتظار", standing: { open: "در انتظار پاسخ", lapsed: "مهلت پاسخ گذشته", answered: "پاسخ داده شده", plain: "پاسخ خواسته نشده" },
  write: "نوشتن یادداشت", writeReply: "نوشتن پاسخ", writeLead: "یادداشت در سطح ملی پیش‌نویس و تأیید می‌شود و با اختیار دبیرخانه امضا می‌گردد.", noText: "این یادداشت متنی ندارد.", asFile: "سند آن پرونده است، نه متن.", notHere: "متن آن هنوز به اینجا نرسیده است و پس از رسیدن خود نمایان می‌شود.",
  numberMissing: "شمارهٔ یادداشت را در دفتر خود بنویسید.", toMissing: "دست‌کم یک گیرنده برگزینید.", subjectMissing: "موضوع را دست‌کم به یک زبان بنویسید.", textMissing: "متن را دست‌کم به یک زبان بنویسید.",
};
