import type { design as en } from "../en/design.ts";
import type { WordsLike } from "../like.ts";

export const design: WordsLike<typeof en> = {
  house: "میساق",
  margin: "لە پەراوێزدا",
  date: "ڕێکەوت",
  brick: {
    confirmed: "پشتڕاستکراوە",
    reported: "ڕاپۆرتکراو و پشتڕاستنەکراوە",
    disputed: "ناکۆکی لەسەرە",
    open: "هێشتا ماوە",
    each: "هەر خشتێک یەک شتی ژمێردراوە.",
    none: "هێشتا هیچ شتێک بۆ ژماردن نییە.",
    said: "{confirmed, number} پشتڕاستکراوە، {reported, number} ڕاپۆرتکراو و پشتڕاستنەکراوە، {disputed, number} ناکۆکی لەسەرە، {open, number} هێشتا ماوە",
    more: "{count, plural, one {و #ی تر} other {و #ی تر}}",
    loading: "باردەکرێت",
  },
  seal: {
    assented: "ڕەزامەندی داوە",
    open: "هێشتا ڕەزامەندی نەداوە",
    parties: "لایەنەکان",
  },
  source: {
    open: "سەرچاوەی ئەم ژمارەیە",
    openText: "سەرچاوەی ئەم دەقە",
    title: "ئەمە لە کوێوە هاتووە",
    party: "تۆمارکەر",
    acts: "{count, plural, one {لە # کردەی تۆمارەوە هاتووە} other {لە # کردەی تۆمارەوە هاتووە}}",
    none: "ئەم ژمارەیە ناوی هیچ کردەیەکی تۆماری نەهێناوە.",
    provenance: "سەرچاوە",
    more: "{count, plural, one {# کردەی تر} other {# کردەی تر}}",
  },
  sample: { mark: "نموونە", says: "نموونە: لە سەرچاوەیەکی گشتییەوە نییە، بۆ پیشاندانی بەرنامەکە دروست کراوە." },
  table: {
    sortUp: "بەرەو سەر ڕیزکراوە بەپێی {column}",
    sortDown: "بەرەو خوار ڕیزکراوە بەپێی {column}",
    rows: "{count, plural, one {# ڕیز} other {# ڕیز}}",
    none: "لەم لیستەدا هیچ نییە.",
    howTo: "تیری سەرەوە و خوارەوە لەنێوان ڕیزەکاندا دەجووڵێن، و ئینتەر ڕیزێک دەکاتەوە.",
  },
  field: { optional: "دەکرێت بەتاڵ بمێنێتەوە", choose: "هەڵبژێرە", more: "زیاتر", pickDate: "هەڵبژاردنی ڕێکەوت" },
  file: {
    drop: "پەڕگەیەک لێرە دابنێن، یان یەکێک هەڵبژێرن.",
    choose: "هەڵبژاردنی پەڕگە",
    chosen: "هەڵبژێردراو: {name}، {size}",
    tooLarge: "{name} زۆر گەورەیە: {size}، و زۆرترین قەبارەی وەرگیراو {most}ـە. پەڕگەیەکی بچووکتر هەڵبژێرن.",
    kind: "جۆری {name} لێرە وەرناگیرێت. یەکێک لەمانە هەڵبژێرن: {kinds}.",
    remove: "لادانی {name}",
  },
  dialog: { close: "داخستن" },
  tell: { region: "پەیامەکان", away: "لادانی پەیامەکە" },
};
