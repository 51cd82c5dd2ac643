import type { remarks as english } from "../en/remarks.ts";
import type { WordsLike } from "../like.ts";

export const remarks: WordsLike<typeof english> = {
  title: "ملاحظات", none: "ملاحظه‌ای نیست.", count: "{count, plural, =0 {بدون ملاحظه} one {# ملاحظه} other {# ملاحظه}}", openCount: "{count, plural, =0 {هیچ‌یک باز نیست} one {# باز} other {# باز}}",
  ask: "ثبت ملاحظه", onPart: "دربارهٔ {part}", inLanguage: "دربارهٔ متن {language}", write: "ملاحظهٔ شما", writeHelp: "هر دو طرف آن را می‌خوانند. چیز دیگری را در سند تغییر نمی‌دهد.", send: "امضای ملاحظه",
  answer: "پاسخ", yourAnswer: "پاسخ شما", sendAnswer: "امضای پاسخ", settle: "مختومه کردن", settleWith: "سخن پایانی", sendSettle: "امضای مختومه شدن", signTitle: { ask: "ملاحظه", answer: "پاسخ به ملاحظه", settle: "مختومه شدن ملاحظه" },
  empty: "ملاحظه را دست‌کم به یک زبان بنویسید.", emptyAnswer: "پاسخ را دست‌کم به یک زبان بنویسید.", settled: "{count, plural, one {# ملاحظهٔ مختومه} other {# ملاحظهٔ مختومه}}", kept: "از آنچه پیش‌تر نوشته بودید بازیابی شد.",
  noAsk: "حکم مأموریت شما ثبت ملاحظه را در بر نمی‌گیرد.", tooLong: "در هر زبان حداکثر {most} نویسه.",
};
