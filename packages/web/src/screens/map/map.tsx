import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { BrickLegend } from "../../design/brick-legend.tsx";
import { BrickLoading } from "../../design/brick-loading.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { useGo } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Failed, Reading } from "../../node/reading.tsx";
import { useDay } from "../../node/session.ts";
import { textOf, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { bricksOf } from "../overview/pillar-counts.tsx";
import { loadBasemap } from "./basemap.ts";
import type { Scene } from "./draw-map.ts";
import { FactList } from "./fact-list.tsx";
import { MapCanvas } from "./map-canvas.tsx";
import { PlaceList, type PlacesAnswer } from "./place-list.tsx";
import look from "./map.module.css";

/** Where the programme's matters stand: on a map, and in the list beneath it, which says the same. */
export default function MapScreen() {
  const words = useWords("map");
  const query = useQuery(node.programme.places.queryOptions({ input: { day: useDay() } }));
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide">
      <Reading query={query}>
        {(answer) => <MapLeaf answer={answer} />}
      </Reading>
    </Screen>
  );
}

function MapLeaf({ answer }: { readonly answer: PlacesAnswer }) {
  const words = useWords("map");
  const reader = useReader();
  const go = useGo();
  const [chosen, setChosen] = useState<string | null>(null);
  const basemap = useQuery({ queryKey: ["basemap"], queryFn: loadBasemap, staleTime: Infinity, structuralSharing: false });
  const scene = useMemo<Scene | null>(() => {
    if (basemap.data === undefined) return null;
    const points = new Map(answer.places.map(({ id, lon, lat }) => [id, basemap.data.at(lon, lat)]));
    return {
      basemap: basemap.data, chosen, direction: reader.direction,
      places: answer.places.map(({ id, names, type, rank, counts }) => ({ id, name: textOf(names, reader), type, rank, point: points.get(id)!, bricks: bricksOf(counts) })),
      links: answer.facts.filter((fact) => fact.places.length > 1).map((fact) => ({ ends: fact.places.flatMap((place) => { const point = points.get(place); return point === undefined ? [] : [point]; }) })),
    };
  }, [basemap.data, answer, chosen, reader]);
  return (
    <>
      <div className={look.map}>
        {scene !== null ? <MapCanvas scene={scene} label={words("canvas")} onChoose={setChosen} onOpen={(place) => go(`search?text=${encodeURIComponent(textOf(answer.places.find((one) => one.id === place)!.names, reader))}`)} /> : basemap.isError ? <Failed error={basemap.error} retry={() => void basemap.refetch()} /> : <BrickLoading label={words("loading")} />}
        <p className={look.note}>{words("notAuthoritative")} {words("keys")}</p>
      </div>
      <div className={look.forms}><BrickLegend /> <span>{words("forms")}</span></div>
      <Sheet title={words("places")} note={words("placesNote")}><PlaceList places={answer.places} chosen={chosen} onChoose={setChosen} /></Sheet>
      <Sheet title={words("facts")} note={words("factsNote")}><FactList answer={answer} /></Sheet>
    </>
  );
}
