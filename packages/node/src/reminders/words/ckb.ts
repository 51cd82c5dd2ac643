import type { ReminderWords } from "./en.ts";

export const ckb: ReminderWords = {
  subject: "{programme}: بیرخستنەوەکانی {date}",
  greeting: "لە گرێی {party}ـەوە، بۆ {date}.",
  section: {
    overdue: "وادەی بەسەرچووە", due: "وادەی نزیکە", awaiting: "چاوەڕێی لایەنی ئێمە", sessions: "دانیشتنەکان: ئەوەی هێشتا ئامادە نییە", notes: "یادداشتە بێ وەڵامەکان", changes: "گۆڕانکارییەکان لە دوایین پوختەوە",
  },
  due: "وادە {date} (دوای {days})",
  overdue: "وادە {date} بوو (پێش {days})",
  awaiting: "{step}؛ لە {date}ـەوە ({days})",
  session: "دانیشتنی {number}، {date}",
  check: { agenda: "بەرنامەی کار", papers: "بەڵگەنامەکان", minutes: "کۆنووس" },
  checkOpen: "{check}: تا {date}",
  checkLate: "{check}: دواکەوتووە، وادە {date} بوو",
  missing: "کەمە: {parts}",
  note: { ours: "داوای وەڵام لە ئێمە کراوە", theirs: "هێشتا وەڵاممان پێ نەگەیشتووە" },
  noteDue: "وادەی وەڵام {date}",
  noteLate: "وادەی وەڵام {date} بوو",
  step: {
    assent: "ڕەزامەندیی ئێمە", sign: "واژۆی ئێمە", notify: "ئاگادارکردنەوەی ئێمە", ratify: "پەسەندکردنی ئێمە", judge: "بڕیاری ئێمە لەسەر ڕاپۆرت", answer: "وەڵامی ئێمە", respond: "وەڵامی ئێمە بۆ ناکۆکی", settle: "یەکلاکردنەوە لە لایەن ئێمەوە",
    reply: "وەڵامی ئێمە بۆ یادداشت", recompute: "دووبارە ژماردنەوە لە لایەن ئێمەوە",
  },
  kind: {
    agreement: "ڕێککەوتننامە", commitment: "پابەندبوون", initiative: "دەستپێشخەری", milestone: "قۆناغ", indicator: "پێوەر", figure: "ژمارە", reconciliation: "یەکخستنەوەی ژمارەکان", report: "ڕاپۆرت", evidence: "بەڵگە", body: "دەستە",
    session: "دانیشتن", minutes: "کۆنووس", decision: "بڕیار", "action-item": "کاری سپێردراو", note: "یادداشت", remark: "تێبینی", investment: "وەبەرهێنان", release: "بڵاوکردنەوە", rules: "ڕێساکان", other: "تۆمار",
  },
  untitled: "بێ ناونیشان",
  sample: "نموونە",
  more: "و {n}ی تر",
  comma: "، ",
  foot: "گرێی ئەم لایەنە ئەم نامەیەی تەنها بۆ فەرمانبەرانی خۆی ناردووە. ئەوەی پێوەرە تۆمارەکەیە نەک ئەم نامەیە.",
};
