import { Margin, MarginDates, MarginItem } from "../../design/margin.tsx";
import { Provenance } from "../../design/provenance.tsx";
import { PublishedPages } from "../../design/published.tsx";
import { PartyName } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { IndicatorRead } from "./answers.ts";

/** The hāshiya of an indicator: the newest period's end and the target's day in three calendars, who has given no figure, where the method comes from. */
export function IndicatorMargin({ indicator }: { readonly indicator: IndicatorRead }) {
  const words = useWords("indicators");
  const { newest, target, versions, act, sources } = indicator;
  return (
    <Margin>
      {newest !== null && <MarginDates on={newest.period.to} term={words("newest")} />}
      {newest !== null && newest.missing.length > 0 && <MarginItem term={words("missingFrom")}><ul>{newest.missing.map((one) => <li key={one}><PartyName origin={one} /></li>)}</ul></MarginItem>}
      {target !== null && <MarginDates on={target.on.date} term={words("target")} />}
      <Provenance acts={(versions.length === 0 ? [act] : versions).map((one) => ({ act: one }))} />
      <PublishedPages of={sources} />
    </Margin>
  );
}
