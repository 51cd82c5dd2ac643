import { claimKey, directionText, partOfFlow } from "./claims.ts";
import { fixed, fixedUnits, realOfUnits, unitsOf } from "./decimal.ts";
import type { Claim } from "./input.ts";
import { dayNumber } from "./days.ts";
import { isDated, isWithin, overlapDays, samePeriod, type DatedPeriod } from "./periods.ts";
import { TradeError } from "./trade-error.ts";

/** Pairs that one computation lists; beyond it the claims are to be computed in parts. */
export const MAX_PAIRS = 20_000;

/**
 * How two claims about one flow stand to each other.
 * `same-period`: same days, same coverage, other value. `part-exceeds-whole`: same coverage, and the figure of the part is above that of the whole. These two contradict.
 * `part-of`: same coverage, the part is not above the whole. `overlap`: same coverage, periods that overlap. `other-coverage`: the coverages differ as printed.
 * `same-label`: no dates, the same words for the period.
 */
export type Relation = "same-period" | "part-exceeds-whole" | "part-of" | "overlap" | "other-coverage" | "same-label";

export interface ClaimInGroup {
  readonly id: string;
  readonly value: string;
  readonly reporter: string;
  readonly coverage: string;
  readonly coverageAs: string;
  readonly period: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly kind: Claim["kind"];
  /** This claim's value over the group's largest. */
  readonly ofLargest: string;
}

export interface ClaimPair {
  readonly a: string;
  readonly b: string;
  readonly relation: Relation;
  readonly contradiction: boolean;
  /** The larger value over the smaller; null where the smaller is 0. */
  readonly ratio: string | null;
  /** Days that the two periods share; null without dates. */
  readonly overlapDays: number | null;
}

export interface ClaimGroup {
  readonly direction: string;
  /** Gas alone, say; null for the flow itself. A part is never set against the whole. */
  readonly part: string | null;
  readonly claims: readonly ClaimInGroup[];
  readonly pairs: readonly ClaimPair[];
}

export interface Contradictions {
  readonly groups: readonly ClaimGroup[];
  /** Claims that nothing is compared with: targets and forecasts say nothing about what was; others stand alone or without dates. */
  readonly notCompared: readonly { readonly id: string; readonly reason: "target" | "forecast" | "no-dates" | "alone" }[];
}

/**
 * Groups of claims about one flow whose periods overlap and whose values differ: every claim with its ratio to the largest, every pair with its own. Nothing is averaged, no
 * claim is preferred. `coverageAs` gives the name under which a coverage is to be taken; by itself a coverage is the words as printed.
 */
export function contradictionsOf(claims: readonly Claim[], coverageAs: ReadonlyMap<string, string>): Contradictions {
  const ordered = [...claims].sort((a, b) => (claimKey(a) < claimKey(b) ? -1 : 1));
  const stated = ordered.filter((claim) => claim.kind !== "target" && claim.kind !== "forecast");
  const named = (claim: Claim) => coverageAs.get(claim.coverage) ?? claim.coverage;
  const groups = [...Map.groupBy(stated, (claim) => `${directionText(claim.direction)} ${partOfFlow(claim) ?? ""}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, members]) => connected(members).map((group) => groupOf(group, named)))
    .filter((group) => group.pairs.length > 0);
  if (groups.reduce((sum, group) => sum + group.pairs.length, 0) > MAX_PAIRS) throw new TradeError("too-many", "claims", `make more than ${MAX_PAIRS} pairs; compute them in parts, by flow or by years`);
  const compared = new Set(groups.flatMap((group) => group.claims.map((claim) => claim.id)));
  const notCompared = ordered.filter((claim) => !compared.has(claimKey(claim))).map((claim) => ({ id: claimKey(claim), reason: reasonOf(claim) }));
  return { groups, notCompared };
}

function reasonOf({ kind, period }: Claim): Contradictions["notCompared"][number]["reason"] {
  if (kind === "target" || kind === "forecast") return kind;
  return isDated(period) ? "alone" : "no-dates";
}

/** Connected by touching periods: dated claims in the order of their starts, undated ones by their label. */
function connected(claims: readonly Claim[]): Claim[][] {
  const dated = claims.filter((claim) => isDated(claim.period)).sort((a, b) => (a.period.start === b.period.start ? (claimKey(a) < claimKey(b) ? -1 : 1) : a.period.start! < b.period.start! ? -1 : 1));
  const groups: Claim[][] = [];
  let end = "";
  for (const claim of dated) {
    if (claim.period.start! <= end) groups.at(-1)!.push(claim);
    else groups.push([claim]);
    if (claim.period.end! > end) end = claim.period.end!;
  }
  const undated = Map.groupBy(claims.filter((claim) => !isDated(claim.period)), (claim) => claim.period.label);
  return [...groups, ...[...undated].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)];
}

function groupOf(members: readonly Claim[], named: (claim: Claim) => string): ClaimGroup {
  const direction = directionText(members[0]!.direction);
  const pairs: ClaimPair[] = [];
  for (const [at, one] of members.entries()) {
    for (const other of members.slice(at + 1)) {
      const [a, b] = claimKey(one) < claimKey(other) ? [one, other] : [other, one];
      const pair = pairOf(a, b, named(a) === named(b));
      if (pair !== undefined) pairs.push(pair);
      if (pairs.length > MAX_PAIRS) throw new TradeError("too-many", "claims", `about ${direction} make more than ${MAX_PAIRS} pairs; compute them in parts, by years`);
    }
  }
  pairs.sort((one, other) => (one.a === other.a ? (one.b < other.b ? -1 : 1) : one.a < other.a ? -1 : 1));
  const paired = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const shown = members.filter((claim) => paired.has(claimKey(claim)));
  const largest = shown.map((claim) => unitsOf(claim.value)).reduce((most, units) => (units > most ? units : most), 0n);
  return {
    direction,
    part: partOfFlow(members[0]!),
    claims: shown.map((claim) => ({
      id: claimKey(claim),
      value: fixedUnits(unitsOf(claim.value)),
      reporter: claim.reporter,
      coverage: claim.coverage,
      coverageAs: named(claim),
      period: claim.period.label,
      start: claim.period.start,
      end: claim.period.end,
      kind: claim.kind,
      ofLargest: fixed(realOfUnits(unitsOf(claim.value)) / realOfUnits(largest), claimKey(claim)),
    })),
    pairs,
  };
}

/** Undefined where two claims do not meet or say the same. */
function pairOf(a: Claim, b: Claim, sameCoverage: boolean): ClaimPair | undefined {
  const [valueA, valueB] = [unitsOf(a.value), unitsOf(b.value)];
  if (valueA === valueB) return undefined;
  const dated = isDated(a.period) && isDated(b.period) ? { a: a.period, b: b.period } : undefined;
  const days = dated === undefined ? null : overlapDays(dated.a, dated.b);
  if (days === 0) return undefined;
  const relation = dated === undefined ? (sameCoverage ? "same-label" : "other-coverage") : sameCoverage ? relationInTime(dated.a, valueA, dated.b, valueB) : "other-coverage";
  const [small, large] = valueA < valueB ? [valueA, valueB] : [valueB, valueA];
  const contradiction = relation === "same-period" || relation === "part-exceeds-whole";
  const ratio = small === 0n ? null : fixed(realOfUnits(large) / realOfUnits(small), claimKey(a));
  return { a: claimKey(a), b: claimKey(b), relation, contradiction, ratio, overlapDays: days };
}

function relationInTime(a: DatedPeriod, valueA: bigint, b: DatedPeriod, valueB: bigint): Relation {
  if (samePeriod(a, b)) return "same-period";
  const [part, partValue, whole, wholeValue] = dayNumber(a.end) - dayNumber(a.start) < dayNumber(b.end) - dayNumber(b.start) ? [a, valueA, b, valueB] : [b, valueB, a, valueA];
  if (!isWithin(part, whole)) return "overlap";
  return partValue > wholeValue ? "part-exceeds-whole" : "part-of";
}
