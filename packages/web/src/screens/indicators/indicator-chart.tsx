import { FiguresChart } from "../../charts/figures-chart.tsx";
import { textOf, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { IndicatorRead } from "./answers.ts";
import { floorOf } from "./tolerance.ts";

/** The figures of an indicator, drawn. The table beside it says the same, with the sources. */
export function IndicatorChart({ indicator }: { readonly indicator: IndicatorRead }) {
  const words = useWords("indicators");
  const reader = useReader();
  const number = ({ value, on }: { readonly value: string; readonly on: { readonly date: string } }) => ({ value: Number(value), on: on.date });
  return (
    <FiguresChart
      label={words("chart", { title: textOf(indicator.title, reader), unit: textOf(indicator.unit.name, reader) })}
      names={{ baseline: words("baseline"), target: words("target"), agreed: words("agreedValue"), tolerance: words("band") }}
      baseline={indicator.baseline === null ? null : number(indicator.baseline)} targets={indicator.targets.map(number)}
      periods={indicator.periods.map((one) => ({
        on: one.period.to, figures: one.figures.map(({ party, value }) => ({ party, value: Number(value) })), floor: floorOf(indicator.tolerance, one.figures.map(({ value }) => Number(value))),
        agreed: one.reconciliation?.value == null || one.reconciliation.stale ? null : Number(one.reconciliation.value.value),
      }))}
    />
  );
}
