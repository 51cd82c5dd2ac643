import { byTime, type PlacedClaim } from "./claims.ts";

/** One mark of the chart: a claim as a level over its days, in USD million. */
export interface Mark {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly kind: PlacedClaim["kind"];
  readonly reporter: string;
}

export interface Series {
  readonly marks: readonly Mark[];
  readonly first: number;
  readonly last: number;
  readonly top: number;
  /** The claims that have no days, and so no place in the chart. */
  readonly undated: number;
}

/** Dated claims of one flow as levels over their own days: a Solar Hijri year stands where it lies. Null where none is dated. `floor`: what the scale reaches at least, the target. */
export function seriesOf(claims: readonly PlacedClaim[], floor: number): Series | null {
  const dated = claims.filter((claim) => claim.period.start !== null && claim.kind !== "target").toSorted(byTime);
  if (dated.length === 0) return null;
  const marks = dated.map((claim): Mark => ({ key: claim.key, from: yearOf(claim.period.start!), to: yearOf(claim.period.end!), value: Number(claim.value), kind: claim.kind, reporter: claim.reporter }));
  return {
    marks, first: Math.floor(Math.min(...marks.map((mark) => mark.from))), last: Math.ceil(Math.max(...marks.map((mark) => mark.to))),
    top: Math.max(floor, ...marks.map((mark) => mark.value)) * 1.08, undated: claims.filter((claim) => claim.period.start === null && claim.kind !== "target").length,
  };
}

/** A day as a year with its fraction; the chart asks for no more than a pixel. */
function yearOf(iso: string): number {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  return year + (month - 1) / 12 + (day - 1) / 372;
}
