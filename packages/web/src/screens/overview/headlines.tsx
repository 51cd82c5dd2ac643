import { Figure } from "../../design/figure.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { State } from "../../design/state.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { Day, PartyName, Texts, useParties } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { OverviewAnswer } from "./overview.tsx";
import look from "./overview.module.css";

/** Four to six indicators: from the baseline to the target, and each party's own newest figure. Where they differ, both stand. */
export function Headlines({ indicators }: { readonly indicators: OverviewAnswer["headlines"] }) {
  const words = useWords("overview");
  const record = useWords("record");
  const parties = useParties();
  if (indicators.length === 0) return <p className={look.none}>{words("noHeadlines")}</p>;
  return (
    <ul className={look.headlines}>
      {indicators.map((indicator) => (
        <li key={indicator.id}>
          <h3><To place={places.indicator(indicator.id)}>{indicator.title === null ? record("kind.indicator") : <Texts of={indicator.title} />}</To> {indicator.sample && <SampleMark />}</h3>
          <dl>
            {indicator.baseline !== null && <div><dt>{words("baseline")} · <Day on={indicator.baseline.on.date} style="medium" /></dt><dd><Figure value={indicator.baseline.value} unit={<Texts of={indicator.unit.name} />} source={indicator.baseline.act} /></dd></div>}
            {parties.map(({ origin }) => {
              const figure = indicator.newest?.figures.find((one) => one.party === origin);
              return <div key={origin}><dt><PartyName origin={origin} /></dt><dd>{figure === undefined ? <span className={look.zero}>{words("noFigure")}</span> : <Figure value={figure.value} unit={<Texts of={indicator.unit.name} />} source={figure.act} party={origin} />}</dd></div>;
            })}
            {indicator.target !== null && <div><dt>{words("target")} · <Day on={indicator.target.on.date} style="medium" /></dt><dd><Figure value={indicator.target.value} unit={<Texts of={indicator.unit.name} />} source={indicator.target.act} /></dd></div>}
          </dl>
          {indicator.newest !== null && <p className={look.step}><State life={indicator.newest.standing}>{record(`standing.${indicator.newest.standing}`)}</State> <Day on={indicator.newest.period.to} style="medium" /></p>}
        </li>
      ))}
    </ul>
  );
}
