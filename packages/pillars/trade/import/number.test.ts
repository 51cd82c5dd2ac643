import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalOfUnits, unitsOf } from "../engine/decimal.ts";
import { economyOf } from "./economy.ts";
import { readDecimal, readJsonNumber } from "./number.ts";
import { readPeriod } from "./period-text.ts";

describe("numbers of files", () => {
  it.each([
    ["1,234,567.8", 0, "point", "1234567.8"],
    ["۱٬۲۳۴٫۵", 0, "point", "1234.5"],
    ["١٢٣٫٤", 0, "comma", "123.4"],
    ["1.234,5", 0, "comma", "1234.5"],
    ["1 234 567", 0, "comma", "1234567"],
    ["1\u202f234", 0, "point", "1234"],
    ["12345678901", -6, "point", "12345.678901"],
    ["5", -6, "point", "0.000005"],
    ["0.0004", -6, "point", "0"],
    ["0.0005", -6, "point", "0.000000001"],
    ["2.5", 3, "point", "2500"],
    ["\u200e42\u200f ", 0, "point", "42"],
    ["-3.10", 0, "point", "-3.1"],
    ["007", 0, "point", "7"],
  ] as const)("%s times 10^%d (%s) is %s", (text, shift, sign, value) => {
    expect(readDecimal(text, shift, sign)).toBe(value);
  });

  it.each(["", " ", "1,5", "1,2345", "12,34,567", "1.2.3", "1e5", "NaN", "0x1", "5.", ".5", "--5", "1,000,00", "five", "½", "1".repeat(25)])("%s is none", (text) => {
    expect(readDecimal(text, 0)).toBeUndefined();
  });

  it("of JSON are read to a tenth of a cent", () => {
    expect([1_234_567.891, 1e21, Number.NaN, null, "17", true].map((value) => readJsonNumber(value, -6))).toEqual(["1.234567891", undefined, undefined, undefined, "0.000017", undefined]);
  });

  it("are moved exactly", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }), (units) => {
        const text = decimalOfUnits(units);
        expect(unitsOf(readDecimal(text, 0)!)).toBe(units);
        expect(readDecimal(readDecimal(units.toString(), -6)!, 6)).toBe(units.toString());
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe("periods and economies of files", () => {
  it.each([
    ["2024", "gregorian", "2024-01-01", "2024-12-31"],
    ["202402", "gregorian", "2024-02-01", "2024-02-29"],
    ["۱۴۰۳/۵", "solar_hijri", "2024-07-22", "2024-08-21"],
    ["1403-12", "solar_hijri", "2025-02-19", "2025-03-20"],
  ] as const)("%s (%s)", (text, calendar, start, end) => {
    expect(readPeriod(text, calendar)).toMatchObject({ start, end });
  });

  it.each(["", "20x1", "1403", "2014or2015", "2024-13", "2024-00", "20241"])("%s is no Gregorian period", (text) => {
    expect(readPeriod(text, "gregorian")).toBeUndefined();
  });

  it.each([
    [["", "364"], "IRN"],
    [[undefined, "368"], "IRQ"],
    [["irn"], "IRN"],
    [["W00"], "WLD"],
    [["0"], "WLD"],
    [["792"], "M49-792"],
    [["004"], "M49-4"],
    [["Iran"], undefined],
    [[""], undefined],
  ] as const)("%j is %s", (texts, code) => {
    expect(economyOf(...texts)).toBe(code);
  });
});
