import { readFileSync } from "node:fs";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { describe, expect, test } from "vitest";
import { runTrade, tradeParametersSchema } from "../engine/index.ts";
import { readTradeFile } from "../read-file.ts";
import { inputOf } from "../shared-data.ts";
import { SHIPPED_CLAIMS, shippedPath } from "../shipped.ts";
import type { ListedDataset } from "./ask-trade.ts";
import { actsOf, byTime, coveragesOf, flowOf, orderPairs, placeClaims, spanOf } from "./claims.ts";
import { aboutOf, EMPTY_IMPORT, importFaults, type ImportForm } from "./import-form.ts";
import { EMPTY_FORM, faultsOf, mayDeclare, parametersOf, type CompareForm } from "./parameters.ts";
import { seriesOf } from "./series.ts";

const { document } = readTradeFile(nodeCryptography, "claims", readFileSync(shippedPath(SHIPPED_CLAIMS.file)), SHIPPED_CLAIMS.about);
const listed = (change: Partial<ListedDataset>): ListedDataset => ({
  object: "o", act: "act-a", party: "a", at: 0, life: null, claims: 41, rows: 0, sample: false, dataset: { id: "published-claims", name: "x", version: "1", source: "s", licence: "l", sha256: null }, ...change,
});
const placed = placeClaims(document.claims, [listed({}), listed({ object: "p", act: "act-b", party: "b" })]);
const form = (path: Partial<CompareForm["path"]>): CompareForm => ({ coverages: [], path: { on: true, base: "11000", why: "an example", years: "5", firstYear: "2025", target: "T01", ictShare: "0.05", ictWhy: "an example", ...path } });

describe("claims on the screen", () => {
  test("each stands with the act that put it; without one, it does not stand", () => {
    expect(placed).toHaveLength(document.claims.length);
    expect(new Set(placed.map((claim) => claim.act))).toEqual(new Set(["act-a"]));
    expect(placeClaims(document.claims, [])).toEqual([]);
  });

  test("flows, order in time, coverages", () => {
    expect([...new Set(placed.map(flowOf))].toSorted()).toEqual(["IRN=IRQ", "IRN>IRQ", "IRQ>IRN", "WLD>IRQ"]);
    const dated = placed.toSorted(byTime).flatMap((claim) => claim.period.start ?? []);
    expect(dated).toEqual(dated.toSorted());
    expect(coveragesOf(placed)).toEqual([...new Set(coveragesOf(placed))].toSorted());
  });

  test("every figure of the engine resolves to acts", () => {
    const output = runTrade(inputOf([document], { ictGoods: null, ictServices: null }), parametersOf(form({})));
    expect(actsOf(output.path!.withGas.target.sources, [listed({})])).toEqual(["act-a"]);
    for (const group of output.contradictions.groups) {
      expect(actsOf(group.claims.map((claim) => claim.id), [listed({})])).toEqual(["act-a"]);
      const pairs = orderPairs(group);
      expect(pairs).toHaveLength(group.pairs.length);
      expect(pairs.findLastIndex((pair) => pair.contradiction)).toBeLessThan(pairs.filter((pair) => pair.contradiction).length);
      const span = spanOf(group);
      if (span !== null) expect(span.from <= span.to).toBe(true);
    }
  });
});

test("the chart: claims over their own days, the target within its scale, none without days", () => {
  const both = placed.filter((claim) => flowOf(claim) === "IRN=IRQ");
  const series = seriesOf(both, 20_000)!;
  expect(series.top).toBeGreaterThan(20_000);
  for (const mark of series.marks) expect([mark.from >= series.first, mark.to <= series.last, mark.to > mark.from, mark.value <= series.top]).toEqual([true, true, true, true]);
  expect(series.marks.length + series.undated).toBe(both.filter((claim) => claim.kind !== "target").length);
  expect(seriesOf([], 20_000)).toBeNull();
});

describe("what the analyst sets", () => {
  test("a whole form is what the engine takes", () => {
    expect(faultsOf(form({})).size).toBe(0);
    expect(tradeParametersSchema.safeParse(parametersOf(form({}))).success).toBe(true);
    expect(tradeParametersSchema.safeParse(parametersOf(EMPTY_FORM)).success).toBe(true);
  });

  test.each([["base", { base: "-1" }], ["base", { base: "0" }], ["why", { why: " " }], ["years", { years: "51" }], ["firstYear", { firstYear: "" }], ["target", { target: "" }], ["ictShare", { ictShare: "1.5" }], ["ictWhy", { ictWhy: "" }]] as const)("%s is missed: %o", (field, change) => {
    expect([...faultsOf(form(change))]).toEqual([field]);
  });

  test("two coverages are one only with a reason, and once", () => {
    const one = { stated: "non-oil goods", as: "goods", why: "r" };
    expect(mayDeclare(EMPTY_FORM, one)).toBe(true);
    for (const wrong of [{ ...one, why: "" }, { ...one, as: "non-oil goods" }, { ...one, stated: "" }]) expect(mayDeclare(EMPTY_FORM, wrong)).toBe(false);
    expect(mayDeclare({ ...EMPTY_FORM, coverages: [one] }, one)).toBe(false);
  });
});

describe("a file that is brought", () => {
  const whole: ImportForm = { ...EMPTY_IMPORT, id: "comtrade-2024", name: "UN Comtrade", version: "2026", source: "comtradeplus.un.org", licence: "UN terms" };

  test("a figure without its source is not taken", () => {
    expect(importFaults(whole).size).toBe(0);
    expect([...importFaults(EMPTY_IMPORT)]).toEqual(["id", "name", "version", "source", "licence"]);
    expect([...importFaults({ ...whole, to: "IRN" })]).toEqual(["to"]);
    expect([...importFaults({ ...whole, format: "table" })]).toEqual(["columns"]);
  });

  test("a table's columns and what holds for every row", () => {
    const columns = { reporter: "=IRN", partner: "=IRQ", flow: "flow", period: "year", code: "hs", value: "usd" };
    expect(aboutOf({ ...whole, format: "table", columns }).mapping).toMatchObject({ columns: { flow: "flow", value: "usd" }, constants: { reporter: "IRN", partner: "IRQ" }, exportWords: ["X", "Export"] });
    expect(aboutOf(whole)).not.toHaveProperty("mapping");
  });
});
