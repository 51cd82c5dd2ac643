import type { common as en } from "../en/common.ts";
import type { WordsLike } from "../like.ts";

export const common: WordsLike<typeof en> = {
  do: {
    save: "پاشەکەوتکردن", cancel: "پاشگەزبوونەوە", close: "داخستن", back: "گەڕانەوە", next: "دواتر", previous: "پێشتر", edit: "دەستکاری", add: "زیادکردن", remove: "لابردن", send: "ناردن", submit: "پێشکەشکردن", sign: "واژۆکردن", open: "کردنەوە", retry: "هەوڵدانەوە",
    reload: "بارکردنەوە", print: "چاپکردن", download: "داگرتن", upload: "بارکردنی پەڕگە", search: "گەڕان", filter: "پاڵاوتن", clearFilters: "لابردنی پاڵاوتنەکان", showMore: "پیشاندانی زیاتر", showLess: "پیشاندانی کەمتر", copy: "لەبەرگرتنەوە", copied: "لەبەرگیرایەوە", choose: "هەڵبژاردن",
    confirm: "پشتڕاستکردنەوە", continue: "بەردەوامبوون", apply: "جێبەجێکردن", undo: "هەڵوەشاندنەوە", delete: "سڕینەوە", compare: "بەراوردکردن", export: "هەناردن", import: "هاوردن", verify: "ساغکردنەوە", reply: "وەڵامدانەوە", rename: "گۆڕینی ناو", details: "وردەکاری", expand: "فراوانکردن", collapse: "کۆکردنەوە", discard: "وازلێهێنان", view: "بینین",
  },
  all: "هەموو", none: "هیچ", other: "هی تر", yes: "بەڵێ", no: "نەخێر", more: "زیاتر", and: "{a} و {b}", comma: "، ", semicolon: "؛ ",
  state: {
    loading: "بار دەکرێت", empty: "هیچ لێرە نییە", emptyFiltered: "هیچ لەگەڵ پاڵاوتنەکان ناگونجێت", saving: "پاشەکەوت دەکرێت", saved: "پاشەکەوت کرا", sending: "دەنێردرێت", sent: "نێردرا", done: "تەواو", working: "کاری لەسەر دەکرێت",
    offline: "گرێکە وەڵام ناداتەوە.", fromCopy: "لەو لەبەرگیراوەیەوە پیشان دەدرێت کە لەم ئامێرەدا هەڵگیراوە، هی {at}؛ گرێکە وەڵام ناداتەوە.", copyMissing: "گرێکە وەڵام ناداتەوە و هیچ لەبەرگیراوەیەکی ئەم پەڕەیە لەم ئامێرەدا نییە.",
    signedOut: "ئێوە چوونەتە دەرەوە", sessionEnded: "کاتی چوونەژوورەوەکەتان تەواو بووە", mandateEnded: "ڕاسپاردەکەتان ئێستا کارپێکراو نییە", noPermission: "ڕاسپاردەکەتان ئەمە ناگرێتەوە", notFound: "هیچ لەم ناونیشانەدا نییە", conflict: "لەم نێوەندەدا گۆڕاوە",
  },
  error: {
    title: "سەری نەگرت", happened: "چی ڕوویدا", kept: "چی پارێزراوە", next: "چی بکرێت",
    unknown: "لەم پەڕەیەدا هەڵەیەکی چاوەڕواننەکراو ڕوویدا.", network: "نەتوانرا بە گرێکە بگەین.", full: "دیسکی گرێکە جێگەی تێدا نەماوە. هیچ نەنووسرا.", busy: "گرێکە سەرقاڵە.", limit: "لە ماوەیەکی کەمدا زۆر نێردرا.", refused: "گرێکە ڕەتی کردەوە: {reason}",
    keptTyped: "هەرچی نووسیوتانە لەم ئامێرەدا پارێزراوە.", keptNothing: "هیچ شتێک لە دەفتەری هاوبەشدا نەگۆڕا.", keptRecord: "دەفتەری هاوبەش وەک خۆی ماوەتەوە.",
    nextRetry: "دوای کەمێک هەوڵ بدەنەوە.", nextSignIn: "دووبارە بچنە ژوورەوە. ئەوەی نووسیوتانە ماوە.", nextHead: "لە سەرۆکی بەشی نیشتمانیتان بپرسن.", nextOperator: "بە کارپێکەری گرێکەتان بڵێن.", nextReload: "پەڕەکە بار بکەنەوە.", nextCompare: "دەقەکەتان لەگەڵ دەقە نوێترەکە بەراورد بکەن و ئەوەی ڕاستە بیهێڵنەوە.",
    sessionEnded: "چوونەژوورەوەکە کۆتایی هات، چونکە ماوەیەکی زۆر بەکار نەهات یان لە شوێنێکی تر داخرا.", mandateEnded: "ڕاسپاردەکەتان ڕاگیراوە یان کشێنراوەتەوە، یان کاتی تەواو بووە.", noPermission: "ئەمە ڕاسپاردەیەکی دەوێت کە ئێوە نیتانە.", conflict: "فەرمانبەرێکی تر وەشانێکی نوێتری پاشەکەوت کردووە.", notFound: "ئەمە لە دەفتەری هاوبەشدا نییە، یان پیشانی ئێوە نادرێت.", code: "کۆد: {code}",
  },
  sample: "نموونە", sampleNote: "بۆ پیشاندان دروست کراوە و ڕاستی نییە.", assumed: "گریمانە", assumedNote: "گریمانەی ئەم پڕۆگرامەیە، نەک شتێکی ڕاگەیەنراو.", synthetic: "دروستکراو", syntheticNote: "داتای دروستکراوە، نەک پێوانە.",
  source: "سەرچاوە", sources: "سەرچاوەکان", noSource: "هیچ سەرچاوەیەک نەدراوە", provenance: "بنەچە", evidence: "بەڵگەکان", act: "تۆمار", actId: "ناسنامەی تۆمار", party: "لایەن", parties: "لایەنەکان", both: "هەردوو لایەن", ours: "هی ئێمە", theirs: "هی ئەوان", ourSide: "لایەنی ئێمە", otherSide: "لایەنی تر",
  date: "ڕێکەوت", time: "کات", from: "لە", to: "بۆ", since: "لەوەتەی", until: "تا", today: "ئەمڕۆ", day: "ڕۆژ", age: "ماوە", due: "وادە", overdue: "دواکەوتوو", noDue: "بێ وادە", dueOn: "وادە {date}", dueWas: "وادە {date} بوو", sinceDate: "لە {date}ـەوە", untilDate: "تا {date}", fromTo: "لە {from} تا {to}", between: "لە نێوان {from} و {to}", onDate: "لە {date}", asOf: "دۆخ تا {date}",
  days: "{count, plural, one {# ڕۆژ} other {# ڕۆژ}}", daysLeft: "{count, plural, =0 {ئەمڕۆ} one {# ڕۆژی ماوە} other {# ڕۆژی ماوە}}", daysOver: "{count, plural, one {# ڕۆژ دواکەوتوو} other {# ڕۆژ دواکەوتوو}}", daysAgo: "{count, plural, =0 {ئەمڕۆ} one {پێش # ڕۆژ} other {پێش # ڕۆژ}}", daysWaiting: "{count, plural, =0 {لە ئەمڕۆوە} one {# ڕۆژە} other {# ڕۆژە}}",
  items: "{count, plural, =0 {هیچ بابەتێک} one {# بابەت} other {# بابەت}}", results: "{count, plural, =0 {هیچ ئەنجامێک} one {# ئەنجام} other {# ئەنجام}}", acts: "{count, plural, =0 {هیچ تۆمارێک} one {# تۆمار} other {# تۆمار}}", pages: "{count, plural, one {# لاپەڕە} other {# لاپەڕە}}", sourcesCount: "{count, plural, =0 {هیچ سەرچاوەیەک} one {# سەرچاوە} other {# سەرچاوە}}",
  files: "{count, plural, =0 {هیچ پەڕگەیەک} one {# پەڕگە} other {# پەڕگە}}", selected: "{count, plural, =0 {هیچ هەڵنەبژێردراوە} one {# هەڵبژێردراوە} other {# هەڵبژێردراون}}", changes: "{count, plural, =0 {هیچ گۆڕانێک} one {# گۆڕان} other {# گۆڕان}}", nMore: "{count, plural, one {#ی تر} other {#ی تر}}", ofTotal: "{n} لە {total}", pageOf: "لاپەڕەی {n} لە {total}",
  required: "پێویستە", optional: "ئارەزوومەندانە", unknown: "نەزانراو", notStated: "نەوتراوە", notYet: "هێشتا نا", never: "هەرگیز", always: "هەمیشە", new: "نوێ", changed: "گۆڕاوە", before: "پێشتر", after: "دواتر", number: "ژمارە", numberShort: "ژ.", name: "ناو", title: "ناونیشان", description: "وەسف", text: "دەق", reason: "هۆکار", note: "تێبینی", value: "نرخ", unit: "یەکە", total: "کۆ", share: "بەش", stateName: "دۆخ", kind: "جۆر", pillar: "بوار", place: "شوێن", language: "زمان", version: "وەشان", hash: "پوختە", status: "دۆخ", untitled: "بێ ناونیشان",
  table: "خشتە", chart: "هێڵکاری", map: "نەخشە", list: "لیست", showTable: "پیشاندان وەک خشتە", showChart: "پیشاندان وەک هێڵکاری", showMap: "پیشاندان وەک نەخشە", columns: "ستوونەکان", sort: "ڕیزکردن", sortUp: "بە بەرزبوونەوە ڕیزکراوە", sortDown: "بە دابەزین ڕیزکراوە", sortBy: "ڕیزکردن بەپێی {column}", notSorted: "ڕیز نەکراوە", legend: "ڕێنمای خوێندنەوە",
  notAuthoritative: "نافەرمی", mapNote: "هێڵ و ناوەکانی ئەم نەخشەیە فەرمی نین.",
  languages: { en: "ئینگلیزی", fa: "فارسی", ar: "عەرەبی", ckb: "کوردیی ناوەندی" }, inLanguage: "بە {language}", onlyIn: "تەنها بە {language}",
  calendars: { gregorian: "زایینی", persian: "کۆچیی هەتاوی", "islamic-umalqura": "کۆچیی مانگی، ئوم ئەلقورا", "islamic-civil": "کۆچیی مانگی، خشتەیی، سەرەتای مەدەنی", "islamic-tbla": "کۆچیی مانگی، خشتەیی، سەرەتای ئەستێرەناسی" }, calendar: "ڕۆژژمێر",
  digits: { native: "ژمارە ڕۆژهەڵاتییەکان", latin: "ژمارە لاتینییەکان" }, digitsName: "شێوەی ژمارە",
  fileTooLarge: "پەڕگەکە لە {limit} گەورەترە.", newWindow: "لە پەنجەرەیەکی نوێدا دەکرێتەوە", progress: "{percent}٪ تەواو بووە", remaining: "{count, plural, =0 {هیچ نەماوە} one {# ماوە} other {# ماون}}",
};
