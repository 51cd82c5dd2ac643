import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DECIMAL, decimalOfUnits, fixed, fixedUnits, realOfUnits, unitsOf } from "./decimal.ts";
import { TradeError } from "./trade-error.ts";

describe("decimals", () => {
  it("keep every digit through units and back", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n) + 1n, max: 10n ** 20n - 1n }), (units) => {
        expect(unitsOf(decimalOfUnits(units))).toBe(units);
        expect(DECIMAL.test(decimalOfUnits(units))).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it.each([
    ["3163.343248", "3163.343248"],
    ["0.0000005", "0.000001"],
    ["-0.0000005", "-0.000001"],
    ["-0.0000004", "0.000000"],
    ["99999999999.999999999", "100000000000.000000"],
  ])("of %s print %s", (text, printed) => {
    expect(fixedUnits(unitsOf(text))).toBe(printed);
  });

  it("print computed figures with six places and no minus zero", () => {
    expect([fixed(-0, "f"), fixed(-1e-9, "f"), fixed(-1.5, "f"), fixed(1 / 3, "f"), fixed(realOfUnits(unitsOf("0.1")), "f")]).toEqual(["0.000000", "0.000000", "-1.500000", "0.333333", "0.100000"]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e15, -1e15])("refuse %d", (value) => {
    expect(() => fixed(value, "path")).toThrow(expect.objectContaining({ name: "TradeError", code: "domain", field: "path" }) as TradeError);
  });
});
