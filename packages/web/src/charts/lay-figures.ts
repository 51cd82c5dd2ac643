import { line } from "d3-shape";
import { dayNumber, scalesOf, type Box } from "./scales.ts";

export interface ChartFigure {
  readonly party: string;
  readonly value: number;
}
export interface ChartPeriod {
  /** The day at which its figures stand: its last. */
  readonly on: string;
  readonly figures: readonly ChartFigure[];
  /** The lowest value that agrees with the highest figure, where a tolerance is agreed. */
  readonly floor: number | null;
  /** The value on which the parties agreed afterwards. */
  readonly agreed: number | null;
}
export interface Dated {
  readonly on: string;
  readonly value: number;
}
export interface Figures {
  /** In the order of their days. */
  readonly periods: readonly ChartPeriod[];
  readonly baseline: Dated | null;
  readonly targets: readonly Dated[];
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** Where everything of the drawing lies, in pixels from its upper left corner, whichever way it is read. */
export interface FiguresLayout {
  readonly width: number;
  readonly height: number;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** The days that are written under the axis, as far apart as their words need. */
  readonly days: readonly { readonly on: string; readonly x: number }[];
  /** From the axis of values to the far side. */
  readonly grid: readonly [axis: number, far: number];
  readonly bands: readonly (Point & { readonly height: number })[];
  /** A party's marks, and its line, which breaks where it gave no figure for a period. */
  readonly series: readonly { readonly party: string; readonly points: readonly Point[]; readonly path: string | null }[];
  readonly agreed: readonly Point[];
  readonly baseline: Point | null;
  readonly targets: readonly Point[];
}

const HEIGHT = 280;
/** What a day takes under the axis, and what a tick of values takes beside it. */
const DAY_WIDTH = 104;
const AXIS = 68;
/** What was agreed stands beside the figures, and covers none. */
const ASIDE = 22;

/** Lays out the parties' figures for a width. Right-to-left readers have the axis of values at the right, and time runs to the left. */
export function layFigures({ periods, baseline, targets }: Figures, parties: readonly string[], width: number, direction: "ltr" | "rtl"): FiguresLayout {
  const box: Box = { width, height: HEIGHT, top: 16, bottom: 40, axis: AXIS, far: 24 };
  const marked = [...(baseline === null ? [] : [baseline]), ...targets];
  const days = [...new Set([...periods, ...marked].map((one) => one.on))].sort();
  const values = [...periods.flatMap((one) => [...one.figures.map(({ value }) => value), ...(one.figures.length > 1 && one.floor !== null ? [one.floor] : []), ...(one.agreed === null ? [] : [one.agreed])]), ...marked.map((one) => one.value)];
  const { x, y } = scalesOf(days, values, box, direction);
  const at = ({ on, value }: Dated): Point => ({ x: x(dayNumber(on)), y: y(value) });
  const beside = (point: Point): Point => ({ ...point, x: direction === "rtl" ? Math.max(8, point.x - ASIDE) : Math.min(width - 8, point.x + ASIDE) });
  return {
    width, height: HEIGHT, grid: direction === "rtl" ? [width - AXIS, box.far / 2] : [AXIS, width - box.far / 2],
    ticks: y.ticks(5).map((value) => ({ value, y: y(value) })),
    days: roomy(days.map((on) => ({ on, x: Math.min(width - DAY_WIDTH / 2, Math.max(DAY_WIDTH / 2, x(dayNumber(on)))) }))),
    bands: periods.flatMap((one) => {
      if (one.floor === null || one.figures.length < 2) return [];
      const top = y(Math.max(...one.figures.map(({ value }) => value)));
      return [{ x: x(dayNumber(one.on)), y: top, height: Math.max(2, y(one.floor) - top) }];
    }),
    series: parties.map((party) => {
      const points = periods.map((one) => {
        const figure = one.figures.find((given) => given.party === party);
        return figure === undefined ? null : at({ on: one.on, value: figure.value });
      });
      const path = line<Point | null>((point) => point!.x, (point) => point!.y).defined((point) => point !== null)(points);
      const known = points.filter((point) => point !== null);
      return { party, points: known, path: known.length > 1 ? path : null };
    }),
    agreed: periods.flatMap((one) => (one.agreed === null ? [] : [beside(at({ on: one.on, value: one.agreed }))])),
    baseline: baseline === null ? null : at(baseline), targets: targets.map(at),
  };
}

/** The newest first: a day is written where it does not touch one that is. */
function roomy<D extends { readonly x: number }>(days: readonly D[]): readonly D[] {
  const kept: D[] = [];
  for (const day of days.toReversed()) if (kept.every((one) => Math.abs(one.x - day.x) >= DAY_WIDTH)) kept.unshift(day);
  return kept;
}
