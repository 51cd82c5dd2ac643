import type { IndicatorRead } from "./answers.ts";

type Tolerance = IndicatorRead["tolerance"];

/** The lowest figure that agrees with the highest one, for a drawing; whether figures agree is the record's own exact arithmetic (packages/accord/src/life/indicator.ts). Null where there is no figure. */
export function floorOf(tolerance: Tolerance, figures: readonly number[]): number | null {
  if (figures.length === 0) return null;
  const top = Math.max(...figures);
  const larger = Math.max(...figures.map(Math.abs));
  return top - ("absolute" in tolerance ? Number(tolerance.absolute) : (larger * Number(tolerance.percent)) / 100);
}
