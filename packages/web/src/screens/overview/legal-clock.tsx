import { SampleMark } from "../../design/sample-mark.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { Day, PartyName, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { OverviewAnswer } from "./overview.tsx";
import look from "./overview.module.css";

/** What time does to the agreements: signed and not in force, terms that end, notices that run. */
export function LegalClock({ entries }: { readonly entries: OverviewAnswer["legalClock"] }) {
  const words = useWords("overview");
  const record = useWords("record");
  const common = useWords("common");
  if (entries.length === 0) return <p className={look.none}>{words("noClock")}</p>;
  return (
    <ul className={look.awaiting}>
      {entries.map((entry) => (
        <li key={`${entry.id}/${entry.what}`}>
          <To place={places.agreement(entry.id)} className={look.matter}><Texts of={entry.title} /></To>{" "}
          {entry.sample && <SampleMark />}
          <p className={look.step}>
            <State legal={entry.legal.state} />
            {!alreadySaid(entry) && <span>{record(`clock.${entry.what}`)}</span>}
            {entry.on !== null && <span><Day on={entry.on} style="medium" />{entry.days !== null && <> ({entry.days >= 0 ? common("daysLeft", { count: entry.days }) : common("daysAgo", { count: -entry.days })})</>}</span>}
            {entry.awaits.length > 0 && <span>{words("awaiting")} {entry.awaits.map((party, at) => <span key={party}>{at > 0 && common("comma")}<PartyName origin={party} /></span>)}</span>}
            <Source of={entry.act} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The legal state says it in the same words: "signed, not in force" stands once. */
function alreadySaid({ what, legal }: OverviewAnswer["legalClock"][number]): boolean {
  return what === legal.state;
}
