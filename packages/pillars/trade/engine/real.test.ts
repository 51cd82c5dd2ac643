import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "./normal-quantile.ts";
import { exp, ln, power, squareRoot } from "./real.ts";

const near = (value: number, other: number) => expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(other)));

describe("real functions from the four operations", () => {
  it("agree with the machine's own to 14 digits", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e15, noNaN: true }), fc.double({ min: -30, max: 30, noNaN: true }), (x, y) => {
        near(ln(x), Math.log(x));
        near(exp(y) / Math.exp(y), 1);
        near(squareRoot(x) / Math.sqrt(x), 1);
        expect(ln(exp(y))).toBeCloseTo(y, 12);
      }),
      { seed: 4, numRuns: 3000 },
    );
  });

  it("hold at the ends", () => {
    expect([ln(1), exp(0), squareRoot(0), squareRoot(4), power(3, 0), power(3, 4)]).toEqual([0, 1, 0, 2, 1, 81]);
  });

  it("call nothing of Math that ECMAScript leaves to the implementation", async () => {
    const { readdir, readFile } = await import("node:fs/promises");
    const folder = new URL("./", import.meta.url);
    const sources = (await readdir(folder)).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
    expect(sources.length).toBeGreaterThan(15);
    for (const name of sources) {
      const code = (await readFile(new URL(name, folder), "utf8")).replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*/g, "");
      expect([...code.matchAll(/Math\.(\w+)/g)].map(([, member]) => member).filter((member) => !["floor", "abs", "min", "max", "LN2", "SQRT1_2"].includes(member!)), name).toEqual([]);
      expect(code.includes(" ** "), name).toBe(false);
    }
  });
});

describe("the normal quantile", () => {
  it.each([
    [0.5, 0],
    [0.8, 0.8416212335729142],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.999, 3.090232306167813],
    [0.9999999, 5.199337582187471],
    [1e-10, -6.361340902404056],
    [1e-20, -9.26234008979841],
  ])("of %d is %d", (probability, quantile) => {
    expect(Math.abs(normalQuantile(probability) - quantile)).toBeLessThan(1e-9);
  });

  it("is odd about one half and rises", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 0.4999, noNaN: true }), (p) => {
        expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), 9);
        expect(normalQuantile(p)).toBeLessThan(normalQuantile(p + 0.00005));
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
