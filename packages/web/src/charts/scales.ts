import { scaleLinear, type ScaleLinear } from "d3-scale";

export interface Box {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** At the side on which the axis of values stands, and at the other one. */
  readonly axis: number;
  readonly far: number;
}

export interface Scales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

const DAY = 86_400_000;
/** The record's numbers have six decimals at most; what lies closer has no room between it in the arithmetic of the scale. */
const NOTHING = 1e-9;
/** Days since 1970 of a day, YYYY-MM-DD. */
export function dayNumber(iso: string): number {
  return Date.parse(iso) / DAY;
}

/** Scales in which all days and values lie. Later days stand further along the line as its reader reads: to the left for right-to-left scripts. One day or one value alone stands in the middle. */
export function scalesOf(days: readonly string[], values: readonly number[], box: Box, direction: "ltr" | "rtl"): Scales {
  const [from, to] = spread(days.map(dayNumber), 30);
  const [low, high] = spread(values, Math.max(1, Math.abs(values[0] ?? 1) * 0.1));
  const start = direction === "ltr" ? box.axis : box.width - box.axis;
  const end = direction === "ltr" ? box.width - box.far : box.far;
  return { x: scaleLinear([from, to], [start, end]), y: scaleLinear([low, high], [box.height - box.bottom, box.top]).nice(5) };
}

function spread(numbers: readonly number[], around: number): readonly [number, number] {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length === 0) return [0, 1];
  if (high - low < NOTHING) return [low - around, high + around];
  const room = (high - low) * 0.08;
  return [low - room, high + room];
}
