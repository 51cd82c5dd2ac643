import type { Point } from "./lay-figures.ts";

/** A party's figure: the first party's mark is filled and round, the second's open and square, a third's a triangle. */
export function PartyMark({ x, y, place }: Point & { readonly place: number }) {
  if (place === 0) return <circle cx={x} cy={y} r={5} />;
  if (place === 1) return <rect x={x - 6} y={y - 6} width={12} height={12} />;
  return <path d={`M${x} ${y - 6}L${x + 6} ${y + 5}H${x - 6}Z`} />;
}

/** An eight-pointed star: what both have agreed on. */
export function star({ x, y }: Point, r: number): string {
  const points = Array.from({ length: 16 }, (_, at) => {
    const [angle, far] = [(at * Math.PI) / 8, at % 2 === 0 ? r : r * 0.62];
    return `${(x + Math.sin(angle) * far).toFixed(1)} ${(y - Math.cos(angle) * far).toFixed(1)}`;
  });
  return `M${points.join("L")}Z`;
}

/** A bar: where it began. */
export const baselineMark = ({ x, y }: Point): string => `M${x - 9} ${y}h18`;
/** A cross: where it is to come to. */
export const targetMark = ({ x, y }: Point): string => `M${x - 9} ${y}h18M${x} ${y - 7}v14`;
