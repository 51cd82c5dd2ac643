import type { ReactNode } from "react";
import { formatDayText, formatNumberText, textOf, useParties, useReader } from "../reader/reader.tsx";
import { layFigures, type Figures } from "./lay-figures.ts";
import { baselineMark, PartyMark, star, targetMark } from "./marks.tsx";
import { useWidth } from "./use-width.ts";
import look from "./charts.module.css";

export interface FiguresChartProps extends Figures {
  /** What the picture shows, for those who hear the page; its table stands beside it. */
  readonly label: string;
  readonly names: { readonly baseline: string; readonly target: string; readonly agreed: string; readonly tolerance: string };
}

/** Each party's figures over the periods, with baseline, targets and the tolerance: two figures that differ are both there. */
export function FiguresChart({ label, names, ...figures }: FiguresChartProps) {
  const reader = useReader();
  const parties = useParties();
  const [frame, width] = useWidth<HTMLElement>();
  const laid = layFigures(figures, parties.map(({ origin }) => origin), Math.min(width, 960), reader.direction);
  const [axis, far] = laid.grid;
  const rtl = reader.direction === "rtl";
  return (
    <figure className={look.figure} ref={frame}>
      <svg viewBox={`0 0 ${laid.width} ${laid.height}`} width={laid.width} height={laid.height} className={look.chart} role="img" aria-label={label}>
        {laid.ticks.map(({ value, y }) => <g key={value}><line x1={axis} x2={far} y1={y} y2={y} className={look.grid} /><text x={rtl ? axis + 8 : axis - 8} y={y} dy="0.35em" textAnchor={rtl ? "start" : "end"}>{formatNumberText(reader, value)}</text></g>)}
        {laid.days.map(({ on, x }) => <text key={on} x={x} y={laid.height - 12} textAnchor="middle" direction={reader.direction}>{formatDayText(reader, on, "medium")}</text>)}
        {laid.bands.map(({ x, y, height }) => <rect key={x} x={x - 14} width={28} y={y} height={height} className={look.band} />)}
        {laid.baseline !== null && <path d={baselineMark(laid.baseline)} className={look.baseline} />}
        {laid.targets.map((one) => <path key={`${one.x} ${one.y}`} d={targetMark(one)} className={look.target} />)}
        {laid.series.map(({ party, points, path }, place) => <g key={party} className={look.series} data-place={place}>{path !== null && <path d={path} className={look.line} />}{points.map((point) => <PartyMark key={`${point.x} ${point.y}`} {...point} place={place} />)}</g>)}
        {laid.agreed.map((one) => <path key={one.x} d={star(one, 8)} className={look.agreed} />)}
      </svg>
      <figcaption className={look.legend}>
        {parties.map(({ origin, name }, place) => <Key key={origin} name={textOf(name, reader)}><g className={look.series} data-place={place}><PartyMark x={8} y={8} place={place} /></g></Key>)}
        {laid.bands.length > 0 && <Key name={names.tolerance}><rect x="2" y="2" width="12" height="12" className={look.band} /></Key>}
        {laid.baseline !== null && <Key name={names.baseline}><path d={baselineMark(CENTRE)} className={look.baseline} /></Key>}
        {laid.targets.length > 0 && <Key name={names.target}><path d={targetMark(CENTRE)} className={look.target} /></Key>}
        {laid.agreed.length > 0 && <Key name={names.agreed}><path d={star(CENTRE, 7)} className={look.agreed} /></Key>}
      </figcaption>
    </figure>
  );
}

const CENTRE = { x: 8, y: 8 };

function Key({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return <span><svg viewBox="-2 -2 20 20" width="20" height="20" aria-hidden="true">{children}</svg> {name}</span>;
}
