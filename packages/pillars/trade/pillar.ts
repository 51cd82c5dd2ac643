import type { JsonValue } from "@mithaq/ledger";
import type { Engine, Pillar } from "../contract.ts";
import { dataset } from "./acts.ts";
import { routes } from "./api.ts";
import { commands } from "./cli.ts";
import { runTrade, TRADE_ENGINE, tradeInputSchema, tradeParametersSchema, type TradeInput, type TradeParameters } from "./engine/index.ts";

const engine: Engine = {
  ...TRADE_ENGINE,
  input: tradeInputSchema,
  parameters: tradeParametersSchema,
  run: (input: TradeInput, parameters: TradeParameters) => runTrade(input, parameters) as unknown as JsonValue,
};

/** Both sides' figures of trade, with their pages, reconciled and set against the target; contradictions shown, never averaged. */
export const trade: Pillar = {
  name: "trade",
  title: { en: "Trade", fa: "تجارت", ar: "التجارة", ckb: "بازرگانی" },
  kinds: [dataset],
  engines: [engine],
  routes,
  commands,
  jobs: [],
  screens: [],
};
