import type { remarks as english } from "../en/remarks.ts";
import type { WordsLike } from "../like.ts";

export const remarks: WordsLike<typeof english> = {
  title: "تێبینییەکان", none: "هیچ تێبینییەک نییە.", count: "{count, plural, =0 {بێ تێبینی} one {# تێبینی} other {# تێبینی}}", openCount: "{count, plural, =0 {هەموویان یەکلاکراونەتەوە} one {# یەکلانەکراوە} other {# یەکلانەکراوە}}",
  ask: "نووسینی تێبینی", onPart: "لەبارەی {part}", inLanguage: "لەبارەی دەقی {language}", write: "تێبینیی ئێوە", writeHelp: "هەردوو لایەن دەیخوێننەوە. هیچی تر لە تۆمارەکەدا ناگۆڕێت.", send: "واژۆکردنی تێبینییەکە",
  answer: "وەڵام", yourAnswer: "وەڵامی ئێوە", sendAnswer: "واژۆکردنی وەڵامەکە", settle: "یەکلاکردنەوە", settleWith: "وشەی کۆتایی", sendSettle: "واژۆکردنی یەکلاکردنەوە", signTitle: { ask: "تێبینی", answer: "وەڵامی تێبینی", settle: "یەکلاکردنەوەی تێبینی" },
  empty: "تێبینییەکە لانیکەم بە یەک زمان بنووسن.", emptyAnswer: "وەڵامەکە لانیکەم بە یەک زمان بنووسن.", settled: "{count, plural, one {# تێبینیی یەکلاکراوە} other {# تێبینیی یەکلاکراوە}}", kept: "لەوەی پێشتر نووسیبووتان هێنرایەوە.",
  noAsk: "ڕاسپاردەکەتان تێبینی ناگرێتەوە.", tooLong: "لە هەر زمانێکدا ئەوپەڕی {most} پیت.",
};
