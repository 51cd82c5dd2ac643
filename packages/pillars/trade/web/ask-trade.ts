import { ask, node } from "@mithaq/web/node/client.ts";
import type { TradeInput, TradeOutput, TradeParameters } from "../engine/index.ts";
import type { ReadForScreen } from "../read-for-screen.ts";

/** A dataset as the node lists it: what a party put before the other. */
export interface ListedDataset {
  readonly object: string;
  readonly act: string;
  readonly party: string;
  readonly at: number;
  readonly life: string | null;
  readonly claims: number;
  readonly rows: number;
  readonly sample: boolean;
  readonly dataset: { readonly id: string; readonly name: string; readonly version: string; readonly source: string; readonly licence: string; readonly sha256: string | null };
}

const SHIPPED = { ictGoods: "shipped", ictServices: "shipped" } as const;
type Computed = { readonly document: string; readonly digests: { readonly version: string; readonly output: string } & Readonly<Record<string, unknown>>; readonly sample: boolean };

/** Queries of the pillar's routes; what they give is the pillar's own shape. */
export const trade = {
  datasets: () => query<readonly ListedDataset[]>("datasets", {}),
  input: () => query<TradeInput>("input", { ictGoods: null, ictServices: null }),
  run: (parameters: TradeParameters) => query<TradeOutput>("run", { ...SHIPPED, parameters }),
  compute: (parameters: TradeParameters) => once<Computed>("compute", { ...SHIPPED, parameters }),
  read: (input: object) => once<ReadForScreen>("read", input),
};

function query<T>(route: string, input: object) {
  return node.pillars.ask.queryOptions({ input: { pillar: "trade", route, input: input as never }, select: (data: unknown) => data as T });
}

async function once<T>(route: string, input: object): Promise<T> {
  return (await ask.pillars.ask({ pillar: "trade", route, input: input as never })) as T;
}
