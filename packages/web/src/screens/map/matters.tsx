import { SampleMark } from "../../design/sample-mark.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { PillarName } from "../../reader/pillar-name.tsx";
import { Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { PlaceEntry } from "./places-answer.ts";
import look from "./map.module.css";

/** What the record says at a place or between two: each matter with its state and its act. */
export function Matters({ of: { matters, total }, label }: { readonly of: Pick<PlaceEntry, "matters" | "total">; readonly label: string }) {
  const record = useWords("record");
  const common = useWords("common");
  return (
    <>
      <ul className={look.matters} aria-label={label}>
        {matters.map((matter) => (
          <li key={matter.id}>
            <To place={places.object(matter.kind, matter.id)}><Texts of={matter.title} /></To> {matter.sample && <SampleMark />}
            <p className={look.line}><span>{record(`kind.${matter.kind as "commitment"}`)}</span><State kind={matter.kind} life={matter.life} place={matter.place} />{matter.pillar !== null && <span><PillarName pillar={matter.pillar} /></span>}<Source of={matter.act} /></p>
          </li>
        ))}
      </ul>
      {total > matters.length && <p className={look.soft}>{common("nMore", { count: total - matters.length })}</p>}
    </>
  );
}
