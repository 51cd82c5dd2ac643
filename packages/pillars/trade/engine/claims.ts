import { realOfUnits, unitsOf } from "./decimal.ts";
import type { Basis, Amount } from "./figure.ts";
import type { Claim, Direction } from "./input.ts";

/** `dataset#id`: what a source, a group and a pair call a claim, since two parties' datasets may use one id. */
export function claimKey({ dataset, id }: Claim): string {
  return `${dataset}#${id}`;
}

/** Each claim by its key, and by its bare id, which may be several claims'. */
export function claimIndex(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  return new Map([...Map.groupBy(claims, claimKey), ...Map.groupBy(claims, (claim) => claim.id)]);
}

/** `IRN>IRQ` for a flow, `IRN=IRQ` for the sum of both directions. */
export function directionText({ from, to, both }: Direction): string {
  return `${from}${both ? "=" : ">"}${to}`;
}

/** What of the flow a claim is about: `gas` of X_gas; null for all of it. */
export function partOfFlow({ flow }: Claim): string | null {
  return /^[XMT]_(.+)$/.exec(flow)?.[1] ?? null;
}

/** A claim is one reporter's word: single-source, or third-party where the reporter is none of the economies between which the trade runs. */
export function basisOfClaim({ reporter, direction }: Claim): Basis {
  return reporter === direction.from || reporter === direction.to || (direction.both && reporter === "both") ? "single-source" : "third-party";
}

/** How a claim enters computation. Its page never says CIF or FOB, so that stays unstated. */
export function amountOfClaim(claim: Claim): Amount {
  const units = unitsOf(claim.value);
  return { units, real: realOfUnits(units), basis: basisOfClaim(claim), sources: [claimKey(claim)], kinds: [claim.kind], period: claim.period, coverage: claim.coverage, valuation: "unstated" };
}
