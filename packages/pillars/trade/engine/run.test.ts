import { canonicalBytes, type JsonValue } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claim, EMPTY_INPUT, row } from "../fixtures/example.ts";
import { SHIPPED_INPUT as shipped } from "../fixtures/shipped-input.ts";
import { NO_PARAMETERS, runTrade, TradeError, type TradeInput, type TradeParameters } from "./index.ts";

const { ictGoods: goods, ictServices: services } = shipped;
const TERMS = { freight: "0.08", sdExporter: "0.30", sdImporter: "0.15", why: "an example" };
const WHOLE: TradeParameters = {
  coverages: [],
  rebase: [{ name: "2022 by days", year: { calendar: "gregorian", year: 2022 }, claims: ["C17", "C25"], why: "the years of both sides are to be compared" }],
  mirrors: [{ name: "2023", exporter: { rebased: "2022 by days" }, importer: { claim: "C29" }, importerValuation: "CIF", ...TERMS }],
  mirrorRows: { unstated: "CIF", ...TERMS },
  forecasts: [
    {
      name: "exports",
      points: [["1400", "C17", "2021-03-21", "2022-03-20"], ["1401", "C25", "2022-03-21", "2023-03-20"], ["1402", "C27", "2023-03-21", "2024-03-19"]].map(([label, id, start, end]) => ({ label: label!, start: start!, end: end!, amount: { claim: id! } })),
      horizon: 3,
      interval: { level: "0.95" },
      drift: true,
      holt: { alpha: "0.5", beta: "0.3", level0: "8000", trend0: "500" },
      damped: { alpha: "0.5", beta: "0.3", phi: "0.9", level0: "8000", trend0: "500" },
    },
  ],
  path: { years: 5, firstYear: 2025, base: { setting: "11000", why: "stated by a joint chamber for 2024" }, gas: { claim: "C38" }, target: { claim: "T01" }, ictPart: { share: "0.05", why: "an example; no source states it" } },
  ictShare: true,
};
const textOf = (input: TradeInput, parameters: TradeParameters) => new TextDecoder().decode(canonicalBytes(runTrade(input, parameters) as unknown as JsonValue));
const refusal = (input: unknown, parameters: unknown) => {
  try {
    runTrade(input as TradeInput, parameters as TradeParameters);
  } catch (error) {
    if (error instanceof TradeError) return `${error.code} ${error.field}`;
    throw error;
  }
  return undefined;
};

describe("the trade engine", () => {
  it("has canonical bytes: no fraction, no −0, nothing that an act could not hold", () => {
    expect(textOf(shipped, WHOLE).length).toBeGreaterThan(10_000);
  });

  it("gives these very bytes: a change of the digest is a new version of the engine", () => {
    expect(Buffer.from(nodeCryptography.sha256(new TextEncoder().encode(textOf(shipped, WHOLE)))).toString("hex")).toBe("e2781ec0a27b1223110617db9ac8d9c09519725807602fecaf7e56847b1e7bfe");
  });

  it("gives the same bytes whatever the order of claims, rows, datasets and keys", () => {
    const bytes = textOf(shipped, WHOLE);
    const shuffled = <Value>(values: readonly Value[], seed: number) => fc.sample(fc.shuffledSubarray([...values], { minLength: values.length }), { seed, numRuns: 1 })[0]!;
    const reversed = (value: unknown): unknown => (Array.isArray(value) ? value.map(reversed) : typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).toReversed().map(([key, part]) => [key, reversed(part)])) : value);
    for (const seed of [1, 2, 3]) {
      const input = { ...shipped, datasets: shuffled(shipped.datasets, seed), claims: shuffled(shipped.claims, seed), rows: shuffled(shipped.rows, seed) };
      expect(textOf(reversed(input) as TradeInput, reversed(WHOLE) as TradeParameters)).toBe(bytes);
    }
  });

  it("changes nothing that it is given", () => {
    const [input, parameters] = [structuredClone(shipped), structuredClone(WHOLE)];
    runTrade(input, parameters);
    expect([input, parameters]).toEqual([shipped, WHOLE]);
  });

  it.each<[string, unknown, unknown, string]>([
    ["an unknown field", { ...EMPTY_INPUT, extra: 1 }, NO_PARAMETERS, "shape input"],
    ["a number for a decimal", { ...EMPTY_INPUT, claims: [{ ...claim({ id: "a", value: "1" }), value: 1 }] }, NO_PARAMETERS, "shape input.claims.0.value"],
    ["a claim with half its dates", { ...EMPTY_INPUT, claims: [claim({ id: "a", value: "1", period: { label: "x", calendar: "gregorian", start: null, end: "2021-01-01" } })] }, NO_PARAMETERS, "shape input.claims.0.period"],
    ["a claim twice", { ...EMPTY_INPUT, claims: [claim({ id: "a", value: "1" }), claim({ id: "a", value: "2" })] }, NO_PARAMETERS, "duplicate input.claims.1"],
    ["a claim's id that two datasets have", { ...EMPTY_INPUT, datasets: [...EMPTY_INPUT.datasets, { ...EMPTY_INPUT.datasets[0]!, id: "other" }], claims: [claim({ id: "a", value: "1" }), claim({ id: "a", value: "2", dataset: "other" })] }, { ...NO_PARAMETERS, mirrors: [{ ...WHOLE.mirrors[0], exporter: { claim: "a" } }] }, "duplicate parameters.mirrors.0.exporter.claim"],
    ["a claim of no dataset", { ...EMPTY_INPUT, claims: [claim({ id: "a", value: "1", dataset: "b" })] }, NO_PARAMETERS, "not-found input.claims.0.dataset"],
    ["a code twice in one flow", { ...EMPTY_INPUT, rows: [row({ row: 1, code: "TOTAL", value: "1" }), row({ row: 2, code: "TOTAL", value: "1" })] }, NO_PARAMETERS, "duplicate rows of synthetic:IRN>IRQ:exporter:2021-01-01:2021-12-31:H5"],
    ["a row's number twice", { ...EMPTY_INPUT, rows: [row({ row: 1, code: "TOTAL", value: "1" }), row({ row: 1, code: "85", value: "1" })] }, NO_PARAMETERS, "duplicate input.rows.1"],
    ["a year that the calendar's range does not hold", shipped, { ...NO_PARAMETERS, rebase: [{ name: "r", year: { calendar: "solar_hijri", year: 2022 }, claims: ["C17"], why: "w" }] }, "period parameters.rebase.0.year.year"],
    ["a path without the part of ICT", EMPTY_INPUT, { ...NO_PARAMETERS, path: { years: 5, firstYear: 2025, base: { setting: "11", why: "w" }, gas: null, target: { setting: "20", why: "w" } } }, "shape parameters.path.ictPart"],
    ["a setting without a reason", EMPTY_INPUT, { ...NO_PARAMETERS, path: { ...WHOLE.path, base: { setting: "11" } } }, "shape parameters.path.base"],
    ["a base of nothing", EMPTY_INPUT, { ...NO_PARAMETERS, path: { ...WHOLE.path, base: { setting: "0", why: "w" }, gas: null, target: { setting: "20", why: "w" } } }, "domain parameters.path.base"],
    ["gas above the base", EMPTY_INPUT, { ...NO_PARAMETERS, path: { ...WHOLE.path, base: { setting: "10", why: "w" }, gas: { setting: "11", why: "w" }, target: { setting: "20", why: "w" } } }, "domain parameters.path.gas"],
    ["a claim that is not there", EMPTY_INPUT, { ...NO_PARAMETERS, mirrors: [{ ...WHOLE.mirrors[0], exporter: { claim: "C99" } }] }, "not-found parameters.mirrors.0.exporter.claim"],
    ["a mirror of nothing", EMPTY_INPUT, { ...NO_PARAMETERS, mirrors: [{ ...WHOLE.mirrors[0], exporter: null, importer: null }] }, "shape parameters.mirrors.0"],
    ["an ambiguous year to be rebased", shipped, { ...NO_PARAMETERS, rebase: [{ name: "r", year: { calendar: "gregorian", year: 2014 }, claims: ["C05"], why: "w" }] }, "ambiguous-period parameters.rebase.0.claims.0"],
    ["claims that share days, rebased together", shipped, { ...NO_PARAMETERS, rebase: [{ name: "r", year: { calendar: "gregorian", year: 2021 }, claims: ["C12", "C17"], why: "w" }] }, "period parameters.rebase.0.claims"],
    ["claims about two flows, rebased together", shipped, { ...NO_PARAMETERS, rebase: [{ name: "r", year: { calendar: "gregorian", year: 2022 }, claims: ["C17", "C26"], why: "w" }] }, "period parameters.rebase.0.claims"],
    ["a series with a gap", shipped, { ...NO_PARAMETERS, forecasts: [{ ...WHOLE.forecasts[0]!, points: [WHOLE.forecasts[0]!.points[0], WHOLE.forecasts[0]!.points[2], WHOLE.forecasts[0]!.points[2]] }] }, "series parameters.forecasts.0.points.1"],
    ["an estimate from too little", shipped, { ...NO_PARAMETERS, forecasts: [{ ...WHOLE.forecasts[0]!, holt: { alpha: "estimate", beta: "estimate", level0: "estimate", trend0: "estimate" } }] }, "series parameters.forecasts.0.points"],
    ["half an estimated start", shipped, { ...NO_PARAMETERS, forecasts: [{ ...WHOLE.forecasts[0]!, holt: { alpha: "0.5", beta: "0.5", level0: "estimate", trend0: "1" } }] }, "shape parameters.forecasts.0.holt"],
  ])("refuses %s and names the field", (_, input, parameters, refused) => {
    expect(refusal(input, parameters)).toBe(refused);
  });
});

describe("damaged input", () => {
  const paths = (value: unknown, at: readonly (string | number)[] = []): (string | number)[][] => [
    [...at],
    ...(typeof value === "object" && value !== null ? (Array.isArray(value) ? value.slice(0, 6).map((part, index) => [index, part] as const) : Object.entries(value)).flatMap(([key, part]) => paths(part, [...at, key])) : []),
  ];
  const places = paths({ input: shipped, parameters: WHOLE }).filter((place) => place.length > 1);
  const junk = fc.constantFrom<unknown>(null, "", "0", "-1", "1e5", "99999999999.999999999", "0.000000001", 0, -1, 1.5, 1e300, [], {}, "C05", "T01", "2021-02-30", "estimate", "IRQ", "__proto__", undefined);

  it("gives an output with canonical bytes or a TradeError that names a field, and nothing else", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...places), junk), { minLength: 1, maxLength: 2 }), (edits) => {
        const damaged = structuredClone({ input: shipped, parameters: WHOLE }) as unknown as Record<string, unknown>;
        for (const [place, value] of edits) {
          const holder = place.slice(0, -1).reduce<unknown>((part, key) => (typeof part === "object" && part !== null ? (part as Record<string, unknown>)[key] : undefined), damaged);
          if (typeof holder === "object" && holder !== null) (holder as Record<string, unknown>)[place.at(-1)!] = value;
        }
        const { input, parameters } = damaged as unknown as { input: TradeInput; parameters: TradeParameters };
        const refused = refusal(input, parameters);
        if (refused === undefined) expect(textOf(input, parameters).length).toBeGreaterThan(100);
        else expect(refused).toMatch(/^[a-z-]+ \S/);
      }),
      { seed: 13, numRuns: 400 },
    );
  });
});

describe("contradictions", () => {
  const { groups, notCompared } = runTrade(shipped, NO_PARAMETERS).contradictions;
  const pair = (a: string, b: string) => groups.flatMap((group) => group.pairs).find((any) => any.a === `claims#${a}` && any.b === `claims#${b}`);

  it("show both figures with their ratio, and average nothing", () => {
    expect(pair("C09", "C10")).toEqual({ a: "claims#C09", b: "claims#C10", relation: "other-coverage", contradiction: false, ratio: "1.446051", overlapDays: 365 });
    expect(pair("C12", "C14")).toMatchObject({ relation: "part-of", contradiction: false });
    expect(pair("C17", "C18")).toMatchObject({ relation: "other-coverage", overlapDays: 286, ratio: "1.000673" });
    const outward = groups.filter((group) => group.claims.some(({ id }) => id === "claims#C29"));
    expect(outward).toHaveLength(1);
    expect(outward[0]!.claims.map(({ id }) => id)).toEqual(expect.arrayContaining(["claims#C28", "claims#C29", "claims#C27"]));
    expect(JSON.stringify(groups)).not.toMatch(/mean|average/);
  });

  it("stand between two parties' datasets that use the same ids", () => {
    const other = { ...EMPTY_INPUT.datasets[0]!, id: "other" };
    const input = { ...EMPTY_INPUT, datasets: [...EMPTY_INPUT.datasets, other], claims: [claim({ id: "a", value: "10" }), claim({ id: "a", value: "9", dataset: "other", reporter: "IRQ", flow: "M" })] };
    const output = runTrade(input, { ...NO_PARAMETERS, mirrors: [{ name: "m", exporter: { claim: "synthetic#a" }, importer: { claim: "other#a" }, importerValuation: "CIF", ...TERMS }] });
    expect(output.contradictions.groups[0]!.pairs).toMatchObject([{ a: "other#a", b: "synthetic#a", relation: "same-period", ratio: "1.111111" }]);
    expect(output.mirrors[0]!.estimate).toMatchObject({ value: "8.642811", basis: "mirrored", sources: ["other#a", "synthetic#a"] });
  });

  it("leave out targets, forecasts and what has no dates, and say so", () => {
    expect(notCompared).toEqual(expect.arrayContaining([{ id: "claims#T01", reason: "target" }, { id: "claims#C39", reason: "forecast" }, { id: "claims#C02", reason: "no-dates" }, { id: "claims#C01", reason: "alone" }, { id: "claims#C38", reason: "alone" }]));
  });

  it("are what the same coverage and days have, or a part above its whole; what agrees is not among them", () => {
    const half = { label: "2021-H1", calendar: "gregorian" as const, start: "2021-01-01", end: "2021-06-30" };
    const later = { label: "later", calendar: "gregorian" as const, start: "2021-06-01", end: "2022-05-31" };
    const claims = [
      claim({ id: "a", value: "100" }),
      claim({ id: "b", value: "80" }),
      claim({ id: "c", value: "100" }),
      claim({ id: "d", value: "120", period: half }),
      claim({ id: "e", value: "90", period: half }),
      claim({ id: "f", value: "70", coverage: "goods (about)" }),
      claim({ id: "g", value: "60", period: later }),
      claim({ id: "k", value: "40", coverage: "k", period: { label: "k", calendar: "gregorian", start: "2022-05-31", end: "2022-12-31" } }),
      claim({ id: "l", value: "41", kind: "target" }),
      claim({ id: "h", value: "55", direction: { from: "IRQ", to: "IRN", both: false } }),
      claim({ id: "i", value: "5", period: { label: "2013", calendar: "as_stated", start: null, end: null } }),
      claim({ id: "j", value: "6", period: { label: "2013", calendar: "as_stated", start: null, end: null } }),
    ];
    const found = (parameters: TradeParameters) => Object.fromEntries(runTrade({ ...EMPTY_INPUT, claims }, parameters).contradictions.groups.flatMap((group) => group.pairs).map(({ a, b, relation, contradiction }) => [a.slice(-1) + b.slice(-1), `${relation}${contradiction ? "!" : ""}`]));
    expect(found(NO_PARAMETERS)).toMatchObject({ ab: "same-period!", bc: "same-period!", ad: "part-exceeds-whole!", ae: "part-of", be: "part-exceeds-whole!", de: "same-period!", af: "other-coverage", ag: "overlap", gk: "other-coverage", ij: "same-label" });
    expect(Object.keys(found(NO_PARAMETERS)).some((key) => key.includes("l"))).toBe(false);
    expect(found(NO_PARAMETERS)).not.toHaveProperty("ac");
    expect(Object.keys(found(NO_PARAMETERS)).some((key) => key.includes("h"))).toBe(false);
    expect(found({ ...NO_PARAMETERS, coverages: [{ stated: "goods (about)", as: "goods", why: "the page rounds" }] })).toMatchObject({ af: "same-period!" });
  });
});

describe("a rebased year", () => {
  it("weighs claims by days, calls itself assumed, and says what it does not cover", () => {
    const [year] = runTrade(shipped, WHOLE).rebased;
    expect(year).toMatchObject({ method: "even-by-days", complete: true, coveredDays: 365, yearDays: 365, value: { basis: "assumed", sources: ["claims#C17", "claims#C25"], value: "9765.380822" }, cautions: ["not-final"] });
    expect(year!.parts).toMatchObject([{ claim: "claims#C17", days: 79, ofDays: 365 }, { claim: "claims#C25", days: 286, ofDays: 365 }]);
    const half = runTrade(shipped, { ...NO_PARAMETERS, rebase: [{ name: "r", year: { calendar: "gregorian", year: 2021 }, claims: ["C17"], why: "w" }] }).rebased[0];
    expect(half).toMatchObject({ complete: false, coveredDays: 286, cautions: ["incomplete"], parts: [{ share: "0.783562" }] });
  });
});

describe("forecasts", () => {
  const POINTS = ["10", "12", "13", "15", "16"].map((setting, at) => ({ label: String(2020 + at), start: `${2020 + at}-01-01`, end: `${2020 + at}-12-31`, amount: { setting, why: "the oracle's series" } }));
  const request = { name: "oracle", points: POINTS, horizon: 3, interval: { level: "0.95" }, drift: true, holt: { alpha: "0.5", beta: "0.3", level0: "10", trend0: "2" }, damped: { alpha: "0.5", beta: "0.3", phi: "0.9", level0: "10", trend0: "2" } };
  const [result] = runTrade(EMPTY_INPUT, { ...NO_PARAMETERS, forecasts: [request] }).forecasts;
  const [drift, holt, damped] = result!.methods;

  it("are the printed ones, with the residuals and how many they are", () => {
    expect(holt!.points.map(({ value }) => value.value)).toEqual(["17.613929", "19.014227", "20.414526"]);
    expect(damped!.points.map(({ value }) => value.value)).toEqual(["16.804902", "17.690253", "18.487068"]);
    expect(drift!.points.map(({ value }) => value.value)).toEqual(["17.500000", "19.000000", "20.500000"]);
    expect(holt).toMatchObject({ values: 5, degreesOfFreedom: 5, estimated: [] });
    expect(holt!.residuals).toHaveLength(5);
    expect(drift).toMatchObject({ degreesOfFreedom: 3, estimated: ["step"], residuals: ["0.500000", "-0.500000", "0.500000", "-0.500000"], sigma: "0.577350" });
  });

  it("have intervals about the forecast, as wide as the formulas say", () => {
    expect(result).toMatchObject({ z: "1.959964", level: "0.95", cautions: ["uses-setting", "few-values"] });
    // σ = √(1/3); variance of two steps 2 (1 + 2/4) σ² = 1, so that the interval is ± z.
    expect(drift!.points[1]).toMatchObject({ sd: "1.000000", low: "17.040036", high: "20.959964" });
    // One step: σ itself, from the residuals as printed.
    const sigma = Math.sqrt(holt!.residuals.reduce((sum, residual) => sum + Number(residual) ** 2, 0) / 5);
    expect(Number(holt!.points[0]!.sd)).toBeCloseTo(sigma, 5);
    expect(Number(holt!.points[1]!.sd)).toBeCloseTo(sigma * Math.sqrt(1 + (0.5 + 0.15) ** 2), 5);
    expect(Number(damped!.points[1]!.sd)).toBeCloseTo(Number(damped!.points[0]!.sd) * Math.sqrt(1 + (0.5 + 0.15 * 0.9) ** 2), 5);
  });

  it("take a quantile as given, and have no interval without a degree of freedom", () => {
    const [given] = runTrade(EMPTY_INPUT, { ...NO_PARAMETERS, forecasts: [{ ...request, interval: { z: "2" } }] }).forecasts;
    expect(given).toMatchObject({ z: "2.000000", level: null });
    const estimated = runTrade(EMPTY_INPUT, { ...NO_PARAMETERS, forecasts: [{ ...request, drift: false, damped: null, holt: { alpha: "estimate", beta: "estimate", level0: "estimate", trend0: "estimate" } }] }).forecasts[0]!.methods[0]!;
    expect(estimated).toMatchObject({ estimated: ["alpha", "beta", "level0", "trend0"], degreesOfFreedom: 1 });
  });
});

describe("the path to the target", () => {
  const path = (base: string, target: string, years: number, gas: string | null) => runTrade(EMPTY_INPUT, { ...NO_PARAMETERS, path: { years, firstYear: 2025, base: { setting: base, why: "w" }, gas: gas === null ? null : { setting: gas, why: "w" }, target: { setting: target, why: "w" }, ictPart: { share: "0.1", why: "w" } } }).path!;

  it("from 11.0 to 20 in 5 years is 12.70 % a year", () => {
    expect(path("11", "20", 5, null)).toMatchObject({ withGas: { growth: { value: "12.700920", unit: "percent a year" }, gap: { value: "9.000000" } }, withoutGas: null, cautions: ["gas-unknown"] });
    expect(path("11", "20", 5, null).withGas.points.map(({ year, value }) => [year, value.value])).toEqual([[2025, "11.000000"], [2026, "12.397101"], [2027, "13.971647"], [2028, "15.746175"], [2029, "17.746084"], [2030, "20.000000"]]);
  });

  it("without gas begins lower and is steeper", () => {
    const both = path("11", "20", 5, "4");
    expect(both.withoutGas).toMatchObject({ base: { value: "7.000000", basis: "setting" }, growth: { value: "23.363417" }, gap: { value: "13.000000" } });
  });

  it("rests on the weakest of its figures, and says when base and gas are of different periods", () => {
    const mixed = runTrade(shipped, { ...NO_PARAMETERS, path: { ...WHOLE.path!, base: { claim: "C25" }, gas: { setting: "1000", why: "w" } } }).path!;
    expect(mixed.withGas.base).toMatchObject({ basis: "single-source", sources: ["claims#C25"] });
    expect(mixed.withoutGas!.base).toMatchObject({ value: "9000.000000", basis: "setting", sources: ["claims#C25"] });
    expect(mixed.cautions).toEqual(["gas-period-differs", "base-not-final"]);
  });

  it("gives the part of ICT as a setting that no source states", () => {
    const { ictPart } = runTrade(shipped, WHOLE).path!;
    expect(ictPart).toEqual({ share: "0.05", value: { value: "1000.000000", unit: "USD million", basis: "setting", sources: ["claims#T01"], kinds: ["target"] }, why: "an example; no source states it", published: false });
  });

  it("reaches the target from any base in any number of years", () => {
    const amount = fc.integer({ min: 1, max: 9_999_999 }).map((tenths) => String(tenths / 10));
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 50 }), (base, target, years) => {
        const { withGas } = path(base, target, years, null);
        const values = withGas.points.map(({ value }) => Number(value.value));
        expect([values.length, values[0], values.at(-1)]).toEqual([years + 1, Number(base), Number(target)]);
        const rate = 1 + Number(withGas.growth.value) / 100;
        for (const [at, value] of values.slice(1).entries()) expect(Math.abs(value - values[at]! * rate)).toBeLessThan(2e-6 * (1 + value) + values[at]! * 1e-8);
      }),
      { seed: 12, numRuns: 200 },
    );
  });
});

describe("imported rows", () => {
  const output = runTrade(shipped, WHOLE);

  it("are mirrored where both sides have reported, with the rows as sources", () => {
    expect(output.rowMirrors).toHaveLength(1);
    expect(output.rowMirrors[0]).toMatchObject({ from: "IRN", to: "IRQ", estimate: { value: "8.642811", basis: "mirrored", sources: ["synthetic#1", "synthetic#5"] }, asymmetry: "0.182322", cautions: [] });
  });

  it("have an ICT share by a list that is named with its digest, sure codes apart from doubtful ones", () => {
    const [share, other] = output.ict;
    expect(share).toMatchObject({
      kind: "goods",
      list: { official: false, version: goods!.version, sha256: goods!.sha256 },
      total: { value: "10.000000" },
      totalFrom: "total-row",
      detailed: "0.550000",
      core: { value: { value: "0.300000", sources: ["synthetic#2"] }, share: { value: "0.030000", basis: "single-source" } },
      wide: { value: { value: "0.500000", sources: ["synthetic#2-3"] }, share: { value: "0.050000" } },
    });
    expect(other).toMatchObject({ reason: "no-six-digit-codes" });
  });

  it("of a classification that the list does not know have no share, and services have theirs", () => {
    const rows = [
      row({ row: 1, code: "764", value: "1", system: "S3" }),
      row({ row: 2, code: "TOTAL", value: "50", system: "EB10" }),
      row({ row: 3, code: "SI", value: "5", system: "EB10" }),
      row({ row: 4, code: "SI1", value: "3", system: "EB10" }),
      row({ row: 5, code: "SH3", value: "1", system: "EB10" }),
    ];
    const { ict } = runTrade({ ...EMPTY_INPUT, rows, ictGoods: goods, ictServices: services }, { ...NO_PARAMETERS, ictShare: true });
    expect(ict[1]).toMatchObject({ reason: "classification-not-in-list" });
    expect(ict[0]).toMatchObject({ kind: "services", core: { value: { value: "5.000000" }, share: { value: "0.100000" } }, wide: { share: { value: "0.120000" } } });
    const { ict: parts } = runTrade({ ...EMPTY_INPUT, rows: rows.slice(3), ictGoods: goods, ictServices: services }, { ...NO_PARAMETERS, ictShare: true });
    expect(parts[0]).toMatchObject({ core: { value: { value: "3.000000" }, share: null } });
    expect(runTrade({ ...EMPTY_INPUT, rows }, { ...NO_PARAMETERS, ictShare: true }).ict).toMatchObject([{ reason: "no-list" }, { reason: "no-list" }]);
  });

  it("never add a heading to its subheadings, and one report alone is a single source", () => {
    const rows = [row({ row: 1, code: "85", value: "9" }), row({ row: 2, code: "851762", value: "4" }), row({ row: 3, code: "271121", value: "2" })];
    const { flows, rowMirrors } = runTrade({ ...EMPTY_INPUT, rows }, { ...NO_PARAMETERS, mirrorRows: WHOLE.mirrorRows });
    expect(flows).toMatchObject([{ total: { value: "6.000000", basis: "single-source", sources: ["synthetic#2-3"] }, totalFrom: "sum-of-6-digit-codes" }]);
    expect(rowMirrors).toMatchObject([{ importerFlow: null, estimate: { value: "6.000000", basis: "single-source" }, cautions: ["single-source"] }]);
  });

  it("are mirrored each report with each, up to a bound", () => {
    const many = (count: number) => Array.from({ length: 2 * count }, (_, at) => row({ row: at + 1, code: "TOTAL", value: "1", system: `H${at >> 1}`, reportedBy: at % 2 === 0 ? "exporter" : "importer" }));
    const parameters = { ...NO_PARAMETERS, mirrorRows: WHOLE.mirrorRows };
    expect(runTrade({ ...EMPTY_INPUT, rows: many(3) }, parameters).rowMirrors).toHaveLength(9);
    expect(refusal({ ...EMPTY_INPUT, rows: many(101) }, parameters)).toBe("too-many input.rows");
  });

  it("reconciled by a database already are a third party's, and are not mirrored again", () => {
    const rows = [row({ row: 1, code: "851762", value: "4", reportedBy: "reconciled" })];
    const { flows, rowMirrors } = runTrade({ ...EMPTY_INPUT, rows }, { ...NO_PARAMETERS, mirrorRows: WHOLE.mirrorRows });
    expect([flows[0]!.total.basis, rowMirrors]).toEqual(["third-party", []]);
  });
});
