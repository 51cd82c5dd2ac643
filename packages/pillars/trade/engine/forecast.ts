import { amountOf, type Known } from "./amounts.ts";
import { dayNumber } from "./days.ts";
import { fixed, realOfUnits, unitsOf } from "./decimal.ts";
import { driftOf, driftVarianceFactor } from "./drift.ts";
import { estimate, type PartlyKnown } from "./estimate.ts";
import { figureFrom, figureOf, type Amount, type Figure } from "./figure.ts";
import { normalQuantile } from "./normal-quantile.ts";
import type { DampedRequest, ForecastRequest, HoltRequest } from "./parameters.ts";
import { isDated } from "./periods.ts";
import { squareRoot } from "./real.ts";
import { dampedSteps, smooth, varianceFactor } from "./smoothing.ts";
import { TradeError } from "./trade-error.ts";

export interface ForecastPoint {
  readonly step: number;
  readonly value: Figure;
  /** Standard deviation and limits; null where the residuals leave no degree of freedom. */
  readonly sd: string | null;
  readonly low: string | null;
  readonly high: string | null;
}

export interface MethodForecast {
  readonly method: "drift" | "holt" | "damped-holt";
  readonly parameters: Readonly<Record<string, string>>;
  /** Which of the parameters were estimated from this very series. */
  readonly estimated: readonly string[];
  readonly values: number;
  readonly residuals: readonly string[];
  readonly sumOfSquares: string;
  /** Residuals less estimated parameters. */
  readonly degreesOfFreedom: number;
  readonly sigma: string | null;
  readonly points: readonly ForecastPoint[];
}

/** The error is measured on the values that the method was fitted to, so that intervals are too narrow rather than too wide; the number of values is stated beside them. */
export interface Forecast {
  readonly name: string;
  readonly series: readonly { readonly label: string; readonly start: string; readonly end: string; readonly value: Figure }[];
  readonly z: string;
  readonly level: string | null;
  readonly methods: readonly MethodForecast[];
  readonly cautions: readonly ("coverages-differ" | "period-of-figure-differs" | "uses-setting" | "uses-assumption" | "not-final" | "few-values" | "contains-forecast-or-target")[];
}

/** Below this many values no interval is worth its name; it is computed and the caution stands beside it. */
const FEW_VALUES = 10;

/** Throws `not-found`, `series` (points that do not follow one another), `domain`. */
export function forecast(known: Known, request: ForecastRequest, field: string): Forecast {
  const amounts = request.points.map((point, at) => amountOf(known, point.amount, `${field}.points.${at}.amount`));
  requireEvenSteps(request, field);
  const series = amounts.map((amount) => amount.real);
  const z = "z" in request.interval ? real(request.interval.z) : normalQuantile((1 + real(request.interval.level)) / 2);
  const context = { series, amounts, horizon: request.horizon, z, field };
  return {
    name: request.name,
    series: request.points.map(({ label, start, end }, at) => ({ label, start, end, value: figureOf(amounts[at]!, field) })),
    z: fixed(z, field),
    level: "level" in request.interval ? request.interval.level : null,
    methods: [...(request.drift ? [byDrift(context)] : []), ...(request.holt === null ? [] : [byHolt(context, "holt", request.holt)]), ...(request.damped === null ? [] : [byHolt(context, "damped-holt", request.damped)])],
    cautions: cautionsOf(request, amounts),
  };
}

interface Context {
  readonly series: readonly number[];
  readonly amounts: readonly Amount[];
  readonly horizon: number;
  readonly z: number;
  readonly field: string;
}

function byDrift(context: Context): MethodForecast {
  const { last, step, residuals } = driftOf(context.series);
  return methodOf(context, "drift", { step: fixed(step, context.field) }, ["step"], residuals, (h) => last + h * step, (h) => driftVarianceFactor(context.series.length, h));
}

function byHolt(context: Context, method: "holt" | "damped-holt", request: HoltRequest | DampedRequest): MethodForecast {
  const orEstimate = (text: string): number | "estimate" => (text === "estimate" ? "estimate" : real(text));
  const [level0, trend0] = [orEstimate(request.level0), orEstimate(request.trend0)];
  const partly: PartlyKnown = {
    alpha: orEstimate(request.alpha),
    beta: orEstimate(request.beta),
    phi: "phi" in request ? orEstimate(request.phi) : 1,
    start: level0 === "estimate" || trend0 === "estimate" ? "estimate" : { level0, trend0 },
  };
  const { smoothing, names } = estimate(context.series, partly, `${context.field}.points`);
  const { level, trend, residuals } = smooth(context.series, smoothing);
  const parameters = Object.fromEntries((["alpha", "beta", "phi", "level0", "trend0"] as const).map((name) => [name, fixed(smoothing[name], `${context.field}.${name}`)]));
  return methodOf(context, method, parameters, names, residuals, (h) => level + dampedSteps(smoothing.phi, h) * trend, (h) => varianceFactor(smoothing, h));
}

function methodOf(
  { series, amounts, horizon, z, field }: Context,
  method: MethodForecast["method"],
  parameters: Readonly<Record<string, string>>,
  estimated: readonly string[],
  residuals: readonly number[],
  valueAt: (step: number) => number,
  varianceAt: (step: number) => number,
): MethodForecast {
  const sumOfSquares = residuals.reduce((sum, residual) => sum + residual * residual, 0);
  const degreesOfFreedom = residuals.length - estimated.length;
  const sigma = degreesOfFreedom > 0 ? squareRoot(sumOfSquares / degreesOfFreedom) : null;
  const points = Array.from({ length: horizon }, (_, at): ForecastPoint => {
    const step = at + 1;
    const value = valueAt(step);
    const sd = sigma === null ? null : sigma * squareRoot(varianceAt(step));
    const limit = (sign: number) => (sd === null ? null : fixed(value + sign * z * sd, field));
    return { step, value: figureFrom(value, "USD million", amounts, field), sd: sd === null ? null : fixed(sd, field), low: limit(-1), high: limit(1) };
  });
  return {
    method,
    parameters,
    estimated,
    values: series.length,
    residuals: residuals.map((residual) => fixed(residual, field)),
    sumOfSquares: fixed(sumOfSquares, field),
    degreesOfFreedom,
    sigma: sigma === null ? null : fixed(sigma, field),
    points,
  };
}

/** Each period begins the day after the one before it ended, and none is longer or shorter than the first by more than three days (months, leap years). */
function requireEvenSteps({ points }: ForecastRequest, field: string): void {
  const length = ({ start, end }: { readonly start: string; readonly end: string }) => dayNumber(end) - dayNumber(start) + 1;
  for (const [at, point] of points.entries()) {
    const where = `${field}.points.${at}`;
    if (length(point) < 1) throw new TradeError("series", where, `ends on ${point.end}, before it starts on ${point.start}`);
    const before = points[at - 1];
    if (before === undefined) continue;
    if (dayNumber(point.start) !== dayNumber(before.end) + 1) throw new TradeError("series", where, `starts on ${point.start}; expected the day after ${before.end}: a gap or an overlap is not filled in by itself`);
    if (Math.abs(length(point) - length(points[0]!)) > 3) throw new TradeError("series", where, `has ${length(point)} days, the first period has ${length(points[0]!)}: expected periods of one length`);
  }
}

function cautionsOf({ points }: ForecastRequest, amounts: readonly Amount[]): Forecast["cautions"] {
  const kinds = amounts.flatMap((amount) => amount.kinds);
  const otherPeriod = amounts.some(({ period }, at) => period !== null && (!isDated(period) || period.start !== points[at]!.start || period.end !== points[at]!.end));
  return [
    ...(new Set(amounts.map((amount) => amount.coverage)).size > 1 ? (["coverages-differ"] as const) : []),
    ...(otherPeriod ? (["period-of-figure-differs"] as const) : []),
    ...(amounts.some((amount) => amount.basis === "setting") ? (["uses-setting"] as const) : []),
    ...(amounts.some((amount) => amount.basis === "assumed") ? (["uses-assumption"] as const) : []),
    ...(kinds.some((kind) => kind !== "final") ? (["not-final"] as const) : []),
    ...(kinds.some((kind) => kind === "forecast" || kind === "target") ? (["contains-forecast-or-target"] as const) : []),
    ...(points.length < FEW_VALUES ? (["few-values"] as const) : []),
  ];
}

function real(text: string): number {
  return realOfUnits(unitsOf(text));
}
