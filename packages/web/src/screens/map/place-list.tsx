import { Bricks } from "../../design/bricks.tsx";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { Num, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { bricksOf } from "../overview/bricks-of.ts";
import type { PlaceEntry } from "./places-answer.ts";
import look from "./map.module.css";

/** Everything on the map as a table: the places that something stands at, or that a published page says something of; Enter chooses one. */
export function PlaceList({ places, chosen, onChoose }: { readonly places: readonly PlaceEntry[]; readonly chosen: string; readonly onChoose: (id: string) => void }) {
  const words = useWords("map");
  const columns: readonly LedgerColumn<PlaceEntry>[] = [
    { id: "place", head: words("place"), cell: (place) => <><Texts of={place.names} /> <span className={look.soft}>{words(`type.${place.type}`)}</span></> },
    { id: "commitments", head: words("commitments"), cell: (place) => <Bricks counts={bricksOf(place.counts)} label={words("commitments")} none="–" /> },
    { id: "all", head: words("all"), cell: (place) => (place.total === 0 ? "–" : <Num value={place.total} />), align: "end", sort: (a, b) => a.total - b.total },
    { id: "facts", head: words("factsHead"), cell: (place) => (place.facts.length === 0 ? "–" : <Num value={place.facts.length} />), align: "end", sort: (a, b) => a.facts.length - b.facts.length },
  ];
  return <Ledger caption={words("places")} columns={columns} rows={places.filter(({ total, facts }) => total > 0 || facts.length > 0)} onOpen={({ id }) => onChoose(id)} empty={words("none")} toneOf={({ id }) => (id === chosen ? "own" : undefined)} />;
}
