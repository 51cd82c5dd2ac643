import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOfClaim } from "./claims.ts";
import { mirror } from "./mirror.ts";
import { claim } from "../fixtures/example.ts";

const TERMS = { freight: "0.08", sdExporter: "0.30", sdImporter: "0.15" };
const exporter = (value: string) => amountOfClaim(claim({ id: "x", value }));
const importer = (value: string) => amountOfClaim(claim({ id: "m", value, reporter: "IRQ", flow: "M" }));
const resultOf = (x: string | null, m: string | null, terms = TERMS) => mirror(x === null ? null : exporter(x), m === null ? null : importer(m), "CIF", terms, "mirror").result;

describe("a mirror", () => {
  it("of X 10 and M 9 at 8 % is 8.642811, by the weighted mean of logarithms", () => {
    expect(resultOf("10", "9")).toEqual({
      exporter: { value: "10.000000", unit: "USD million", basis: "single-source", sources: ["synthetic#x"], kinds: ["final"] },
      importer: { value: "9.000000", unit: "USD million", basis: "single-source", sources: ["synthetic#m"], kinds: ["final"] },
      importerFob: { value: "8.333333", unit: "USD million", basis: "single-source", sources: ["synthetic#m"], kinds: ["final"] },
      freightRemoved: true,
      asymmetry: "0.182322",
      weightExporter: "0.200000",
      weightImporter: "0.800000",
      estimate: { value: "8.642811", unit: "USD million", basis: "mirrored", sources: ["synthetic#m", "synthetic#x"], kinds: ["final"] },
      sdLog: "0.134164",
      cautions: [],
    });
  });

  it("with one report is that report, called a single source", () => {
    expect(resultOf("10", null)).toMatchObject({ asymmetry: null, weightExporter: null, estimate: { value: "10.000000", basis: "single-source", sources: ["synthetic#x"] }, cautions: ["single-source"] });
    expect(resultOf(null, "9")).toMatchObject({ asymmetry: null, importer: { value: "9.000000" }, estimate: { value: "8.333333", basis: "single-source", sources: ["synthetic#m"] }, cautions: ["single-source"] });
  });

  it("with a report of nothing has no estimate: the other is not taken for the truth", () => {
    expect(resultOf("10", "0")).toMatchObject({ asymmetry: null, estimate: null, cautions: ["zero", "no-estimate"] });
  });

  it("removes no freight from an import that is FOB already", () => {
    expect(mirror(null, importer("9"), "FOB", TERMS, "mirror").result).toMatchObject({ freightRemoved: false, importerFob: { value: "9.000000" } });
  });

  it("says that periods or coverages differ, and keeps the weaker basis", () => {
    const solar = amountOfClaim(claim({ id: "x", value: "10", coverage: "non-oil goods", period: { label: "1400", calendar: "solar_hijri", start: "2021-03-21", end: "2022-03-20" } }));
    expect(mirror(solar, importer("9"), "CIF", TERMS, "mirror").result.cautions).toEqual(["periods-differ", "coverages-differ"]);
    expect(mirror({ ...solar, basis: "assumed" }, importer("9"), "CIF", TERMS, "mirror").result.estimate!.basis).toBe("assumed");
    expect(mirror({ ...solar, basis: "setting", period: null }, importer("9"), "CIF", TERMS, "mirror").result).toMatchObject({ estimate: { basis: "setting" }, cautions: ["uses-setting", "period-unknown", "coverages-differ"] });
  });

  const value = fc.integer({ min: 1, max: 99_999_999 }).map((thousandths) => String(thousandths / 1000));
  const sd = fc.integer({ min: 1, max: 200 }).map((hundredths) => String(hundredths / 100));

  it("lies between the two FOB values, with weights that sum to 1", () => {
    fc.assert(
      fc.property(value, value, sd, sd, fc.integer({ min: 0, max: 30 }), (x, m, sdExporter, sdImporter, percent) => {
        const result = resultOf(x, m, { freight: String(percent / 100), sdExporter, sdImporter });
        const [a, b, estimate] = [Number(result.exporter!.value), Number(result.importerFob!.value), Number(result.estimate!.value)];
        expect(estimate).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-6);
        expect(estimate).toBeLessThanOrEqual(Math.max(a, b) + 1e-6);
        expect(Number(result.weightExporter) + Number(result.weightImporter)).toBeCloseTo(1, 5);
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  it("does not depend on the unit: a thousandfold is a thousandfold, and the asymmetry stays", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 9_999_999 }), (x, m) => {
        const small = mirror(exporter(String(x / 1000)), importer(String(m / 1000)), "CIF", TERMS, "mirror");
        const large = mirror(exporter(String(x)), importer(String(m)), "CIF", TERMS, "mirror");
        expect(large.amount!.real / small.amount!.real / 1000).toBeCloseTo(1, 12);
        expect(large.result.asymmetry).toBe(small.result.asymmetry);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
