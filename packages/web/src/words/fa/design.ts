import type { design as en } from "../en/design.ts";
import type { WordsLike } from "../like.ts";

export const design: WordsLike<typeof en> = {
  house: "میثاق",
  margin: "در حاشیه",
  date: "تاریخ",
  brick: {
    confirmed: "تأییدشده",
    reported: "گزارش‌شده و تأییدنشده",
    disputed: "مورد اختلاف",
    open: "باز",
    each: "هر آجر نشانهٔ یک مورد شمرده‌شده است.",
    none: "هنوز چیزی برای شمارش نیست.",
    said: "{confirmed, number} مورد تأییدشده، {reported, number} مورد گزارش‌شده و تأییدنشده، {disputed, number} مورد مورد اختلاف، {open, number} مورد باز",
    more: "{count, plural, one {و # مورد دیگر} other {و # مورد دیگر}}",
    loading: "در حال بارگذاری",
  },
  seal: {
    assented: "موافقت کرده است",
    open: "هنوز موافقت نکرده است",
    parties: "طرف‌ها",
  },
  source: {
    open: "منبع این رقم",
    openText: "منبع این متن",
    title: "این از کجا آمده است",
    party: "ثبت‌کننده",
    acts: "{count, plural, one {برآمده از # ثبت دفتر} other {برآمده از # ثبت دفتر}}",
    none: "برای این رقم ثبتی در دفتر نام برده نشده است.",
    provenance: "پیشینه",
    more: "{count, plural, one {# ثبت دیگر} other {# ثبت دیگر}}",
  },
  sample: { mark: "نمونه", says: "نمونه: از منبعی عمومی نیست و برای نمایش برنامه ساخته شده است." },
  table: {
    sortUp: "مرتب‌شده به‌صورت صعودی بر پایهٔ {column}",
    sortDown: "مرتب‌شده به‌صورت نزولی بر پایهٔ {column}",
    rows: "{count, plural, one {# ردیف} other {# ردیف}}",
    none: "در این فهرست چیزی نیست.",
    howTo: "کلیدهای بالا و پایین میان ردیف‌ها جابه‌جا می‌شوند و کلید ورود ردیف را می‌گشاید.",
  },
  field: { optional: "می‌تواند خالی بماند", choose: "برگزینید", more: "بیشتر", pickDate: "گزینش تاریخ" },
  file: {
    drop: "پرونده را اینجا رها کنید یا یکی را برگزینید.",
    choose: "گزینش پرونده",
    chosen: "برگزیده: {name}، {size}",
    tooLarge: "{name} بیش از اندازه بزرگ است: {size}؛ حداکثر {most} پذیرفته می‌شود. پروندهٔ کوچک‌تری برگزینید.",
    kind: "نوع {name} در اینجا پذیرفته نمی‌شود. یکی از این‌ها را برگزینید: {kinds}.",
    remove: "کنار گذاشتن {name}",
  },
  dialog: { close: "بستن" },
  tell: { region: "پیام‌ها", away: "کنار گذاشتن پیام" },
};
