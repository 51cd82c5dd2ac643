import type { Pillar } from "../contract.ts";
import { dataset } from "./acts.ts";
import { routes } from "./api.ts";
import { commands } from "./cli.ts";
import { tradeEngine } from "./engine-of-pillar.ts";

/** Both sides' figures of trade, with their pages, reconciled and set against the target; contradictions shown, never averaged. */
export const trade: Pillar = {
  name: "trade",
  title: { en: "Trade", fa: "تجارت", ar: "التجارة", ckb: "بازرگانی" },
  kinds: [dataset],
  engines: [tradeEngine],
  routes,
  commands,
  jobs: [],
};
