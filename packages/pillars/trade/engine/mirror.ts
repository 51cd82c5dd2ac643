import { fixed, realOfUnits, unitsOf } from "./decimal.ts";
import { figureFrom, figureOf, type Amount, type Basis, type Figure } from "./figure.ts";
import { isDated, samePeriod } from "./periods.ts";
import { exp, ln, squareRoot } from "./real.ts";

/** m, and the standard deviations of the logarithms of the two reports, as decimals. */
export interface MirrorTerms {
  readonly freight: string;
  readonly sdExporter: string;
  readonly sdImporter: string;
}

/** Two reports of one flow, side by side. With one report it stays that report, called a single source; then there is neither asymmetry nor weight. */
export interface Mirror {
  readonly exporter: Figure | null;
  /** As reported. */
  readonly importer: Figure | null;
  /** CIF / (1 + m); the report itself where it is FOB already. */
  readonly importerFob: Figure | null;
  readonly freightRemoved: boolean;
  /** |ln(X / M)| of the two FOB values; null with one report or a zero. */
  readonly asymmetry: string | null;
  readonly weightExporter: string | null;
  readonly weightImporter: string | null;
  readonly estimate: Figure | null;
  /** Standard deviation of the estimate's logarithm, under the terms given and independent errors. */
  readonly sdLog: string | null;
  /** Why the two may not be about the same thing. */
  readonly cautions: readonly MirrorCaution[];
}

export type MirrorCaution = "single-source" | "third-party" | "zero" | "no-estimate" | "periods-differ" | "period-unknown" | "coverages-differ" | "uses-setting" | "uses-assumption";

/**
 * The reconciled FOB value of a flow from the exporter's report X and the importer's report M.
 *
 * M is brought to FOB: M / (1 + m). The errors of the reports are taken as multiplicative (log-normal), with standard deviations sX and sM of the logarithm; the estimate is
 * the inverse-variance weighted mean **of the logarithms**: w = sX⁻² / (sX⁻² + sM⁻²), estimate = exp(w ln X + (1 − w) ln M). So it is a weighted geometric mean, lies between
 * the two FOB values, and does not depend on the unit. X = 10, M = 9, m = 0.08, sX = 0.30, sM = 0.15: M FOB = 8.333333, asymmetry 0.182322, w = 0.2, estimate 8.642811
 * (the weighted mean of the levels would be 8.666667).
 *
 * FOB = CIF / (1 + m) and weights by the quality of the reporters: G. Gaulier, S. Zignago, BACI: International Trade Database at the Product-Level, CEPII 2010-23, sections 2
 * and 3. Inverse-variance weighting: W. G. Cochran, Journal of the Royal Statistical Society Supplement 4 (1937) 102–118.
 */
export function mirror(exporter: Amount | null, importer: Amount | null, importerValuation: "CIF" | "FOB", terms: MirrorTerms, field: string): { readonly result: Mirror; readonly amount: Amount | null } {
  const divisor = importerValuation === "CIF" ? 1 + decimal(terms.freight) : 1;
  const fob = importer === null ? null : importer.real / divisor;
  const assumed = importerValuation === "CIF" && importer !== null;
  const importerFob: Amount | null = importer === null || fob === null ? null : { ...importer, units: null, real: fob, valuation: "FOB" };
  const two = exporter !== null && importerFob !== null && exporter.real > 0 && importerFob.real > 0 ? { x: exporter, m: importerFob } : null;
  const pooled = two === null ? null : pool(two.x.real, two.m.real, decimal(terms.sdExporter), decimal(terms.sdImporter));
  const amount = two !== null && pooled !== null ? pooledAmount(two.x, two.m, pooled.estimate) : aloneAmount(exporter, importerFob);
  const shown = (value: number | undefined) => (value === undefined ? null : fixed(value, field));
  const result: Mirror = {
    exporter: exporter === null ? null : figureOf(exporter, field),
    importer: importer === null ? null : figureOf(importer, field),
    importerFob: importerFob === null ? null : figureFrom(importerFob.real, "USD million", [importerFob], field),
    freightRemoved: assumed,
    asymmetry: shown(two === null ? undefined : Math.abs(ln(two.x.real / two.m.real))),
    weightExporter: shown(pooled?.weight),
    weightImporter: shown(pooled === null ? undefined : 1 - pooled.weight),
    estimate: amount === null ? null : figureFrom(amount.real, "USD million", [amount], field),
    sdLog: shown(pooled?.sdLog),
    cautions: cautionsOf(exporter, importer, amount === null),
  };
  return { result, amount };
}

function pool(x: number, m: number, sdX: number, sdM: number): { readonly weight: number; readonly estimate: number; readonly sdLog: number } {
  const [precisionX, precisionM] = [1 / (sdX * sdX), 1 / (sdM * sdM)];
  const weight = precisionX / (precisionX + precisionM);
  const estimate = exp(weight * ln(x) + (1 - weight) * ln(m));
  // The last bit of a logarithm must not carry the estimate out of the interval that it belongs to.
  return { weight, estimate: Math.min(Math.max(estimate, Math.min(x, m)), Math.max(x, m)), sdLog: squareRoot(1 / (precisionX + precisionM)) };
}

function pooledAmount(x: Amount, m: Amount, estimate: number): Amount {
  const parts = [x.basis, m.basis];
  const basis: Basis = parts.includes("setting") ? "setting" : parts.includes("assumed") ? "assumed" : "mirrored";
  return { units: null, real: estimate, basis, sources: [...x.sources, ...m.sources], kinds: [...x.kinds, ...m.kinds], period: x.period, coverage: x.coverage, valuation: "FOB" };
}

/** One report alone. Beside a report of 0 the other one is not taken for the truth: there is no estimate then. */
function aloneAmount(exporter: Amount | null, importerFob: Amount | null): Amount | null {
  if (exporter !== null && importerFob !== null) return null;
  return exporter ?? importerFob;
}

function cautionsOf(exporter: Amount | null, importer: Amount | null, noEstimate: boolean): MirrorCaution[] {
  const present = [exporter, importer].filter((amount) => amount !== null);
  const cautions: MirrorCaution[] = [];
  if (present.length === 1) cautions.push("single-source");
  if (present.some((amount) => amount.basis === "third-party")) cautions.push("third-party");
  if (present.some((amount) => amount.real === 0)) cautions.push("zero");
  if (noEstimate) cautions.push("no-estimate");
  if (present.some((amount) => amount.basis === "setting")) cautions.push("uses-setting");
  if (present.some((amount) => amount.basis === "assumed")) cautions.push("uses-assumption");
  if (exporter === null || importer === null) return cautions;
  if (exporter.period === null || importer.period === null || !isDated(exporter.period) || !isDated(importer.period)) cautions.push("period-unknown");
  else if (!samePeriod(exporter.period, importer.period)) cautions.push("periods-differ");
  if (exporter.coverage !== importer.coverage) cautions.push("coverages-differ");
  return cautions;
}

function decimal(text: string): number {
  return realOfUnits(unitsOf(text));
}
