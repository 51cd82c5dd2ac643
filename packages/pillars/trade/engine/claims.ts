import { realOfUnits, unitsOf } from "./decimal.ts";
import type { Basis, Amount } from "./figure.ts";
import type { Claim, Direction } from "./input.ts";

/** `IRN>IRQ` for a flow, `IRN=IRQ` for the sum of both directions. */
export function directionText({ from, to, both }: Direction): string {
  return `${from}${both ? "=" : ">"}${to}`;
}

/** A claim is one reporter's word: single-source, or third-party where the reporter is none of the economies between which the trade runs. */
export function basisOfClaim({ reporter, direction }: Claim): Basis {
  return reporter === direction.from || reporter === direction.to || (direction.both && reporter === "both") ? "single-source" : "third-party";
}

/** How a claim enters computation. Its page never says CIF or FOB, so that stays unstated. */
export function amountOfClaim(claim: Claim): Amount {
  const units = unitsOf(claim.value);
  return { units, real: realOfUnits(units), basis: basisOfClaim(claim), sources: [claim.id], kinds: [claim.kind], period: claim.period, coverage: claim.coverage, valuation: "unstated" };
}
