import type { signing as en } from "../en/signing.ts";
import type { WordsLike } from "../like.ts";

export const signing: WordsLike<typeof en> = {
  preparing: "گره، ثبت را آماده می‌کند",
  demonstration: "نمایشی: کلید نرم‌افزاری این نقش امضا می‌کند، نه گذرکلید یک شخص.",
  notTheSame: "آنچه گره آماده کرده با چکیدهٔ آن یکی نیست و امضا نمی‌شود.",
  notTheSameNext: "چیزی امضا نشد. به متصدی گره خبر دهید و این صفحه را نگه دارید.",
  hash: "SHA-256 آنچه امضا می‌شود",
  declined: "دستگاه امضا نکرد. چیزی ثبت نشد؛ دوباره بکوشید یا کنار بگذارید.",
  signing: "در حال امضا",
  signByPasskey: "امضا با گذرکلید",
  signAs: "امضا در این نقش",
  act: "ثبت",
  objects: "دربارهٔ",
  document: "سندی ({mediaType}) همراه آن است",
  bytes: "همان بایت‌هایی که امضا می‌شود",
  yes: "بله",
  no: "خیر",
  ownSide: "اکنون امضا می‌کند",
  fields: {},
};
