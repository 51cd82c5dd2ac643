import { amountOfClaim, claimKey, directionText, partOfFlow } from "./claims.ts";
import { claimOf, type Known } from "./amounts.ts";
import { fixed } from "./decimal.ts";
import { figureFrom, type Amount, type Figure } from "./figure.ts";
import type { RebaseRequest } from "./parameters.ts";
import { isDated, lengthOf, overlapDays, periodOf, type DatedPeriod } from "./periods.ts";
import { TradeError } from "./trade-error.ts";

/** A year's figure made of claims about other periods by their days. The method is an assumption (even flow over the days), and the result says so. */
export interface RebasedYear {
  readonly name: string;
  readonly year: { readonly label: string; readonly calendar: string; readonly start: string; readonly end: string };
  readonly method: "even-by-days";
  readonly parts: readonly { readonly claim: string; readonly days: number; readonly ofDays: number; readonly share: string; readonly value: string }[];
  readonly coveredDays: number;
  readonly yearDays: number;
  readonly complete: boolean;
  readonly value: Figure;
  readonly cautions: readonly ("incomplete" | "coverages-differ" | "not-final")[];
  readonly why: string;
}

/** The share of a period's days that fall into another: 287 of the 366 days of Solar Hijri 1403 lie in 2024. */
export function dayShare(part: DatedPeriod, into: DatedPeriod): number {
  return overlapDays(part, into) / lengthOf(part);
}

/**
 * Rebases claims to a year. Throws `ambiguous-period` for a claim without dates (an ambiguous label stays as stated), `period` for claims that overlap each other or lie outside
 * the year, or are not about one flow.
 */
export function rebase(known: Pick<Known, "claims">, request: RebaseRequest, field: string): { readonly result: RebasedYear; readonly amount: Amount } {
  const year = periodOf(request.year.calendar, request.year.year, undefined, `${field}.year`);
  const parts = request.claims.map((id, at) => {
    const where = `${field}.claims.${at}`;
    const claim = claimOf(known, id, where);
    if (!isDated(claim.period)) throw new TradeError("ambiguous-period", where, `the claim ${id} is dated "${claim.period.label}" without days; it stays as stated and cannot be rebased`);
    const days = overlapDays(claim.period, year);
    if (days === 0) throw new TradeError("period", where, `the claim ${id} has no day in ${year.start} to ${year.end}`);
    return { claim, period: claim.period, days, share: dayShare(claim.period, year), amount: amountOfClaim(claim) };
  });
  for (const [at, a] of parts.entries()) {
    for (const b of parts.slice(at + 1)) {
      const both = `the claims ${claimKey(a.claim)} and ${claimKey(b.claim)}`;
      const oneFlow = directionText(a.claim.direction) === directionText(b.claim.direction) && partOfFlow(a.claim) === partOfFlow(b.claim);
      if (overlapDays(a.period, b.period) > 0) throw new TradeError("period", `${field}.claims`, `${both} share days: their sum would count them twice`);
      if (!oneFlow) throw new TradeError("period", `${field}.claims`, `${both} are about different flows`);
    }
  }
  const real = parts.reduce((sum, part) => sum + part.amount.real * part.share, 0);
  const coveredDays = parts.reduce((sum, part) => sum + part.days, 0);
  const complete = coveredDays === lengthOf(year);
  const coverages = new Set(parts.map((part) => part.claim.coverage));
  const amount: Amount = {
    units: null,
    real,
    basis: "assumed",
    sources: parts.map((part) => claimKey(part.claim)),
    kinds: parts.map((part) => part.claim.kind),
    period: year,
    coverage: coverages.size === 1 ? parts[0]!.claim.coverage : [...coverages].sort().join(" + "),
    valuation: "unstated",
  };
  const cautions = [
    ...(complete ? [] : (["incomplete"] as const)),
    ...(coverages.size > 1 ? (["coverages-differ"] as const) : []),
    ...(parts.some((part) => part.claim.kind !== "final") ? (["not-final"] as const) : []),
  ];
  const result: RebasedYear = {
    name: request.name,
    year: { label: year.label, calendar: year.calendar, start: year.start, end: year.end },
    method: "even-by-days",
    parts: parts.map((part) => ({ claim: claimKey(part.claim), days: part.days, ofDays: lengthOf(part.period), share: fixed(part.share, field), value: fixed(part.amount.real * part.share, field) })),
    coveredDays,
    yearDays: lengthOf(year),
    complete,
    value: figureFrom(real, "USD million", [amount], field),
    cautions,
    why: request.why,
  };
  return { result, amount };
}
