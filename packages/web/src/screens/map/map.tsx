import { useQuery } from "@tanstack/react-query";
import { BrickLegend } from "../../design/brick-legend.tsx";
import { Bricks } from "../../design/bricks.tsx";
import { Margin, MarginDates, MarginItem } from "../../design/margin.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { useFilters } from "../../frame/filters.ts";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useDay } from "../../node/session.ts";
import { textOf, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { bricksOf } from "../overview/bricks-of.ts";
import { LinkList } from "./link-list.tsx";
import { MapCanvas } from "./map-canvas.tsx";
import { OnePlace } from "./one-place.tsx";
import { PlaceList } from "./place-list.tsx";
import { Signs } from "./signs.tsx";
import look from "./map.module.css";

/** The programme on the ground: what stands at which place, on a map and in a table. Not authoritative, and it says so. */
export default function MapScreen() {
  const words = useWords("map");
  const common = useWords("common");
  const reader = useReader();
  const day = useDay();
  const [{ place: chosen }, setFilters] = useFilters({ place: "" });
  const query = useQuery(node.programme.places.queryOptions({ input: { day } }));
  const margin = (
    <Margin>
      <MarginDates on={day} />
      <MarginItem term={common("mapNote")}>{words("basemap", { maker: "Natural Earth" })}</MarginItem>
      <MarginItem term={words("how")}>{words("howNote")}</MarginItem>
      <MarginItem term={common("source")}>{words("points", { points: "GeoNames (CC BY 4.0)" })}</MarginItem>
    </Margin>
  );
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide" margin={margin}>
      <Reading query={query}>
        {(answer) => {
          const found = answer.places.find(({ id }) => id === chosen);
          return (
            <div className={look.columns}>
              <div className={look.figure}>
                <MapCanvas places={answer.places} links={answer.links} chosen={found?.id ?? null} onChoose={(place) => setFilters({ place })} />
                <Signs />
                <BrickLegend />
              </div>
              <div className={look.figure}>
                {found !== undefined && <Sheet title={textOf(found.names, reader)}><OnePlace place={found} facts={answer.facts} onClose={() => setFilters({ place: "" })} /></Sheet>}
                <Sheet title={words("places")} note={words("placesNote")}><PlaceList places={answer.places} chosen={chosen} onChoose={(place) => setFilters({ place })} /></Sheet>
                <Sheet title={words("links")} note={words("linksNote")}><LinkList links={answer.links} places={answer.places} /></Sheet>
                <Sheet title={words("nowhere")} note={words("nowhereNote")} ruling="plain"><Bricks counts={bricksOf(answer.nowhere)} label={words("nowhere")} size="large" none={common("none")} /></Sheet>
              </div>
            </div>
          );
        }}
      </Reading>
    </Screen>
  );
}
