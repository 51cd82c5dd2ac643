import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { driftOf, driftVarianceFactor } from "./drift.ts";
import { estimate } from "./estimate.ts";
import { dampedSteps, smooth, varianceFactor } from "./smoothing.ts";

const SERIES = [10, 12, 13, 15, 16];
const ahead = (series: readonly number[], smoothing: Parameters<typeof smooth>[1], steps: number) => {
  const { level, trend } = smooth(series, smoothing);
  return Array.from({ length: steps }, (_, at) => level + dampedSteps(smoothing.phi, at + 1) * trend);
};
const printed = (values: readonly number[]) => values.map((value) => value.toFixed(6));

describe("Holt's trend", () => {
  const given = { alpha: 0.5, beta: 0.3, level0: 10, trend0: 2 };

  it("forecasts 17.613929, 19.014227, 20.414526", () => {
    expect(printed(ahead(SERIES, { ...given, phi: 1 }, 3))).toEqual(["17.613929", "19.014227", "20.414526"]);
  });

  /** In fractions the values are 16.804902469023125, 17.6902526501376875 and 18.48706781314079375: the last rounds to …068 (cut off instead of rounded it would read …067). */
  it("damped by 0.9 forecasts 16.804902, 17.690253, 18.487068", () => {
    const values = ahead(SERIES, { ...given, phi: 0.9 }, 3);
    expect(printed(values)).toEqual(["16.804902", "17.690253", "18.487068"]);
    for (const [at, exact] of ["16.804902469023125", "17.6902526501376875", "18.48706781314079375"].entries()) expect(Math.abs(values[at]! - Number(exact))).toBeLessThan(1e-13);
  });

  const factor = fc.integer({ min: 1, max: 99 }).map((hundredths) => hundredths / 100);

  it("carries a line on as the line, whatever its factors", () => {
    fc.assert(
      fc.property(factor, factor, fc.integer({ min: -50, max: 50 }), fc.integer({ min: -900, max: 900 }), (alpha, beta, slope, first) => {
        const line = Array.from({ length: 8 }, (_, at) => first + slope * at);
        const { residuals } = smooth(line, { alpha, beta, phi: 1, level0: first - slope, trend0: slope });
        expect(residuals.every((residual) => Math.abs(residual) < 1e-9)).toBe(true);
        for (const [at, value] of ahead(line, { alpha, beta, phi: 1, level0: first - slope, trend0: slope }, 4).entries()) expect(value).toBeCloseTo(first + slope * (8 + at), 8);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it("scales with its series", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 3, maxLength: 20 }), factor, factor, factor, (series, alpha, beta, phi) => {
        const one = ahead(series, { alpha, beta, phi, level0: 5, trend0: 1 }, 3);
        const tenth = ahead(series.map((value) => value / 16), { alpha, beta, phi, level0: 5 / 16, trend0: 1 / 16 }, 3);
        expect(tenth.map((value) => value * 16)).toEqual(one);
      }),
      { seed: 8, numRuns: 200 },
    );
  });
});

describe("the variance of forecasts", () => {
  const SETS = [
    { alpha: 0.5, beta: 0.3, phi: 0.9 },
    { alpha: 0.2, beta: 0.7, phi: 0.81 },
    { alpha: 0.99, beta: 0.01, phi: 0.98 },
  ];

  /** Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, Table 8.8, whose β is the state's: αβ here. */
  it("is the closed form of ETS(A,A,N)", () => {
    for (const { alpha, beta } of SETS) {
      const state = alpha * beta;
      for (let h = 1; h <= 12; h += 1) {
        const closed = 1 + (h - 1) * (alpha ** 2 + alpha * state * h + (state ** 2 * h * (2 * h - 1)) / 6);
        expect(varianceFactor({ alpha, beta, phi: 1, level0: 0, trend0: 0 }, h)).toBeCloseTo(closed, 9);
      }
    }
  });

  it("is the closed form of ETS(A,Ad,N)", () => {
    for (const { alpha, beta, phi } of SETS) {
      const state = alpha * beta;
      for (let h = 1; h <= 12; h += 1) {
        const closed =
          1 +
          alpha ** 2 * (h - 1) +
          ((state * phi * h) / (1 - phi) ** 2) * (2 * alpha * (1 - phi) + state * phi) -
          ((state * phi * (1 - phi ** h)) / ((1 - phi) ** 2 * (1 - phi ** 2))) * (2 * alpha * (1 - phi ** 2) + state * phi * (1 + 2 * phi - phi ** h));
        expect(varianceFactor({ alpha, beta, phi, level0: 0, trend0: 0 }, h)).toBeCloseTo(closed, 6);
      }
    }
  });

  it("of one step is that of one error, and grows", () => {
    for (const set of SETS) {
      const factors = [1, 2, 3, 4, 5].map((h) => varianceFactor({ ...set, level0: 0, trend0: 0 }, h));
      expect(factors[0]).toBe(1);
      expect([...factors].sort((a, b) => a - b)).toEqual(factors);
    }
  });
});

describe("the drift", () => {
  it("is the mean change, with errors about it", () => {
    const { step, last, residuals } = driftOf(SERIES);
    expect([step, last, residuals]).toEqual([1.5, 16, [0.5, -0.5, 0.5, -0.5]]);
    expect(driftVarianceFactor(5, 2)).toBe(3);
  });
});

describe("estimates", () => {
  const all = { alpha: "estimate", beta: "estimate", phi: 1, start: "estimate" } as const;

  it("of a line leave no error", () => {
    const { smoothing, names } = estimate([3, 5, 7, 9, 11, 13], all, "points");
    expect(names).toEqual(["alpha", "beta", "level0", "trend0"]);
    expect(smoothing.level0).toBeCloseTo(1, 6);
    expect(smoothing.trend0).toBeCloseTo(2, 6);
  });

  it("solve the start exactly: no other start has a smaller sum of squares", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 6, maxLength: 12 }), fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true }), (series, up, more) => {
        const { smoothing } = estimate(series, { alpha: 0.4, beta: 0.2, phi: 0.9, start: "estimate" }, "points");
        const squares = (shifted: typeof smoothing) => smooth(series, shifted).residuals.reduce((sum, residual) => sum + residual * residual, 0);
        const moved = squares({ ...smoothing, level0: smoothing.level0 + up, trend0: smoothing.trend0 + more });
        expect(squares(smoothing)).toBeLessThanOrEqual(moved * (1 + 1e-12) + 1e-9);
      }),
      { seed: 9, numRuns: 200 },
    );
  });

  it("are never worse than given factors on the grid", () => {
    const series = [8990, 8916, 10_000, 10_300, 9250, 11_000, 12_400];
    const { smoothing } = estimate(series, all, "points");
    const squares = (shifted: typeof smoothing) => smooth(series, shifted).residuals.reduce((sum, residual) => sum + residual * residual, 0);
    for (const alpha of [0.08, 0.5, 0.92]) for (const beta of [0.08, 0.5, 0.92]) expect(squares(smoothing)).toBeLessThanOrEqual(squares(estimate(series, { ...all, alpha, beta }, "points").smoothing) + 1e-6);
  });

  it("need more values than they estimate", () => {
    expect(() => estimate([1, 2, 3, 4], all, "forecasts.0.points")).toThrow(expect.objectContaining({ code: "series", field: "forecasts.0.points" }) as Error);
  });
});
