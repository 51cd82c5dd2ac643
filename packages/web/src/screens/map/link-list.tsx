import { Fold } from "../../design/fold.tsx";
import { Bricks } from "../../design/bricks.tsx";
import { textOf, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { bricksOf } from "../overview/bricks-of.ts";
import { Matters } from "./matters.tsx";
import type { PlacesAnswer } from "./places-answer.ts";
import look from "./map.module.css";

/** The lines of the map as a list: the two places that each joins, and the matters that name them both. */
export function LinkList({ links, places }: Pick<PlacesAnswer, "links" | "places">) {
  const words = useWords("map");
  const reader = useReader();
  const names = new Map(places.map(({ id, names }) => [id, textOf(names, reader)]));
  if (links.length === 0) return <p className={look.soft}>{words("noLinks")}</p>;
  return links.map((link) => {
    const title = words("link", { one: names.get(link.between[0]) ?? link.between[0], other: names.get(link.between[1]) ?? link.between[1] });
    return <Fold key={link.between.join(" ")} title={title} note={<Bricks counts={bricksOf(link.counts)} label={words("commitments")} />}><Matters of={link} label={title} /></Fold>;
  });
}
