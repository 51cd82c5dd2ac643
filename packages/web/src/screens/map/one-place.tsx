import { toDigits } from "@mithaq/calendar";
import { Button } from "../../design/button.tsx";
import { Tag } from "../../design/tag.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { Matters } from "./matters.tsx";
import type { PlaceEntry, PlacesAnswer } from "./places-answer.ts";
import look from "./map.module.css";

/** One place: what the record says there, each with its state and its act; and what published pages say, which nobody has assented to. */
export function OnePlace({ place, facts, onClose }: { readonly place: PlaceEntry; readonly facts: PlacesAnswer["facts"]; readonly onClose: () => void }) {
  const words = useWords("map");
  const said = facts.filter(({ id }) => place.facts.includes(id));
  return (
    <>
      <p className={look.line}><span>{words(`type.${place.type}`)}</span>{place.approximate && <span>{words("approximate")}</span>}<Button kind="quiet" onPress={onClose}>{words("allPlaces")}</Button></p>
      {place.matters.length === 0 && <p className={look.soft}>{words("nothingHere")}</p>}
      <Matters of={place} label={words("here")} />
      {said.length > 0 && (
        <>
          <h3>{words("facts")}</h3>
          <p className={look.soft}>{words("factsNote")}</p>
          <ul className={look.matters}>{said.map((fact) => <li key={fact.id}><Fact fact={fact} /></li>)}</ul>
        </>
      )}
    </>
  );
}

function Fact({ fact }: { readonly fact: PlacesAnswer["facts"][number] }) {
  const words = useWords("map");
  const { language, digits } = useReader();
  const since = fact.since === null ? null : digits === "native" ? toDigits(fact.since, language) : fact.since;
  return (
    <>
      <bdi lang="en">{fact.system}</bdi> <Tag>{words(`cable.${fact.type}`)}</Tag>
      <p className={look.line}>
        <span>{words(`status.${fact.status}`)}{since !== null && <> <bdi dir="ltr">{since}</bdi></>}</span>
        <a href={`https://${fact.page}`} target="_blank" rel="noopener noreferrer" title={fact.page}>{words("page")} <bdi dir="ltr">{fact.page.split("/")[0]}</bdi></a>
      </p>
    </>
  );
}
