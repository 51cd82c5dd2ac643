import { Bricks } from "../../design/bricks.tsx";
import { Button } from "../../design/button.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { places as screens } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import type { ask } from "../../node/client.ts";
import { Num, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { bricksOf } from "../overview/pillar-counts.tsx";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import look from "./map.module.css";

export type PlacesAnswer = Awaited<ReturnType<typeof ask.programme.places>>;
type Place = PlacesAnswer["places"][number];

/** The places that the programme's texts name, as a table; a place opens its matters beneath its row. */
export function PlaceList({ places, chosen, onChoose }: { readonly places: readonly Place[]; readonly chosen: string | null; readonly onChoose: (place: string | null) => void }) {
  const words = useWords("map");
  const rows = places.filter((place) => place.total > 0 || place.id === chosen).sort((a, b) => b.total - a.total);
  const columns: readonly LedgerColumn<Place>[] = [
    { id: "place", head: words("place"), cell: (place) => <><Button kind="quiet" aria-expanded={place.id === chosen} onPress={() => onChoose(place.id === chosen ? null : place.id)}><Texts of={place.names} /></Button> {place.approximate && <small>{words("approximate")}</small>}</> },
    { id: "type", head: words("type"), cell: (place) => words(`types.${place.type}`) },
    { id: "bricks", head: words("commitments"), cell: (place) => <Bricks counts={bricksOf(place.counts)} none="–" /> },
    { id: "total", head: words("matters"), align: "end", cell: (place) => <Num value={place.total} /> },
  ];
  const own = places.find((place) => place.id === chosen);
  return (
    <>
      <Ledger caption={words("places")} columns={columns} rows={rows} empty={words("none")} toneOf={(place) => (place.id === chosen ? "own" : undefined)} />
      {own !== undefined && (
        <section className={look.chosen} aria-live="polite">
          <h3><Texts of={own.names} /></h3>
          {own.matters.length === 0 && <p>{words("noMatters")}</p>}
          <ul className={look.matters}>
            {own.matters.map((matter) => <li key={matter.id}><To place={screens.object(matter.kind, matter.id)}><Texts of={matter.title} /></To> {matter.sample && <SampleMark />} {matter.life !== null && <State kind={matter.kind} life={matter.life} />} <Source of={matter.act} /></li>)}
          </ul>
        </section>
      )}
    </>
  );
}
