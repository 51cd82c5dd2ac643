import { useSyncExternalStore, type ReactNode } from "react";
import { useWords } from "../words/words.tsx";
import { GLAZES, layBricks, type BrickCounts } from "./brick-courses.ts";
import { Brick, BRICK } from "./brick.tsx";
import look from "./bricks.module.css";

export { BrickLegend } from "./brick-legend.tsx";
export { BrickLoading } from "./brick-loading.tsx";

export interface BricksProps {
  readonly counts: BrickCounts;
  /** What is counted ("Milestones"): said before the numbers to those who hear the page. */
  readonly label?: string | undefined;
  /** "row" (default) in tables; "large" at the head of a screen. */
  readonly size?: "row" | "large";
  /** Bricks at most, 48 in a row and 240 at large; the rest is written as "and n more". */
  readonly most?: number;
  /** Shown where there is nothing to count; left out, nothing stands there. */
  readonly none?: ReactNode;
}

/** A count as courses of bricks: one brick is one thing counted, never a share. Nothing to count, no bricks. */
export function Bricks({ counts, label, size = "row", most = MOST[size], none }: BricksProps) {
  const w = useWords("design");
  const narrow = useSyncExternalStore(followWidth, () => NARROW.matches);
  const laid = layBricks(counts, { most, long: size === "row" ? 8 : narrow ? 11 : 30 });
  if (laid.total === 0) return none === undefined ? null : <span className={look.none}>{none}</span>;
  const { confirmed = 0, reported = 0, disputed = 0, open = 0 } = counts;
  const said = w("brick.said", { confirmed, reported, disputed, open });
  const width = laid.length * BRICK.step + (laid.courses > 1 ? BRICK.step / 2 : 0) - BRICK.joint;
  const height = laid.courses * BRICK.rise - BRICK.joint;
  return (
    <span className={look.bricks} data-size={size}>
      <svg className={look.wall} viewBox={`-1 -1 ${width + 2} ${height + 2}`} role="img" aria-label={label === undefined ? said : `${label}: ${said}`} data-courses={laid.courses} width={(width + 2) * SCALE[size]} height={(height + 2) * SCALE[size]}>
        {GLAZES.map((glaze) => {
          const at = laid.bricks.filter((brick) => brick.glaze === glaze).map(({ course, place }) => ({ x: place * BRICK.step + (course % 2) * (BRICK.step / 2), y: course * BRICK.rise }));
          return at.length > 0 && <Brick key={glaze} glaze={glaze} at={at} />;
        })}
      </svg>
      {laid.more > 0 && <span className={look.more}>{w("brick.more", { count: laid.more })}</span>}
    </span>
  );
}

/** Where courses of thirty would be too small to tell their bricks apart. */
const NARROW = matchMedia("(width < 52rem)");
function followWidth(follow: () => void): () => void {
  NARROW.addEventListener("change", follow);
  return () => NARROW.removeEventListener("change", follow);
}

const MOST = { row: 48, large: 240 } as const;
/** Pixels for a unit of the drawing. */
const SCALE = { row: 0.85, large: 1.2 } as const;
