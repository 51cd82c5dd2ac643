import type { bodies as en } from "../en/bodies.ts";
import type { WordsLike } from "../like.ts";

export const bodies: WordsLike<typeof en> = {
  title: "نهادها", lead: "کمیتهٔ مشترک و کارگروه‌های آن: شرح وظایف، رؤسای مشترک، نشست‌ها.", body: "نهاد", none: "هنوز نهادی پیشنهاد نشده است.", state: "وضعیت", type: "نوع", name: "نام", terms: "شرح وظایف", below: "زیرمجموعهٔ", groups: "کارگروه‌های زیرمجموعه", coChairs: "رؤسای مشترک", secretaries: "دبیران", noRole: "هنوز معرفی نشده", rolesOnly: "سمت‌ها، نه اشخاص.", role: "سمت {number}", addRole: "افزودن سمت", sessions: "نشست‌ها", noSessions: "هنوز نشستی نداشته است.", callSession: "پیشنهاد نشست", proposed: "پیشنهادشده",
  propose: "پیشنهاد تشکیل نهاد", proposeLead: "نهاد با موافقت همهٔ طرف‌ها تشکیل می‌شود.", change: "تغییر نهاد", changeLead: "تغییر وظایف یا سمت‌ها پیشنهاد است؛ آنچه توافق شده تا موافقت همه برقرار می‌ماند.", nothingToChange: "متنی از این نهاد برقرار نیست.", sign: "خواندن و امضای پیشنهاد", nameMissing: "نام را دست‌کم به یک زبان بنویسید.", termsMissing: "شرح وظایف را دست‌کم به یک زبان بنویسید.", roleMissing: "دست‌کم سمت یک رئیس مشترک را بنویسید.",
};
