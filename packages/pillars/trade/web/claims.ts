import type { TradeInput, TradeOutput } from "../engine/index.ts";
import type { ListedDataset } from "./ask-trade.ts";

export type Claim = TradeInput["claims"][number];

/** A published figure with the party that put it before the other, and the act that did. */
export interface PlacedClaim extends Claim {
  readonly key: string;
  readonly act: string;
  readonly party: string;
  readonly sample: boolean;
}

/** Claims with their acts. The same file put by both parties stands once, with the first act. */
export function placeClaims(claims: readonly Claim[], datasets: readonly ListedDataset[]): PlacedClaim[] {
  const byId = new Map(datasets.toReversed().map((one) => [one.dataset.id, one]));
  return claims.flatMap((claim) => {
    const from = byId.get(claim.dataset);
    return from === undefined ? [] : [{ ...claim, key: `${claim.dataset}#${claim.id}`, act: from.act, party: from.party, sample: from.sample }];
  });
}

/** IRN>IRQ, or IRN=IRQ for the sum of both directions. */
export function flowOf({ direction: { from, to, both } }: Pick<Claim, "direction">): string {
  return `${from}${both ? "=" : ">"}${to}`;
}

/** In order of time: by the first day, undated ones by their label at the end. */
export function byTime(a: Pick<Claim, "period">, b: Pick<Claim, "period">): number {
  const [one, other] = [a.period.start ?? `9999 ${a.period.label}`, b.period.start ?? `9999 ${b.period.label}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The acts behind the sources of an engine's figure (`dataset#claim`, `dataset#row`): every figure resolves to the acts that put its datasets before the other party. */
export function actsOf(sources: readonly string[], datasets: readonly ListedDataset[]): string[] {
  const ids = new Set(sources.map((source) => source.split("#")[0]!));
  return datasets.filter((one) => ids.has(one.dataset.id)).map((one) => one.act);
}

/** The coverages that stand in the claims, in the order of the alphabet. */
export function coveragesOf(claims: readonly Pick<Claim, "coverage">[]): string[] {
  return [...new Set(claims.map((claim) => claim.coverage))].sort((a, b) => (a < b ? -1 : 1));
}

/** Of a group: the strict contradictions first, then the widest ratio. */
export function orderPairs(group: TradeOutput["contradictions"]["groups"][number]): TradeOutput["contradictions"]["groups"][number]["pairs"] {
  return group.pairs.toSorted((a, b) => Number(b.contradiction) - Number(a.contradiction) || Number(b.ratio ?? 0) - Number(a.ratio ?? 0));
}

/** The days that a group's claims cover together; null where one of them has none. */
export function spanOf({ claims }: Pick<TradeOutput["contradictions"]["groups"][number], "claims">): { readonly from: string; readonly to: string } | null {
  const starts = claims.flatMap(({ start }) => start ?? []).sort();
  const ends = claims.flatMap(({ end }) => end ?? []).sort();
  return starts.length < claims.length || ends.length < claims.length || starts.length === 0 ? null : { from: starts[0]!, to: ends.at(-1)! };
}
