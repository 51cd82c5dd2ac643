import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CALENDARS } from "./convert.ts";
import { type DateStyle, formatDate, formatDateRange } from "./format-date.ts";
import type { Digits } from "./language/digits.ts";
import { type Language, LANGUAGES } from "./language/language.ts";
import { MONTH_VARIANTS, type MonthFamily, MONTHS } from "./language/months.ts";
import { fold } from "./language/spelling.ts";
import { parseDate } from "./parse-date.ts";
import { arbitraryAnnounced } from "./testing/announced-months.ts";
import { refusal } from "./testing/refusal.ts";

const STYLES: readonly DateStyle[] = ["full", "long", "medium", "numeric"];

describe("dates in four languages", () => {
  test.each([
    ["en", "persian", "Monday, 29 Aban 1402"],
    ["fa", "persian", "دوشنبه ۲۹ آبان ۱۴۰۲"],
    ["ar", "persian", "الاثنين، ٢٩ آبان ١٤٠٢"],
    ["ckb", "persian", "دووشەممە، ٢٩ی ئابانی ١٤٠٢"],
    ["ar", "gregorian", "الاثنين، ٢٠ تشرين الثاني ٢٠٢٣"],
    ["ckb", "gregorian", "دووشەممە، ٢٠ی تشرینی دووەمی ٢٠٢٣"],
    ["fa", "islamic-umalqura", "دوشنبه ۶ جمادی‌الاول ۱۴۴۵"],
  ] as const)("%s %s - %s", (language, calendar, full) => {
    expect(formatDate("2023-11-20", { language, calendar, style: "full" })).toBe(full);
  });

  test("styles and digits are choices apart", () => {
    const as = (language: Language, style: DateStyle, digits?: Digits) => formatDate("2023-11-02", { language, calendar: "gregorian", style, digits });
    expect(STYLES.map((style) => as("en", style))).toEqual(["Thursday, 2 November 2023", "2 November 2023", "2 Nov 2023", "2023-11-02"]);
    expect([as("fa", "numeric"), as("ar", "numeric"), as("ckb", "numeric")]).toEqual(["۲۰۲۳/۱۱/۰۲", "٢/١١/٢٠٢٣", "٢/١١/٢٠٢٣"]);
    expect([as("fa", "long", "latin"), as("ar", "numeric", "latin"), as("en", "long", "native")]).toEqual(["2 نوامبر 2023", "2/11/2023", "2 November 2023"]);
  });

  test("ranges say once what both dates share", () => {
    const range = (language: Language, from: string, to: string, style: DateStyle = "long") => formatDateRange(from, to, { language, calendar: "persian", style });
    expect(range("en", "2023-11-11", "2023-11-20")).toBe("20–29 Aban 1402");
    expect(range("fa", "2023-11-11", "2023-11-20")).toBe("۲۰ تا ۲۹ آبان ۱۴۰۲");
    expect(range("ar", "2023-11-11", "2023-12-20")).toBe("من ٢٠ آبان إلى ٢٩ آذر ١٤٠٢");
    expect(range("ckb", "2023-11-11", "2024-11-20")).toBe("٢٠ی ئابانی ١٤٠٢ تا ٣٠ی ئابانی ١٤٠٣");
    expect(range("en", "2023-11-11", "2023-11-11")).toBe("20 Aban 1402");
    expect(range("en", "2023-11-11", "2023-11-20", "numeric")).toBe("1402-08-20 – 1402-08-29");
    expect(refusal(() => range("en", "2023-11-20", "2023-11-11"))).toEqual(["shape", "to"]);
  });

  test("property - what is written is read back, in every language, calendar, style and digits", () => {
    const day = fc.integer({ min: 0, max: 146_000 }).map((days) => Temporal.PlainDate.from("1800-01-01").add({ days }).toString());
    fc.assert(
      fc.property(day, fc.constantFrom(...LANGUAGES), fc.constantFrom(...CALENDARS), fc.constantFrom(...STYLES), fc.constantFrom<Digits>("latin", "native"), fc.boolean(), (iso, language, calendar, style, digits, told) => {
        const written = formatDate(iso, { language, calendar, style, digits });
        expect(parseDate(written, { calendar, language: told ? language : undefined })).toBe(iso);
      }),
      { numRuns: 3000 },
    );
  });

  test("property - so it is under announced months", () => {
    fc.assert(
      fc.property(arbitraryAnnounced, fc.integer({ min: 0, max: 6000 }), fc.constantFrom(...LANGUAGES), (announced, offset, language) => {
        const iso = Temporal.PlainDate.from(Object.values(announced.starts)[0]!).add({ days: offset }).toString();
        const written = formatDate(iso, { language, calendar: announced.over, announced });
        expect(parseDate(written, { language, calendar: announced.over, announced })).toBe(iso);
      }),
      { numRuns: 40 },
    );
  });

  test("no spelling stands for two months of a calendar, in any language", () => {
    for (const family of ["gregorian", "persian", "islamic"] satisfies MonthFamily[]) {
      const seen = new Map<string, number>();
      for (const language of LANGUAGES) {
        const variants = Object.entries(MONTH_VARIANTS[language][family]).flatMap(([month, names]) => names.map((name) => [name, Number(month)] as const));
        for (const [name, month] of [...MONTHS[language][family].map((name, at) => [name, at + 1] as const), ...variants]) {
          for (const spelling of [fold(name), `${fold(name)}ی`]) {
            expect({ spelling, month: seen.get(spelling) ?? month }).toEqual({ spelling, month });
            seen.set(spelling, month);
          }
        }
      }
    }
  });
});

describe("dates as people type them", () => {
  test.each([
    ["29 آبان 1402", "persian", "2023-11-20"],
    ["۲۹ ابان ۱۴۰۲", "persian", "2023-11-20"],
    ["دوشنبه، ٢٩ آبان ١٤٠٢ هـ.ش", "persian", "2023-11-20"],
    ["1402/8/29", "persian", "2023-11-20"],
    ["۱۴۰۲-۰۸-۲۹", "persian", "2023-11-20"],
    ["29.8.1402", "persian", "2023-11-20"],
    ["۵ دي ۱۴۰۲", "persian", "2023-12-26"], // Arabic yeh
    ["٢٩ی خەزەڵوەر ١٤٠٢", "persian", "2023-11-20"], // the Kurdish calendar's name of the month
    ["Aban 29, 1402", "persian", "2023-11-20"],
    ["۲۰ اكتبر ۲۰۲۳", "gregorian", "2023-10-20"], // Arabic kaf
    ["20 کانون الأول 2023", "gregorian", "2023-12-20"], // Persian kaf
    ["the 20th of Safar, 1447 AH", "islamic-umalqura", "2025-08-14"],
    ["الخميس ٢٠ صفر ١٤٤٧ هـ", "islamic-umalqura", "2025-08-14"],
    ["۱ ربیع الاول ۱۴۴۷", "islamic-umalqura", "2025-08-24"],
    ["1 ربیع‌الاوّل 1447 ه.ق", "islamic-umalqura", "2025-08-24"],
    ["20 Nov 2023", "gregorian", "2023-11-20"],
    ["سێشەممە 20ـی کانوونی دووەمی 2026", "gregorian", "2026-01-20"], // with a tatweel, as newspapers set it
    ["١ی جومادی یەکەمی ١٤٤٧", "islamic-civil", "2025-10-23"],
    ["Mon., November 20, 2023", "gregorian", "2023-11-20"],
    ["2023 نوفمبر 20", "gregorian", "2023-11-20"],
    ["20 كانون الاول 2023", "gregorian", "2023-12-20"],
    ["٢٠ی کانوونی یه‌که‌م ٢٠٢٣", "gregorian", "2023-12-20"],
    ["\u200F٢٠/١١/٢٠٢٣\u200F", "gregorian", "2023-11-20"],
  ] as const)("%s (%s) is %s", (text, calendar, iso) => {
    expect(parseDate(text, { calendar })).toBe(iso);
  });

  test.each([
    ["", "shape"],
    ["29 Aban", "shape"],
    ["29 Aban 02", "shape"],
    ["29 Abban 1402", "shape"],
    ["29 Safar 1402", "shape"],
    ["1 2 3 1402", "shape"],
    ["29 Aban Azar 1402", "shape"],
    ["30 Esfand 1402", "no-such-day"],
    ["1402/13/01", "no-such-day"],
    ["Tuesday, 29 Aban 1402", "weekday"],
    ["29 Aban 1402 AD", "calendar"],
    ["2023-11-20", "range"],
  ])("%s is refused: %s", (text, code) => {
    expect(refusal(() => parseDate(text, { calendar: "persian" }))[0]).toBe(code);
  });

  test("a text of any length is refused before it is read", () => {
    expect(refusal(() => parseDate("1".repeat(100_000), { calendar: "persian" }))).toEqual(["shape", "text"]);
  });

  test("a language that is named understands its own words only", () => {
    expect(refusal(() => parseDate("29 آبان 1402", { language: "en", calendar: "persian" }))).toEqual(["shape", "text"]);
  });
});
