import type { inbox as en } from "../en/inbox.ts";
import type { WordsLike } from "../like.ts";

export const inbox: WordsLike<typeof en> = {
  title: "کارتابل",
  lead: "نوبت کیست، در هر دو طرف و با یک معیار.",
  whose: "نوبت چه کسی",
  of: "{party}: {count}",
  matter: "موضوع",
  step: "گام مورد انتظار",
  kind: "نوع",
  pillar: "حوزه",
  noPillar: "بدون حوزه",
  age: "مدت انتظار",
  order: "ترتیب",
  orderNote: "مدت از ثبتی شمرده می‌شود که نوبت را داده است؛ موعد گذشته نشان‌دار است.",
  byAge: "طولانی‌ترین انتظار نخست",
  byDue: "نزدیک‌ترین موعد نخست",
  overdue: "فقط از موعد گذشته ({count})",
  nothingUs: "چیزی در انتظار ما نیست.",
  nothingThem: "چیزی در انتظار آن طرف نیست.",
};
