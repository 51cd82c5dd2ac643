import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDigits, toDigits } from "./digits.ts";
import { type Language, LANGUAGES } from "./language.ts";
import { formatNumber, formatPercent } from "./numbers.ts";
import { refusal } from "../testing/refusal.ts";

const inAll = (write: (language: Language) => string): readonly string[] => LANGUAGES.map(write);

describe("numbers in four languages", () => {
  test("groups, separators, digits", () => {
    expect(inAll((language) => formatNumber(1234567.5, { language }))).toEqual(["1,234,567.5", "۱٬۲۳۴٬۵۶۷٫۵", "١٬٢٣٤٬٥٦٧٫٥", "١٬٢٣٤٬٥٦٧٫٥"]);
    expect(inAll((language) => formatNumber(1234567.5, { language, digits: "latin" }))).toEqual(Array.from({ length: 4 }, () => "1,234,567.5"));
    expect(inAll((language) => formatNumber(-5, { language }))).toEqual(["−5", "\u200E−۵", "\u200E−٥", "\u200E−٥"]);
  });

  test("a string is an exact decimal; a fraction is rounded half away from zero", () => {
    expect(formatNumber("12345678901234567890.10", { language: "en" })).toBe("12,345,678,901,234,567,890.10");
    expect(["0.125", "0.135", "-0.125"].map((value) => formatNumber(value, { language: "en", fraction: 2 }))).toEqual(["0.13", "0.14", "−0.13"]);
    expect([formatNumber(-0.001, { language: "en", fraction: 1 }), formatNumber(-0, { language: "en" }), formatNumber(7, { language: "en", fraction: 2 })]).toEqual(["0.0", "0", "7.00"]);
  });

  test("percentages", () => {
    expect(inAll((language) => formatPercent(0.455, { language }))).toEqual(["45.5%", "۴۵٫۵٪", "٤٥٫٥٪", "٤٥٫٥٪"]);
    expect([formatPercent("0.5", { language: "en" }), formatPercent(1, { language: "en" }), formatPercent("-0.12345", { language: "en", fraction: 1 }), formatPercent(0.07, { language: "fa", digits: "latin" })]).toEqual(["50%", "100%", "−12.3%", "7%"]);
  });

  test("units, with the dual and the plurals of Arabic", () => {
    expect([1, 2, 3, 11, 100].map((value) => formatNumber(value, { language: "ar", unit: "day" }))).toEqual(["يوم واحد", "يومان", "٣ أيام", "١١ يومًا", "١٠٠ يوم"]);
    expect([1, 2].map((value) => formatNumber(value, { language: "en", unit: "day" }))).toEqual(["1 day", "2 days"]);
    expect(formatNumber("1.0", { language: "ar", unit: "year" })).toBe("١٫٠ سنة");
    expect(inAll((language) => formatNumber(20, { language, unit: "us-dollar" }))).toEqual(["USD 20", "۲۰ دلار آمریکا", "٢٠ دولار أمريكي", "٢٠ دۆلاری ئەمریکی"]);
    expect(formatNumber(20, { language: "en", unit: "TEU" })).toBe("20 TEU");
  });

  test("refused - what is no number", () => {
    expect(refusal(() => formatNumber(Number.NaN, { language: "en" }))).toEqual(["shape", "value"]);
    expect(refusal(() => formatNumber("1e3", { language: "en" }))).toEqual(["shape", "value"]);
    expect(refusal(() => formatNumber(1, { language: "en", fraction: -1 }))).toEqual(["shape", "fraction"]);
    expect(refusal(() => formatPercent("much", { language: "en" }))).toEqual(["shape", "share"]);
  });

  test("property - digits there and back; a formatted decimal read back is the same", () => {
    fc.assert(
      fc.property(fc.string(), fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(999), fc.constantFrom(...LANGUAGES), (text, whole, part, language) => {
        const latin = text.replaceAll(/[۰-۹٠-٩]/g, "");
        expect(readDigits(toDigits(latin, language))).toBe(latin);
        const value = `${whole}.${String(part).padStart(3, "0")}`;
        const back = readDigits(formatNumber(value, { language })).replaceAll(/[,٬\u200E]/g, "").replace("٫", ".").replace("−", "-");
        expect(back).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  test("both families of digits are read, also mixed", () => {
    expect(readDigits("۱۴۰۲ ١٤٤٧ 2025 ۴٤4")).toBe("1402 1447 2025 444");
    expect(inAll((language) => toDigits("0123456789", language))).toEqual(["0123456789", "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩", "٠١٢٣٤٥٦٧٨٩"]);
  });
});
