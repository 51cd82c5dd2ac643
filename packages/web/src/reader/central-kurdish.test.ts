import { formatDate, formatNumber, monthName, parseDate, readDigits, type CalendarName } from "@mithaq/calendar";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { installCentralKurdish, type IntlBase } from "./central-kurdish.ts";

/** Node's Intl as Chromium's is: Central Kurdish silently in American English. */
function withoutKurdish(): IntlBase {
  const english = (locales: unknown): unknown => (new Intl.Locale([locales ?? "en-US"].flat()[0] as string).language === "ckb" ? "en-US" : locales);
  const lacking = <Base extends object>(base: Base): Base =>
    new Proxy(base, {
      construct: (target, [locales, ...rest], self) => Reflect.construct(target as new () => object, [english(locales), ...rest], self) as object,
      get: (target, name) => (name === "supportedLocalesOf" ? (asked: string[]) => Intl.NumberFormat.supportedLocalesOf(asked).filter((tag) => !tag.startsWith("ckb")) : (Reflect.get(target, name, target) as unknown)),
    });
  return {
    NumberFormat: lacking(Intl.NumberFormat), PluralRules: lacking(Intl.PluralRules), DateTimeFormat: lacking(Intl.DateTimeFormat), Collator: lacking(Intl.Collator), ListFormat: lacking(Intl.ListFormat), RelativeTimeFormat: lacking(Intl.RelativeTimeFormat),
  };
}

const lacking = withoutKurdish();
const intl = withoutKurdish();
installCentralKurdish(intl);

const joined = (parts: readonly { readonly value: string }[]): string => parts.map(({ value }) => value).join("");
const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
const iso = (day: Date): string => day.toISOString().slice(0, 10);
const letters = fc.constantFrom(...Array.from("ئابرڕزژلڵنی ێ1a"));
const CALENDARS = [["gregory", "gregorian"], ["persian", "persian"], ["islamic-umalqura", "islamic-umalqura"]] as const;

test("what is simulated - a browser without Central Kurdish", () => {
  expect(new lacking.NumberFormat("ckb-IQ").format(1234)).toBe("1,234");
  expect(lacking.NumberFormat.supportedLocalesOf(["ckb"])).toEqual([]);
});

describe("numbers and plurals", () => {
  test("property - as @mithaq/calendar writes them, in both digits, and read back the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom("native" as const, "latin" as const), (value, digits) => {
        const format = new intl.NumberFormat(digits === "latin" ? "ckb-IQ-u-nu-latn" : "ckb-IQ");
        expect(format.format(value)).toBe(formatNumber(value, { language: "ckb", digits }));
        expect(joined(format.formatToParts(value))).toBe(format.format(value));
        expect(Number(readDigits(format.format(value)).replaceAll(/[,٬\u200E]/g, "").replace("−", "-"))).toBe(value);
      }),
    );
  });

  test("property - the plurals of CLDR's own ckb", () => {
    const [ours, theirs] = [new intl.PluralRules("ckb"), new Intl.PluralRules("ckb")];
    expect([...ours.resolvedOptions().pluralCategories].sort()).toEqual(["one", "other"]);
    fc.assert(fc.property(fc.oneof(fc.nat(200), fc.double({ min: 0, max: 10, noNaN: true })), (value) => ours.select(value) === theirs.select(value)));
    expect(new intl.PluralRules("ckb", { type: "ordinal" }).select(1)).toBe("other");
  });

  test("compact forms, percent, currency", () => {
    expect(new intl.NumberFormat("ckb", { style: "percent" }).format(0.5)).toContain("٥٠");
    expect(new intl.NumberFormat("ckb", { notation: "compact" }).format(1200)).toBe("١٫٢K");
    expect(new intl.NumberFormat("ckb", { style: "currency", currency: "USD" }).format(5)).toContain("٥");
  });
});

describe("dates", () => {
  test.each(CALENDARS)("property - %s: in words as formatDate writes them, in three languages", (calendar, name: CalendarName) => {
    fc.assert(
      fc.property(days, fc.constantFrom("ckb-IQ", "fa-IR", "ar-IQ"), fc.boolean(), (day, tag, weekday) => {
        const language = tag.slice(0, tag.indexOf("-")) as "ckb" | "fa" | "ar";
        const format = new intl.DateTimeFormat(tag, { calendar, timeZone: "UTC", year: "numeric", month: "long", day: "numeric", ...(weekday && { weekday: "long" }) });
        expect(format.format(day)).toBe(formatDate(iso(day), { language, calendar: name, style: weekday ? "full" : "long" }));
        expect(joined(format.formatToParts(day))).toBe(format.format(day));
      }),
      { numRuns: 300 },
    );
  });

  test.each(["ckb-IQ", "ar-IQ-u-nu-latn", "fa-IR-u-nu-latn"])("property - %s: figures are the day's", (tag) => {
    const format = new intl.DateTimeFormat(tag, { timeZone: "UTC", calendar: "gregory" });
    const read = (day: Date): string => parseDate(format.format(day).replaceAll("\u200F", ""), { calendar: "gregorian" });
    expect(() => fc.assert(fc.property(days, (day) => read(day) === iso(day)))).not.toThrow();
  });

  test("numbered digits, clock, month headings, eras, ranges", () => {
    const at = new Date("2026-11-24T12:34:56Z");
    const written = (tag: string, options: Intl.DateTimeFormatOptions): string => new intl.DateTimeFormat(tag, { timeZone: "UTC", ...options }).format(at);
    expect(written("ckb-IQ", {})).toBe("٢٤/١١/٢٠٢٦");
    expect(written("ckb-IQ-u-nu-latn", {})).toBe("24/11/2026");
    expect(written("ckb-IQ", { hour: "numeric", minute: "numeric" })).toBe("١٢:٣٤ د.ن");
    expect(written("ckb-IQ", { dateStyle: "full" })).toBe("سێشەممە، ٢٤ی تشرینی دووەمی ٢٠٢٦");
    expect(written("ckb-IQ-u-ca-persian", { month: "long", year: "numeric" })).toBe("ئازەری ١٤٠٥");
    expect(written("ckb-IQ", { month: "long", year: "numeric", era: "short" })).toBe("تشرینی دووەمی ٢٠٢٦ زایینی");
    expect(written("fa-IR", { month: "long", year: "numeric" })).toBe("آذر ۱۴۰۵");
    expect(written("fa-IR-u-nu-latn", { month: "long", year: "numeric" })).toBe("آذر 1405");
    expect(written("ar-IQ-u-ca-persian", { month: "long", year: "numeric", day: "numeric" })).toBe("٣ آذر ١٤٠٥");
    expect(written("ckb-IQ", { weekday: "narrow" })).toBe("س");
    for (const tag of ["ckb-IQ", "ar-IQ", "fa-IR"]) {
      const [date, time, both] = [written(tag, { dateStyle: "long" }), written(tag, { timeStyle: "short" }), written(tag, { dateStyle: "long", timeStyle: "short" })];
      expect([both.includes(date), both.includes(time), both.length > date.length + time.length]).toEqual([true, true, true]);
    }
    const format = new intl.DateTimeFormat("ckb-IQ", { timeZone: "UTC", dateStyle: "long" });
    expect(format.formatRange(at, new Date("2026-12-01T00:00:00Z"))).toBe("٢٤ی تشرینی دووەمی ٢٠٢٦ تا ١ی کانوونی یەکەمی ٢٠٢٦");
    expect(format.formatRange(at, at)).toBe(format.format(at));
  });

  test("CLDR's Arabic names of Persian months are nowhere", () => {
    const months = Array.from({ length: 12 }, (_, month) => new intl.DateTimeFormat("ar-IQ", { calendar: "persian", month: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2026, 3 + month, 10))));
    expect(months).toEqual(Array.from({ length: 12 }, (_, month) => monthName("persian", month + 1, "ar")));
  });
});

describe("letters, lists, ages", () => {
  test("the Kurdish alphabet, and nothing else is reordered", () => {
    const compare = new intl.Collator("ckb").compare;
    expect(["ژ", "ڵ", "ز", "ڕ", "ل", "ر", "ێ", "ی", "ا", "ئ"].sort(compare).join("")).toBe("ئارڕزژلڵیێ");
    expect(["b", "a2", "a10"].sort(new intl.Collator("ckb", { numeric: true }).compare)).toEqual(["a2", "a10", "b"]);
    expect(new intl.Collator("ckb", { sensitivity: "base" }).compare("A", "a")).toBe(0);
    fc.assert(fc.property(fc.string({ unit: letters }), fc.string({ unit: letters }), (a, b) => compare(a, b) + compare(b, a) === 0));
  });

  test("words", () => {
    expect(new intl.ListFormat("ckb").format(["a", "b", "c"])).toBe("a، b و c");
    expect(new intl.ListFormat("ckb", { type: "disjunction" }).format(["a", "b"])).toBe("a یان b");
    expect(new intl.RelativeTimeFormat("ckb").format(-3, "days")).toBe("پێش ٣ ڕۆژ");
    expect(new intl.RelativeTimeFormat("ckb-u-nu-latn", { numeric: "auto" }).format(1, "day")).toBe("سبەینێ");
    expect(() => new intl.RelativeTimeFormat("ckb").format(1, "age" as never)).toThrow(RangeError);
  });
});

describe("everything else stays", () => {
  test("other locales get the browser's own objects", () => {
    expect(new intl.NumberFormat("fa-IR").format(1.5)).toBe(new Intl.NumberFormat("fa-IR").format(1.5));
    expect(new intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }).format(0)).toBe(new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }).format(0));
    expect(new intl.NumberFormat().resolvedOptions().locale).toBe(new Intl.NumberFormat().resolvedOptions().locale);
    expect(() => new intl.NumberFormat("not a tag")).toThrow(RangeError);
  });

  test("supportedLocalesOf, instanceof, resolvedOptions, without new", () => {
    expect(intl.NumberFormat.supportedLocalesOf(["ckb-IQ-u-nu-arab", "fa", "zxx"])).toEqual(["ckb-IQ-u-nu-arab", "fa"]);
    expect(new intl.NumberFormat("ckb")).toBeInstanceOf(intl.NumberFormat);
    expect(new intl.NumberFormat("ckb-IQ").resolvedOptions()).toMatchObject({ locale: "ckb-IQ", numberingSystem: "arab" });
    expect(new intl.DateTimeFormat("ckb-IQ", { timeZone: "Asia/Baghdad" }).resolvedOptions()).toMatchObject({ locale: "ckb-IQ", calendar: "gregory", timeZone: "Asia/Baghdad" });
    // eslint-disable-next-line new-cap -- Intl's constructors may be called.
    expect(intl.NumberFormat("ckb").format(5)).toBe("٥");
  });

  test("a second time is nothing", () => {
    const before = intl.NumberFormat;
    installCentralKurdish(intl);
    expect(intl.NumberFormat).toBe(before);
  });
});
