import { Bricks } from "../../design/bricks.tsx";
import { BrickLegend } from "../../design/brick-legend.tsx";
import { To } from "../../frame/to.tsx";
import { Num } from "../../reader/reader.tsx";
import { PillarName } from "../../reader/pillar-name.tsx";
import { useWords } from "../../words/words.tsx";
import { bricksOf, totalOf as total } from "./bricks-of.ts";
import type { OverviewAnswer } from "./overview.tsx";
import look from "./overview.module.css";

type Counts = OverviewAnswer["all"];

/** Commitments by pillar: one brick a commitment, each count a way into the matrix. What is reported and not confirmed is never counted as done. */
export function PillarCounts({ pillars, all }: { readonly pillars: OverviewAnswer["pillars"]; readonly all: Counts }) {
  const words = useWords("overview");
  const record = useWords("record");
  const heads = ["confirmed", "reported", "disputed", "overdue", "notStarted"] as const;
  const rows = [...pillars].sort((a, b) => total(b.counts) - total(a.counts));
  return (
    <>
      <div className={look.scroll}>
        <table className={look.counts}>
          <caption className="aside-voice">{words("commitments")}</caption>
          <thead><tr><th scope="col">{words("pillar")}</th><th scope="col">{words("bricks")}</th>{heads.map((place) => <th key={place} scope="col" className={look.number}>{record(`place.${place}`)}</th>)}<th scope="col" className={look.number}>{words("total")}</th></tr></thead>
          <tbody>
            {rows.map(({ pillar, counts }) => {
              const filter = pillar === null ? "pillar=none" : `pillar=${encodeURIComponent(pillar)}`;
              return (
                <tr key={pillar ?? ""}>
                  <th scope="row"><To place={`commitments?${filter}`}>{pillar === null ? words("noPillar") : <PillarName pillar={pillar} />}</To></th>
                  <td><Bricks counts={bricksOf(counts)} /></td>
                  {heads.map((place) => <td key={place} className={look.number} data-head={record(`place.${place}`)}>{counts[place] === 0 ? <span className={look.zero}>–</span> : <To place={`commitments?${filter}&place=${place}`}><Num value={counts[place]} /></To>}</td>)}
                  <td className={look.number} data-head={words("total")}><Num value={total(counts)} /></td>
                </tr>
              );
            })}
          </tbody>
          <tfoot><tr><th scope="row">{words("all")}</th><td />{heads.map((place) => <td key={place} className={look.number} data-head={record(`place.${place}`)}><To place={`commitments?place=${place}`}><Num value={all[place]} /></To></td>)}<td className={look.number} data-head={words("total")}><Num value={total(all)} /></td></tr></tfoot>
        </table>
      </div>
      <BrickLegend />
    </>
  );
}
