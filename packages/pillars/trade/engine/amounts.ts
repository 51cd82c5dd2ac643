import { amountOfClaim, claimKey } from "./claims.ts";
import { realOfUnits, unitsOf } from "./decimal.ts";
import type { Amount } from "./figure.ts";
import type { Claim } from "./input.ts";
import type { AmountSource } from "./parameters.ts";
import type { RowFlow } from "./rows.ts";
import { TradeError } from "./trade-error.ts";

/** What the sections of one computation can name. `mirrors` and `rebased` fill as they are computed. */
export interface Known {
  /** As `claimIndex` makes it. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  readonly flows: ReadonlyMap<string, RowFlow>;
  readonly mirrors: Map<string, Amount>;
  readonly rebased: Map<string, Amount>;
}

/** The figure that a source names. Throws `not-found` with the field and what is missing. */
export function amountOf(known: Known, source: AmountSource, field: string): Amount {
  if ("claim" in source) return amountOfClaim(claimOf(known, source.claim, `${field}.claim`));
  if ("rows" in source) return found(known.flows.get(source.rows), `${field}.rows`, `no imported rows make the flow ${source.rows}`).total;
  if ("mirror" in source) return found(known.mirrors.get(source.mirror), `${field}.mirror`, `no mirror is named ${source.mirror} before this`);
  if ("rebased" in source) return found(known.rebased.get(source.rebased), `${field}.rebased`, `no rebased year is named ${source.rebased}`);
  const units = unitsOf(source.setting);
  return { units, real: realOfUnits(units), basis: "setting", sources: [], kinds: [], period: null, coverage: null, valuation: "unstated" };
}

/** The claim that an id or dataset#id names. Throws `not-found`, and `duplicate` for a bare id that several datasets use. */
export function claimOf(known: Pick<Known, "claims">, reference: string, field: string): Claim {
  const claims = found(known.claims.get(reference), field, `no claim has the id ${reference}`);
  if (claims.length > 1) throw new TradeError("duplicate", field, `${reference} is a claim of ${claims.map((claim) => claim.dataset).join(" and ")}; write ${claimKey(claims[0]!)}`);
  return claims[0]!;
}

function found<Value>(value: Value | undefined, field: string, message: string): Value {
  if (value === undefined) throw new TradeError("not-found", field, message);
  return value;
}
