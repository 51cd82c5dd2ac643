import type { design as en } from "../en/design.ts";
import type { WordsLike } from "../like.ts";

export const design: WordsLike<typeof en> = {
  house: "ميثاق",
  margin: "في الهامش",
  date: "التاريخ",
  brick: {
    confirmed: "مؤكَّد",
    reported: "مُبلَّغ عنه وغير مؤكَّد",
    disputed: "موضع خلاف",
    open: "مفتوح",
    each: "كل لبنة تمثّل شيئًا واحدًا معدودًا.",
    none: "لا يوجد ما يُعدّ بعد.",
    said: "المؤكَّد: {confirmed, number}، المُبلَّغ عنه وغير المؤكَّد: {reported, number}، موضع الخلاف: {disputed, number}، المفتوح: {open, number}",
    more: "{count, plural, zero {ولا شيء غيرها} one {وواحد آخر} two {واثنان آخران} few {و# أخرى} many {و# أخرى} other {و# أخرى}}",
    loading: "جارٍ التحميل",
  },
  seal: {
    assented: "أعطى موافقته",
    open: "لم يُعطِ موافقته بعد",
    parties: "الأطراف",
  },
  source: {
    open: "مصدر هذا الرقم",
    openText: "مصدر هذا النص",
    title: "من أين جاء هذا",
    party: "الجهة المُدخِلة",
    acts: "{count, plural, zero {لم يُستخرج من أي قيد في السجل} one {مستخرج من قيد واحد في السجل} two {مستخرج من قيدين في السجل} few {مستخرج من # قيود في السجل} many {مستخرج من # قيدًا في السجل} other {مستخرج من # قيد في السجل}}",
    none: "لا يُسمّي هذا الرقم أي قيد في السجل.",
    provenance: "المصدر",
    more: "{count, plural, zero {لا قيود أخرى} one {قيد واحد آخر} two {قيدان آخران} few {# قيود أخرى} many {# قيدًا آخر} other {# قيد آخر}}",
  },
  sample: { mark: "نموذج", says: "نموذج: ليس من مصدر عام، وُضع لعرض البرنامج." },
  table: {
    sortUp: "مرتّب تصاعديًا حسب {column}",
    sortDown: "مرتّب تنازليًا حسب {column}",
    rows: "{count, plural, zero {لا صفوف} one {صف واحد} two {صفّان} few {# صفوف} many {# صفًا} other {# صف}}",
    none: "لا يوجد شيء في هذه القائمة.",
    howTo: "ينتقل السهمان إلى أعلى وأسفل بين الصفوف، ويفتح مفتاح الإدخال الصف.",
  },
  field: { optional: "يجوز تركه فارغًا", choose: "اختاروا", more: "المزيد", pickDate: "اختيار التاريخ" },
  file: {
    drop: "ضعوا ملفًا هنا أو اختاروا واحدًا.",
    choose: "اختيار ملف",
    chosen: "المختار: {name}، {size}",
    tooLarge: "حجم {name} كبير جدًا: {size}، والحد الأقصى المقبول {most}. اختاروا ملفًا أصغر.",
    kind: "نوع {name} غير مقبول هنا. اختاروا أحد الأنواع الآتية: {kinds}.",
    remove: "استبعاد {name}",
  },
  dialog: { close: "إغلاق" },
  tell: { region: "الرسائل", away: "إخفاء الرسالة" },
};
