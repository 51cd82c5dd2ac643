import { useQuery } from "@tanstack/react-query";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useDay } from "../../node/session.ts";
import { useWords } from "../../words/words.tsx";
import { BrickLegend } from "../../design/brick-legend.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { Texts } from "../../reader/reader.tsx";
import { MapCanvas } from "./map-canvas.tsx";
import look from "./map.module.css";

/** The map as an element of the first screen: a picture, and its places as links into the large one. */
export default function SmallMap() {
  const words = useWords("map");
  const day = useDay();
  const query = useQuery(node.programme.places.queryOptions({ input: { day, kind: "commitment" } }));
  return (
    <Reading query={query}>
      {(answer) => (
        <div className={look.small}>
          <MapCanvas places={answer.places} links={answer.links} />
          <ul className={look.signs} aria-label={words("places")}>{answer.places.filter(({ total }) => total > 0).map(({ id, names }) => <li key={id}><To place={`${places.map}?place=${id}`}><Texts of={names} /></To></li>)}</ul>
          <BrickLegend />
        </div>
      )}
    </Reading>
  );
}
