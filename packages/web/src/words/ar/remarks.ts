import type { remarks as english } from "../en/remarks.ts";
import type { WordsLike } from "../like.ts";

export const remarks: WordsLike<typeof english> = {
  title: "الملاحظات", none: "لا توجد ملاحظات.", count: "{count, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}", openCount: "{count, plural, zero {لا شيء مفتوح} one {واحدة مفتوحة} two {اثنتان مفتوحتان} few {# مفتوحة} many {# مفتوحة} other {# مفتوحة}}",
  ask: "إبداء ملاحظة", onPart: "بشأن {part}", inLanguage: "بشأن النص {language}", write: "ملاحظتكم", writeHelp: "يقرؤها الطرفان، ولا تغيّر شيئًا آخر في السجل.", send: "توقيع الملاحظة",
  answer: "الرد", yourAnswer: "ردكم", sendAnswer: "توقيع الرد", settle: "تسوية", settleWith: "الكلمة الختامية", sendSettle: "توقيع التسوية", signTitle: { ask: "ملاحظة", answer: "رد على ملاحظة", settle: "تسوية ملاحظة" },
  empty: "اكتبوا الملاحظة بلغة واحدة على الأقل.", emptyAnswer: "اكتبوا الرد بلغة واحدة على الأقل.", settled: "{count, plural, zero {لا ملاحظات مسوّاة} one {ملاحظة مسوّاة واحدة} two {ملاحظتان مسوّاتان} few {# ملاحظات مسوّاة} many {# ملاحظة مسوّاة} other {# ملاحظة مسوّاة}}", kept: "استُعيدت مما كتبتموه سابقًا.",
  noAsk: "تفويضكم لا يشمل إبداء الملاحظات.", tooLong: "بحد أقصى {most} حرف في كل لغة.",
};
