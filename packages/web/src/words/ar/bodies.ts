import type { bodies as en } from "../en/bodies.ts";
import type { WordsLike } from "../like.ts";

export const bodies: WordsLike<typeof en> = {
  title: "الهيئات", lead: "اللجنة المشتركة وفرق عملها: المهام والرئاسة المشتركة والدورات.", body: "هيئة", none: "لم تُقترح أي هيئة بعد.", state: "الحالة", type: "النوع", name: "الاسم", terms: "المهام والصلاحيات", below: "تابعة لـ", groups: "فرق العمل التابعة لها", coChairs: "الرئاسة المشتركة", secretaries: "أمناء السر", noRole: "لم يُسمَّ بعد", rolesOnly: "صفات لا أشخاص.", role: "الصفة {number}", addRole: "إضافة صفة", sessions: "الدورات", noSessions: "لا دورة بعد.", callSession: "اقتراح دورة", proposed: "مقترح",
  propose: "اقتراح تشكيل هيئة", proposeLead: "تتشكل الهيئة بموافقة جميع الأطراف.", change: "تعديل الهيئة", changeLead: "تغيير المهام أو الصفات اقتراح؛ ويبقى المتفق عليه قائمًا حتى يوافق الجميع.", nothingToChange: "لا يوجد نص قائم لهذه الهيئة.", sign: "قراءة الاقتراح وتوقيعه", nameMissing: "اكتبوا الاسم بلغة واحدة على الأقل.", termsMissing: "اكتبوا المهام بلغة واحدة على الأقل.", roleMissing: "اذكروا صفة رئيس مشترك واحد على الأقل.",
};
