import { useReader } from "../reader/reader-context.tsx";
import { formatNumber } from "@mithaq/calendar";
import { useWords } from "../words/words.tsx";
import { GLAZES, type BrickCounts, type Glaze } from "./brick-courses.ts";
import { Brick } from "./brick.tsx";
import look from "./bricks.module.css";

/** What each glaze means, once on a screen that shows bricks. With `counts`: the numbers beside; `names` where the screen's own words are better than the usual ones. */
export function BrickLegend({ counts, names = {}, only = GLAZES }: { readonly counts?: BrickCounts | undefined; readonly names?: { readonly [glaze in Glaze]?: string }; readonly only?: readonly Glaze[] }) {
  const w = useWords("design");
  const { language, digits } = useReader();
  return (
    <ul className={look.legend} title={w("brick.each")}>
      {only.map((glaze) => (
        <li key={glaze}>
          <svg className={look.one} viewBox="-1 -1 20 9" width={20} height={9} aria-hidden="true"><Brick glaze={glaze} /></svg>
          {counts !== undefined && <strong>{formatNumber(counts[glaze] ?? 0, { language, digits })}</strong>}
          <span>{names[glaze] ?? w(`brick.${glaze}`)}</span>
        </li>
      ))}
    </ul>
  );
}
