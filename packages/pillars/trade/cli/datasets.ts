import type { PillarCommand } from "../../contract.ts";
import { NO_PARAMETERS, type TradeOutput } from "../engine/index.ts";

interface Listed {
  readonly object: string;
  readonly party: string;
  readonly life: string | null;
  readonly sample: boolean;
  readonly claims: number;
  readonly rows: number;
  readonly dataset: { readonly name: string; readonly version: string; readonly source: string };
}

export const datasets: PillarCommand = {
  usage: "datasets",
  summary: "The datasets that the parties have put before each other",
  example: "mithaq trade datasets --data ./tehran",
  run: async (desk) => {
    const listed = (await desk.ask("datasets", {})) as readonly Listed[];
    return { json: { datasets: listed }, text: listed.map((one) => `${one.object}  ${one.dataset.name} (${one.dataset.version}), ${one.claims} claims, ${one.rows} figures, by ${one.party}${one.sample ? ", SAMPLE" : ""}, ${one.life ?? ""}; ${one.dataset.source}`) };
  },
};

/** What is claimed of the same trade in overlapping days and differs: all of it, side by side. */
export const contradictions: PillarCommand = {
  usage: "contradictions",
  summary: "Claims of the same trade that differ, side by side; none is averaged away",
  example: "mithaq trade contradictions --data ./tehran",
  run: async (desk) => {
    const output = (await desk.ask("run", { ictGoods: null, ictServices: null, parameters: NO_PARAMETERS })) as TradeOutput;
    return { json: { contradictions: output.contradictions, datasets: output.datasets }, text: JSON.stringify(output.contradictions, null, 2).split("\n") };
  },
};
