/** The trade engine's doors. Pure: no I/O, clock or randomness. */
export { runTrade, TRADE_ENGINE, type TradeOutput } from "./run.ts";
export { tradeInputSchema, type Claim, type Dataset, type Direction, type GoodsList, type Row, type ServicesList, type TradeInput } from "./input.ts";
export { NO_PARAMETERS, tradeParametersSchema, type AmountSource, type TradeParameters } from "./parameters.ts";
export { TradeError, type TradeErrorCode } from "./trade-error.ts";
export { DECIMALS } from "./decimal.ts";
export type { Basis, Figure } from "./figure.ts";
export type { ClaimGroup, ClaimPair, Contradictions, Relation } from "./contradictions.ts";
export type { Mirror, MirrorCaution } from "./mirror.ts";
export type { RowMirror } from "./row-mirrors.ts";
export type { Forecast, MethodForecast } from "./forecast.ts";
export type { Path, TargetPaths } from "./path.ts";
export type { IctShare, NoIctShare } from "./ict-share.ts";
export type { RebasedYear } from "./rebase.ts";
export { isDated, lengthOf, overlapDays, periodOf, type Period, type PeriodCalendar } from "./periods.ts";
export { directionText } from "./claims.ts";
export { rowFigureId } from "./rows.ts";
