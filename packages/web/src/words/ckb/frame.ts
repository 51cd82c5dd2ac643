import type { frame as en } from "../en/frame.ts";
import type { WordsLike } from "../like.ts";

export const frame: WordsLike<typeof en> = {
  name: "میثاق", subtitle: "سکرتاریەتی هاوبەشی بەرنامەی هاوکاری", skip: "بڕۆ بۆ ناوەڕۆک", menu: "مێنیو", closeMenu: "داخستنی مێنیو", breadcrumb: "لێرەن", mainNav: "پەڕەکان", openPage: "پەڕە: {title}",
  groups: { work: "کاری ڕۆژانە", programme: "بەرنامە", record: "دەفتەری هاوبەش", tools: "ئامرازەکان", public: "گشتی" },
  nav: {
    overview: "پەڕەی یەکەم", secretariat: "سکرتاریەت", inbox: "هاتووەکان", map: "نەخشە", agreements: "ڕێککەوتننامەکان", commitments: "پابەندبوونەکان", indicators: "پێوەرەکان", reports: "ڕاپۆرتەکان", drafts: "ڕەشنووسەکان", sessions: "دانیشتنەکان", notes: "یاداشتە فەرمییەکان", investments: "وەبەرهێنانەکان", bodies: "دەستەکان",
    officers: "فەرمانبەران و ڕاسپاردەکان", search: "گەڕان", record: "دەفتەری هاوبەش", settings: "ڕێکخستنەکان", pillars: "بوارەکان", public: "ماڵپەڕی گشتی", signIn: "چوونەژوورەوە", invitations: "بانگهێشتنامەکان",
  },
  palette: { title: "چوون یان ئەنجامدان", placeholder: "ناوی پەڕە یان بابەت یان فرمانێک بنووسن", empty: "هیچ نەدۆزرایەوە", open: "کردنەوەی لیستی فرمانەکان", screens: "پەڕەکان", objects: "لە دەفتەری هاوبەشدا", commands: "فرمانەکان", hint: "تیرەکان بۆ هەڵبژاردن، Enter بۆ چوون، Esc بۆ داخستن" },
  keys: { title: "تەختەکلیل", open: "پیشاندانی ڕێنمای تەختەکلیل", general: "لە هەموو شوێنێک", go: "چوون بۆ", list: "لە لیستەکاندا", thenKey: "پاشان", palette: "لیستی فرمانەکان", search: "گەڕان", sheet: "ئەم ڕێنمایە", close: "داخستن", nextRow: "ڕیزی دواتر", previousRow: "ڕیزی پێشتر", openRow: "کردنەوەی ڕیز", sign: "واژۆکردن", save: "پاشەکەوتکردن", back: "گەڕانەوە", or: "یان" },
  officer: { menu: "فەرمانبەر", actingAs: "بە سیفەتی", mandate: "ڕاسپاردە", mandateUntil: "ڕاسپاردە تا {date}", mandateOpen: "ڕاسپاردەی بێ ڕۆژی کۆتایی", head: "سەرۆکی بەشی نیشتمانی", none: "هیچ فەرمانبەرێک نەچووەتە ژوورەوە", signIn: "چوونەژوورەوە", signOut: "چوونەدەرەوە", switch: "کارکردن بە سیفەتی فەرمانبەرێکی تر", party: "لە جیاتی {party}" },
  demonstration: "پیشاندانی تاقیکاری", demonstrationNote: "پیشاندانی تاقیکاری: فەرمانبەران تەنها پۆستن و هیچ شتێک لێرە فەرمی نییە.",
  line: { live: "پەیوەستە", away: "گرێکە لە {time}ـەوە وەڵامی نەداوەتەوە", reconnecting: "دووبارە پەیوەست دەبێتەوە", peerAway: "لە {time}ـەوە پەیوەندی لەگەڵ {party} نییە", back: "گرێکە دیسان وەڵام دەداتەوە" },
  update: { title: "وەشانێکی نوێتری ئەم پەڕانە ئامادەیە.", load: "بارکردن", later: "دواتر", kept: "ئەوەی نووسیوتانە پارێزراوە." },
  theme: { name: "ڕەنگی پەڕە", light: "ڕووناک", dark: "تاریک", system: "وەک ئامێرەکە" }, languageMenu: "زمان", mapNote: "نەخشەکان فەرمی نین.", printed: "لە {date} لە گرێی {party}ـەوە چاپ کراوە", foot: "ئەوەی پێوەرە دەفتەری هاوبەشە نەک ئەم پەڕەیە.", notFound: "پەڕەیەکی وا نییە", notFoundNext: "بە گەڕان بیدۆزنەوە، یان بڕۆنە پەڕەی یەکەم.", loadingScreen: "پەڕەکە بار دەکرێت", failedScreen: "نەتوانرا پەڕەکە بار بکرێت",
  day: "ئەمڕۆ {date}ـە", waiting: "{count, plural, =0 {هیچ شتێک چاوەڕێی ئێمە نییە} one {# کار چاوەڕێی ئێمەیە} other {# کار چاوەڕێی ئێمەن}}", faults: "{count, plural, one {# کێشە لە دەفتەرەکاندا} other {# کێشە لە دەفتەرەکاندا}}",
};
