import type { bodies as en } from "../en/bodies.ts";
import type { WordsLike } from "../like.ts";

export const bodies: WordsLike<typeof en> = {
  title: "دەستەکان", lead: "لیژنەی هاوبەش و گرووپەکانی کاری: ئەرکەکان، هاوسەرۆکان، دانیشتنەکان.", body: "دەستە", none: "هێشتا هیچ دەستەیەک پێشنیاز نەکراوە.", state: "دۆخ", type: "جۆر", name: "ناو", terms: "ئەرک و دەسەڵات", below: "سەر بە", groups: "گرووپەکانی کاری سەر بەم دەستەیە", coChairs: "هاوسەرۆکان", secretaries: "سکرتێرەکان", noRole: "هێشتا دیاری نەکراوە", rolesOnly: "پۆستەکان، نەک کەسەکان.", role: "پۆستی {number}", addRole: "زیادکردنی پۆست", sessions: "دانیشتنەکان", noSessions: "هێشتا دانیشتنی نەبووە.", callSession: "پێشنیازی دانیشتن", proposed: "پێشنیازکراو",
  propose: "پێشنیازی پێکهێنانی دەستە", proposeLead: "دەستەکە بە ڕەزامەندیی هەموو لایەنەکان پێک دێت.", change: "گۆڕینی دەستە", changeLead: "گۆڕینی ئەرک یان پۆست پێشنیازە؛ ئەوەی ڕێککەوتنی لەسەرە تا ڕەزامەندیی هەمووان وەک خۆی دەمێنێت.", nothingToChange: "هیچ دەقێکی ئەم دەستەیە نەماوە.", sign: "خوێندنەوە و واژۆکردنی پێشنیاز", nameMissing: "ناوەکە لانیکەم بە یەک زمان بنووسن.", termsMissing: "ئەرکەکان لانیکەم بە یەک زمان بنووسن.", roleMissing: "لانیکەم پۆستی هاوسەرۆکێک بنووسن.",
};
