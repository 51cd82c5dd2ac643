import type { JsonValue } from "@mithaq/ledger";
import type { Engine } from "../contract.ts";
import { runTrade, TRADE_ENGINE, tradeInputSchema, tradeParametersSchema, type TradeInput, type TradeParameters } from "./engine/index.ts";

/** The engine as the house runs it: what it computes is evidence. */
export const tradeEngine: Engine = {
  ...TRADE_ENGINE,
  input: tradeInputSchema,
  parameters: tradeParametersSchema,
  run: (input: TradeInput, parameters: TradeParameters) => runTrade(input, parameters) as unknown as JsonValue,
};
