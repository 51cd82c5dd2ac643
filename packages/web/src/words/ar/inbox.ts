import type { inbox as en } from "../en/inbox.ts";
import type { WordsLike } from "../like.ts";

export const inbox: WordsLike<typeof en> = {
  title: "الوارد",
  lead: "دور مَن الآن، لدى الطرفين وبالمعيار نفسه.",
  whose: "دور مَن",
  of: "{party}: {count}",
  matter: "الأمر",
  step: "الخطوة المنتظرة",
  kind: "النوع",
  pillar: "المجال",
  noPillar: "بلا مجال",
  age: "مدة الانتظار",
  order: "الترتيب",
  orderNote: "تُحسب المدة من القيد الذي منح الدور؛ ويُعلَّم ما فات يومه.",
  byAge: "الأطول انتظارًا أولًا",
  byDue: "الأقرب موعدًا أولًا",
  overdue: "المتأخر فقط ({count})",
  nothingUs: "لا شيء ينتظرنا.",
  nothingThem: "لا شيء ينتظر ذلك الطرف.",
};
