import { formatNumberText, useReader } from "@mithaq/web/reader/reader.tsx";
import { useWords } from "@mithaq/web/words/words.tsx";
import { yearText } from "./year-text.ts";
import look from "./trade.module.css";
import type { Series } from "./series.ts";

const WIDTH = 760;
const HEIGHT = 260;
const PAD = { start: 62, end: 16, top: 14, bottom: 30 };

/** Claims of one flow over their days, against the target: level lines, told apart by how the claim calls itself (final, about, partial). The table beside it says the same. Time runs from left to right in every language. */
export function SeriesChart({ series, target, label }: { readonly series: Series; readonly target: number | null; readonly label: string }) {
  const words = useWords("trade");
  const reader = useReader();
  const x = (year: number) => PAD.start + ((year - series.first) / Math.max(1, series.last - series.first)) * (WIDTH - PAD.start - PAD.end);
  const y = (value: number) => HEIGHT - PAD.bottom - (value / series.top) * (HEIGHT - PAD.top - PAD.bottom);
  const every = Math.max(1, Math.ceil((series.last - series.first) / 10));
  const years = Array.from({ length: series.last - series.first + 1 }, (_, at) => series.first + at).filter((_, at) => at % every === 0);
  const step = niceStep(series.top / 5);
  const levels = Array.from({ length: Math.floor(series.top / step) + 1 }, (_, at) => at * step);
  return (
    <figure className={look.chart}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} direction="ltr">
        {levels.map((level) => <g key={level}><line className={look.grid} x1={PAD.start} x2={WIDTH - PAD.end} y1={y(level)} y2={y(level)} /><text x={PAD.start - 8} y={y(level) + 4} textAnchor="end">{formatNumberText(reader, level / 1000)}</text></g>)}
        {years.map((one) => <text key={one} x={x(one)} y={HEIGHT - 8} textAnchor="middle">{yearText(reader, one)}</text>)}
        {target !== null && <line className={look.target} x1={PAD.start} x2={WIDTH - PAD.end} y1={y(target)} y2={y(target)} />}
        {series.marks.map((mark) => (
          <g key={mark.key} className={look.mark} data-kind={mark.kind}>
            <line x1={x(mark.from)} x2={Math.max(x(mark.to), x(mark.from) + 4)} y1={y(mark.value)} y2={y(mark.value)} />
            <rect x={(x(mark.from) + x(mark.to)) / 2 - 3.5} y={y(mark.value) - 3.5} width="7" height="7" transform={mark.kind === "final" ? undefined : `rotate(45 ${(x(mark.from) + x(mark.to)) / 2} ${y(mark.value)})`}><title>{`${mark.reporter}: ${formatNumberText(reader, mark.value)}`}</title></rect>
          </g>
        ))}
      </svg>
      <figcaption className={look.soft}>{words("chartUnit")} {target !== null && words("chartTarget", { value: formatNumberText(reader, target / 1000) })} {series.undated > 0 && words("chartUndated", { count: series.undated })}</figcaption>
    </figure>
  );
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  return [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? 10 * power;
}
