import type { signing as en } from "../en/signing.ts";
import type { WordsLike } from "../like.ts";

export const signing: WordsLike<typeof en> = {
  preparing: "العقدة تُعدّ القيد",
  demonstration: "عرض تجريبي: يوقّع مفتاح برمجي لهذا الدور، لا مفتاح مرور لشخص.",
  notTheSame: "ما أعدّته العقدة لا يطابق بصمته، ولا يمكن توقيعه.",
  notTheSameNext: "لم يُوقَّع شيء. أبلغ مشغّل العقدة واحتفظ بهذه الصفحة.",
  hash: "SHA-256 لما يُوقَّع",
  declined: "لم يوقّع جهاز المصادقة. لم يُسجَّل شيء؛ أعد المحاولة أو ضعه جانبًا.",
  signing: "جارٍ التوقيع",
  signByPasskey: "التوقيع بمفتاح المرور",
  signAs: "التوقيع بهذا الدور",
  act: "القيد",
  objects: "يتعلق بـ",
  document: "ترافقه وثيقة ({mediaType})",
  bytes: "البايتات التي تُوقَّع عينها",
  yes: "نعم",
  no: "لا",
  ownSide: "يوقّع الآن",
  fields: {},
};
