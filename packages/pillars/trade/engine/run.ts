import type { z } from "zod";
import type { Known } from "./amounts.ts";
import { amountOf } from "./amounts.ts";
import { claimIndex, claimKey } from "./claims.ts";
import { contradictionsOf, type Contradictions } from "./contradictions.ts";
import { DECIMALS } from "./decimal.ts";
import { figureOf, type Figure } from "./figure.ts";
import { forecast, type Forecast } from "./forecast.ts";
import { ictShareOf, type IctShare, type NoIctShare } from "./ict-share.ts";
import { tradeInputSchema, type Dataset, type TradeInput } from "./input.ts";
import { mirror, type Mirror } from "./mirror.ts";
import { tradeParametersSchema, type TradeParameters } from "./parameters.ts";
import { targetPaths, type TargetPaths } from "./path.ts";
import { rebase, type RebasedYear } from "./rebase.ts";
import { rowMirrors, type RowMirror } from "./row-mirrors.ts";
import { rowFlows, type RowFlow } from "./rows.ts";
import { TradeError } from "./trade-error.ts";

/** The version changes whenever the same input and parameters could give other bytes. */
export const TRADE_ENGINE = { name: "trade", version: "1.0.0" } as const;

/** All numbers with a fraction are decimal text of {@link DECIMALS} places; the rest are safe integers: so the output has canonical bytes (`@mithaq/ledger`). */
export interface TradeOutput {
  readonly engine: { readonly name: string; readonly version: string };
  readonly decimals: number;
  readonly datasets: readonly Dataset[];
  readonly contradictions: Contradictions;
  readonly rebased: readonly RebasedYear[];
  readonly mirrors: readonly (Mirror & { readonly name: string; readonly why: string })[];
  readonly rowMirrors: readonly RowMirror[];
  readonly flows: readonly { readonly id: string; readonly total: Figure; readonly totalFrom: RowFlow["totalFrom"] }[];
  readonly ict: readonly (IctShare | NoIctShare)[];
  readonly forecasts: readonly Forecast[];
  readonly path: TargetPaths | null;
}

/**
 * Computes what the parameters ask for. Deterministic: the same value of `input` and `parameters` gives the same output, whatever the order of keys, claims, rows or datasets,
 * on every machine (real.ts). No seed: nothing is random. No clock, no I/O.
 *
 * Throws TradeError: `shape` (the field that the schemas refuse), `not-found` (an id that nothing has), `duplicate` (an id or a code twice), `period`, `ambiguous-period`,
 * `series`, `domain`, `too-many`.
 */
export function runTrade(input: TradeInput, parameters: TradeParameters): TradeOutput {
  const checked = parsed(tradeInputSchema, input, "input");
  const asked = parsed(tradeParametersSchema, parameters, "parameters");
  const datasets = [...checked.datasets].sort((a, b) => (a.id < b.id ? -1 : 1));
  requireEachOnce(checked, asked);
  const flows = rowFlows(checked.rows);
  const known: Known = { claims: claimIndex(checked.claims), flows: new Map(flows.map((flow) => [flow.id, flow])), mirrors: new Map(), rebased: new Map() };
  // In this order: a mirror may name a rebased year, a forecast and the path both.
  const rebased = asked.rebase.map((request, at) => {
    const { result, amount } = rebase(known, request, `parameters.rebase.${at}`);
    known.rebased.set(request.name, amount);
    return result;
  });
  const mirrors = asked.mirrors.map((request, at) => {
    const field = `parameters.mirrors.${at}`;
    const side = (which: "exporter" | "importer") => (request[which] === null ? null : amountOf(known, request[which], `${field}.${which}`));
    const { result, amount } = mirror(side("exporter"), side("importer"), request.importerValuation, request, field);
    if (amount !== null) known.mirrors.set(request.name, amount);
    return { name: request.name, why: request.why, ...result };
  });
  return {
    engine: { ...TRADE_ENGINE },
    decimals: DECIMALS,
    datasets,
    contradictions: contradictionsOf(checked.claims, new Map(asked.coverages.map(({ stated, as }) => [stated, as]))),
    rebased,
    mirrors,
    rowMirrors: asked.mirrorRows === null ? [] : rowMirrors(flows, asked.mirrorRows),
    flows: flows.map((flow) => ({ id: flow.id, total: figureOf(flow.total, flow.id), totalFrom: flow.totalFrom })),
    ict: asked.ictShare ? flows.map((flow) => ictShareOf(flow, checked.ictGoods, checked.ictServices)) : [],
    forecasts: asked.forecasts.map((request, at) => forecast(known, request, `parameters.forecasts.${at}`)),
    path: asked.path === null ? null : targetPaths(known, asked.path, "parameters.path"),
  };
}

/** Names that something else refers to must be unique, and every claim and row must name a dataset of the input. */
function requireEachOnce(input: TradeInput, parameters: TradeParameters): void {
  once(input.datasets.map(({ id }) => id), "input.datasets");
  once(input.claims.map(claimKey), "input.claims");
  once(parameters.rebase.map(({ name }) => name), "parameters.rebase");
  once(parameters.mirrors.map(({ name }) => name), "parameters.mirrors");
  once(parameters.forecasts.map(({ name }) => name), "parameters.forecasts");
  once(parameters.coverages.map(({ stated }) => stated), "parameters.coverages");
  once(input.rows.map(({ dataset, row }) => `${dataset}#${row}`), "input.rows");
  if (input.ictGoods !== null) once(input.ictGoods.entries.map(({ code }) => code), "input.ictGoods.entries");
  const datasets = new Set(input.datasets.map(({ id }) => id));
  for (const part of ["claims", "rows"] as const) {
    const orphan = input[part].findIndex(({ dataset }) => !datasets.has(dataset));
    if (orphan !== -1) throw new TradeError("not-found", `input.${part}.${orphan}.dataset`, `no dataset of the input has the id ${input[part][orphan]!.dataset}`);
  }
}

function once(names: readonly string[], field: string): void {
  const seen = new Set<string>();
  for (const [at, name] of names.entries()) {
    if (seen.has(name)) throw new TradeError("duplicate", `${field}.${at}`, `${name} stands there twice`);
    seen.add(name);
  }
}

function parsed<Value>(schema: z.ZodType<Value>, value: unknown, name: string): Value {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new TradeError("shape", [name, ...issue.path.map(String)].join("."), issue.message);
}

