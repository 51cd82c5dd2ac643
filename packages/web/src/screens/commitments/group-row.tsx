import { memo, useMemo } from "react";
import { Bricks } from "../../design/bricks.tsx";
import { PillarName } from "../../reader/pillar-name.tsx";
import { useWords } from "../../words/words.tsx";
import { bricksOf, type LineGroup } from "./line-groups.ts";
import { rowPlace, type RowPlace } from "./matrix-line.tsx";
import look from "./matrix.module.css";

export interface GroupRowProps extends RowPlace {
  /** "": without a pillar. */
  readonly head: string;
  readonly lines: LineGroup["lines"];
  readonly columns: number;
}

/** The head of a group: its pillar, and how its commitments stand. */
export const GroupRow = memo(function GroupRow({ head, lines, columns, ...place }: GroupRowProps) {
  const words = useWords("commitments");
  const counts = useMemo(() => bricksOf([{ lines }]), [lines]);
  return (
    <div {...rowPlace(place)} className={look.group}>
      <div role="gridcell" aria-colspan={columns} className={look.groupName}>
        <strong>{head === "" ? words("noPillar") : <PillarName pillar={head} />}</strong>
        <span className={look.soft}>{words("groupCount", { count: lines.length })}</span>
        <Bricks counts={counts} most={32} />
      </div>
    </div>
  );
});
