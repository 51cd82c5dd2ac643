import { Definition } from "../../design/definition.tsx";
import { Figure } from "../../design/figure.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { Day, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { IndicatorRead } from "./answers.ts";
import { ToleranceText } from "./tolerance-text.tsx";
import look from "./indicators.module.css";

/** The method that both have agreed on: what is counted, from what, how often, and how far two figures may differ. */
export function Method({ indicator }: { readonly indicator: IndicatorRead }) {
  const words = useWords("indicators");
  const record = useWords("record");
  const unit = <Texts of={indicator.unit.name} />;
  const dated = (one: NonNullable<IndicatorRead["baseline"]>) => <span key={one.on.date}><Figure value={one.value} unit={unit} source={one.act} sample={indicator.sample} /> <small className={look.soft}><Day on={one.on.date} /></small></span>;
  return (
    <Sheet title={words("method")} actions={<Source of={indicator.act} />} ruling="plain">
      <Definition items={[
        [words("unit"), unit], [words("level"), record(`level.${indicator.level}`)], [words("direction"), record(`direction.${indicator.direction}`)], [words("frequency"), record(`frequency.${indicator.frequency}`)],
        [words("means"), <p key="means" className={look.words}><Texts of={indicator.means} /></p>], [words("source"), <p key="source" className={look.words}><Texts of={indicator.source} /></p>], [words("formula"), indicator.formula === null ? null : <p className={look.words}><Texts of={indicator.formula} /></p>],
        [words("tolerance.title"), <ToleranceText key="tolerance" of={indicator} />], [words("baseline"), indicator.baseline === null ? words("noBaseline") : dated(indicator.baseline)],
        [words("targets"), indicator.targets.length === 0 ? words("noTargets") : <span className={look.stack}>{indicator.targets.map(dated)}</span>],
      ]} />
    </Sheet>
  );
}
