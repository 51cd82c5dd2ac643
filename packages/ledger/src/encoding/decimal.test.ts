import { describe, expect, it } from "vitest";
import { refusal } from "../testing/index.ts";
import { isCount, parseDecimal } from "./decimal.ts";

describe("a decimal", () => {
  it.each([
    ["0", 0],
    ["7", 7],
    ["20852163", 20_852_163],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
  ])("%s", (text, value) => {
    expect(parseDecimal(text, "x")).toBe(value);
  });

  it.each(["", "00", "01", "-1", "+1", "1.0", "1e3", "0x1", " 1", "1\n", "١", "9007199254740992", "1".repeat(400), "Infinity", "NaN"])("is not %j", (text) => {
    expect(refusal(() => parseDecimal(text, "x"))).toBe("decimal");
  });

  it("counts nothing that is not a whole number from 0", () => {
    expect([0, 1, 2 ** 53 - 1].every(isCount)).toBe(true);
    expect([-1, 0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY].some(isCount)).toBe(false);
  });
});
