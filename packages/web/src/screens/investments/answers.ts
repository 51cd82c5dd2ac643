import type { ask } from "../../node/client.ts";

/** What the node answers about investments (packages/node/src/api/correspondence/contract.ts). */
export type InvestmentRead = Awaited<ReturnType<typeof ask.investments.one>>;
export type InvestmentLine = Awaited<ReturnType<typeof ask.investments.list>>["investments"][number];
export type Investment = InvestmentRead["investment"];

export const PHASES = ["proposed", "appraised", "committed", "disbursing", "completed", "cancelled"] as const;
