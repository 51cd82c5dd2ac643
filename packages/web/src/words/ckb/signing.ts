import type { signing as en } from "../en/signing.ts";
import type { WordsLike } from "../like.ts";

export const signing: WordsLike<typeof en> = {
  preparing: "گرێکە تۆمارەکە ئامادە دەکات",
  demonstration: "نیشاندان: کلیلی نەرمەکاڵای ئەم ڕۆڵە واژوو دەکات، نەک کلیلی تێپەڕینی کەسێک.",
  notTheSame: "ئەوەی گرێکە ئامادەی کردووە لەگەڵ پوختەکەی یەک ناگرێتەوە و واژوو ناکرێت.",
  notTheSameNext: "هیچ واژوو نەکرا. بەرپرسی گرێکە ئاگادار بکەرەوە و ئەم پەڕەیە بپارێزە.",
  hash: "SHA-256ی ئەوەی واژوو دەکرێت",
  declined: "ئامێرەکە واژووی نەکرد. هیچ تۆمار نەکرا؛ دووبارە هەوڵ بدەوە یان لای بنێ.",
  signing: "واژوو دەکرێت",
  signByPasskey: "واژوو بە کلیلی تێپەڕین",
  signAs: "واژوو لەم ڕۆڵەدا",
  act: "تۆمار",
  objects: "دەربارەی",
  document: "بەڵگەنامەیەکی ({mediaType}) لەگەڵە",
  bytes: "هەمان بایتەکان کە واژوو دەکرێن",
  yes: "بەڵێ",
  no: "نەخێر",
  ownSide: "ئێستا واژوو دەکات",
  fields: {},
};
