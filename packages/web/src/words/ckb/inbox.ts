import type { inbox as en } from "../en/inbox.ts";
import type { WordsLike } from "../like.ts";

export const inbox: WordsLike<typeof en> = {
  title: "هاتووەکان",
  lead: "نۆرەی کێیە، لە هەردوو لا و بە هەمان پێوەر.",
  whose: "نۆرەی کێ",
  of: "{party}: {count}",
  matter: "بابەت",
  step: "هەنگاوی چاوەڕوانکراو",
  kind: "جۆر",
  pillar: "بوار",
  noPillar: "بێ بوار",
  age: "ماوەی چاوەڕوانی",
  order: "ڕیزبەندی",
  orderNote: "ماوەکە لەو تۆمارەوە دەژمێردرێت کە نۆرەکەی داوە؛ ڕۆژی بەسەرچوو نیشان دەکرێت.",
  byAge: "درێژترین چاوەڕوانی یەکەم",
  byDue: "نزیکترین ڕۆژ یەکەم",
  overdue: "تەنیا کاتبەسەرچوو ({count})",
  nothingUs: "هیچ چاوەڕێی ئێمە نییە.",
  nothingThem: "هیچ چاوەڕێی ئەو لایەنە نییە.",
};
