import { amountOf, type Known } from "./amounts.ts";
import { fixed, realOfUnits, unitsOf } from "./decimal.ts";
import { figureFrom, figureOf, weakest, type Amount, type Figure } from "./figure.ts";
import type { PathRequest } from "./parameters.ts";
import { exp, ln, power } from "./real.ts";
import { TradeError } from "./trade-error.ts";

/** From a base to the target in equal yearly rates. */
export interface Path {
  readonly base: Figure;
  readonly target: Figure;
  /** Percent a year. */
  readonly growth: Figure;
  readonly gap: Figure;
  /** The base's year first, the target's last. */
  readonly points: readonly { readonly year: number; readonly value: Figure }[];
}

export interface TargetPaths {
  readonly years: number;
  readonly withGas: Path;
  /** The same target reached by trade other than gas, from the base less its gas; null where the gas is not given. */
  readonly withoutGas: Path | null;
  readonly gas: Figure | null;
  /** The part of ICT in the target: no source gives it, so it is a setting, with the reason that was given. */
  readonly ictPart: { readonly share: string; readonly value: Figure; readonly why: string; readonly published: false };
  readonly cautions: readonly ("gas-unknown" | "gas-period-differs" | "base-not-final")[];
}

/**
 * Growth that leads from `base` to `target` in `years` years: (target / base)^(1/years) − 1. 11.0 to 20 in 5 years: 12.70 % a year.
 * Throws `domain` where the base (or the base less gas) is not above 0, `not-found` for a source that does not exist.
 */
export function targetPaths(known: Known, request: PathRequest, field: string): TargetPaths {
  const base = amountOf(known, request.base, `${field}.base`);
  const gas = request.gas === null ? null : amountOf(known, request.gas, `${field}.gas`);
  const target = amountOf(known, request.target, `${field}.target`);
  const share = realOfUnits(unitsOf(request.ictPart.share));
  const setting = { basis: "setting" as const, sources: [], kinds: [] };
  return {
    years: request.years,
    withGas: pathFrom(base, target, request, `${field}.base`),
    withoutGas: gas === null ? null : pathFrom(less(base, gas), target, request, `${field}.gas`),
    gas: gas === null ? null : figureOf(gas, `${field}.gas`),
    ictPart: { share: request.ictPart.share, value: figureFrom(target.real * share, "USD million", [target, setting], `${field}.ictPart`), why: request.ictPart.why, published: false },
    cautions: [
      ...(gas === null ? (["gas-unknown"] as const) : []),
      ...(gas !== null && gas.period?.label !== base.period?.label ? (["gas-period-differs"] as const) : []),
      ...(base.kinds.some((kind) => kind !== "final") ? (["base-not-final"] as const) : []),
    ],
  };
}

function pathFrom(base: Amount, target: Amount, { years, firstYear }: PathRequest, field: string): Path {
  if (base.real <= 0) throw new TradeError("domain", field, `the base of the path is ${fixed(base.real, field)}; expected an amount above 0`);
  if (target.real <= 0) throw new TradeError("domain", "path.target", `is ${fixed(target.real, field)}; expected an amount above 0`);
  const factor = exp(ln(target.real / base.real) / years);
  const parts = [base, target];
  const points = Array.from({ length: years + 1 }, (_, at) => {
    // The ends are the two figures themselves, not what rounding makes of them.
    const value = at === 0 ? base.real : at === years ? target.real : base.real * power(factor, at);
    return { year: firstYear + at, value: figureFrom(value, "USD million", at === 0 ? [base] : at === years ? [target] : parts, field) };
  });
  return {
    base: figureOf(base, field),
    target: figureOf(target, field),
    growth: figureFrom((factor - 1) * 100, "percent a year", parts, field),
    gap: figureFrom(target.real - base.real, "USD million", parts, field),
    points,
  };
}

function less(base: Amount, gas: Amount): Amount {
  const units = base.units === null || gas.units === null ? null : base.units - gas.units;
  return {
    ...base,
    units,
    real: units === null ? base.real - gas.real : realOfUnits(units),
    basis: weakest([base.basis, gas.basis]),
    sources: [...base.sources, ...gas.sources],
    kinds: [...base.kinds, ...gas.kinds],
  };
}
