import { fixed, fixedUnits, type Units } from "./decimal.ts";
import type { Claim } from "./input.ts";
import type { Period } from "./periods.ts";

/**
 * On what a figure rests, from the weakest to the strongest; a result has the weakest of its parts.
 * `setting`: somebody chose it. `assumed`: a method that is an assumption made it (days as weights). `single-source`: one reporter, whom nobody has confirmed.
 * `third-party`: made by neither of the two parties. `mirrored`: both sides' figures entered.
 */
export type Basis = "setting" | "assumed" | "single-source" | "third-party" | "mirrored";

const WEAKEST_FIRST: readonly Basis[] = ["setting", "assumed", "single-source", "third-party", "mirrored"];

/** A figure inside the engine. `amount` is exact for what is read and the double's value for what is computed. */
export interface Amount {
  readonly units: Units | null;
  readonly real: number;
  readonly basis: Basis;
  readonly sources: readonly string[];
  readonly kinds: readonly Claim["kind"][];
  readonly period: Period | null;
  readonly coverage: string | null;
  readonly valuation: "FOB" | "CIF" | "unstated";
}

/** A figure of the output. `sources`: claims as `dataset#id`, `dataset#row` or `dataset#from-to` of imported rows; empty for a setting alone. `kinds`: how the claims describe themselves. */
export interface Figure {
  readonly value: string;
  readonly unit: "USD million" | "ratio" | "percent a year";
  readonly basis: Basis;
  readonly sources: readonly string[];
  readonly kinds: readonly Claim["kind"][];
}

/** The weakest basis; that of nothing is `setting`. */
export function weakest(parts: readonly Basis[]): Basis {
  return WEAKEST_FIRST.find((basis) => parts.includes(basis)) ?? "setting";
}

/** Each once, in the order of UTF-16 code units. */
export function distinct<Text extends string>(texts: readonly Text[]): Text[] {
  return [...new Set(texts)].sort((a, b) => (a < b ? -1 : 1));
}

/** A computed figure with the provenance of its parts. */
export function figureFrom(value: number, unit: Figure["unit"], parts: readonly Pick<Amount, "basis" | "sources" | "kinds">[], field: string): Figure {
  return { value: fixed(value, field), unit, ...provenanceOf(parts) };
}

/** An amount as it stands. */
export function figureOf(amount: Amount, field: string): Figure {
  return { value: amount.units === null ? fixed(amount.real, field) : fixedUnits(amount.units), unit: "USD million", ...provenanceOf([amount]) };
}

export function provenanceOf(parts: readonly Pick<Amount, "basis" | "sources" | "kinds">[]): Pick<Figure, "basis" | "sources" | "kinds"> {
  return { basis: weakest(parts.map((part) => part.basis)), sources: distinct(parts.flatMap((part) => part.sources)), kinds: distinct(parts.flatMap((part) => part.kinds)) };
}
