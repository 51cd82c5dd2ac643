import { amountOfClaim } from "./claims.ts";
import { realOfUnits, unitsOf } from "./decimal.ts";
import type { Amount } from "./figure.ts";
import type { Claim } from "./input.ts";
import type { AmountSource } from "./parameters.ts";
import type { RowFlow } from "./rows.ts";
import { TradeError } from "./trade-error.ts";

/** What the sections of one computation can name. `mirrors` and `rebased` fill as they are computed. */
export interface Known {
  readonly claims: ReadonlyMap<string, Claim>;
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

export function claimOf(known: Pick<Known, "claims">, id: string, field: string): Claim {
  return found(known.claims.get(id), field, `no claim has the id ${id}`);
}

function found<Value>(value: Value | undefined, field: string, message: string): Value {
  if (value === undefined) throw new TradeError("not-found", field, message);
  return value;
}
