import type { ask } from "../../node/client.ts";

/** What the node answers about indicators (packages/node/src/api/commitments/contract.ts, programme.indicator). */
export type IndicatorRead = Awaited<ReturnType<typeof ask.programme.indicator>>;
export type PeriodRead = IndicatorRead["periods"][number];
export type IndicatorLine = Awaited<ReturnType<typeof ask.indicators.list>>["items"][number];
export type Beside = Awaited<ReturnType<typeof ask.indicators.beside>>;
