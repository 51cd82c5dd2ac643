import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWithin, millionths } from "./decimal.ts";

/** Decimal strings as acts carry them, beside the exact fraction that they mean. */
const decimals = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), fc.string({ unit: fc.constantFrom("0", "1", "4", "5", "9"), maxLength: 6 })).map(([negative, whole, part]) => ({
  text: `${negative ? "-" : ""}${whole}${part === "" ? "" : `.${part}`}`,
  top: (negative ? -1n : 1n) * BigInt(`${whole}${part}`),
  under: 10n ** BigInt(part.length),
}));
type Fraction = { readonly top: bigint; readonly under: bigint };
const minus = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.under - b.top * a.under, under: a.under * b.under });
const size = ({ top, under }: Fraction): Fraction => ({ top: top < 0n ? -top : top, under });
const atMost = (a: Fraction, b: Fraction) => a.top * b.under <= b.top * a.under;
const times = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.top, under: a.under * b.under });

describe("decimal", () => {
  test.each([["0", 0n], ["-0.000001", -1n], ["10.5", 10_500_000n], ["-3", -3_000_000n], ["-0.5", -500_000n]])("%s is %d millionths", (text, expected) => {
    expect(millionths(text)).toBe(expected);
  });

  test("within a tolerance - exact, and alike from both sides", () => {
    const near = fc.tuple(decimals, decimals, decimals, fc.boolean()).map(([a, b, t, same]) => [a, same ? a : b, t] as const);
    fc.assert(
      fc.property(near, ([a, b, t]) => {
        const apart = size(minus(a, b));
        const larger = atMost(size(a), size(b)) ? size(b) : size(a);
        const absolute = isWithin({ absolute: t.text }, a.text, b.text);
        const percent = isWithin({ percent: t.text }, a.text, b.text);
        expect(absolute).toBe(atMost(apart, size(t)));
        expect(percent).toBe(atMost(apart, times(larger, { top: size(t).top, under: t.under * 100n })));
        expect([isWithin({ absolute: t.text }, b.text, a.text), isWithin({ percent: t.text }, b.text, a.text)]).toEqual([absolute, percent]);
      }),
      { numRuns: 2000, seed: 5 },
    );
  });

  test("at the very edge - one millionth decides", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), (tolerance, from) => {
        const text = (value: bigint) => `${value < 0n ? "-" : ""}${size({ top: value, under: 1n }).top / 1_000_000n}.${String(size({ top: value, under: 1n }).top % 1_000_000n).padStart(6, "0")}`;
        expect(isWithin({ absolute: text(tolerance) }, text(from), text(from + tolerance))).toBe(true);
        expect(isWithin({ absolute: text(tolerance) }, text(from), text(from + tolerance + 1n))).toBe(false);
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});
