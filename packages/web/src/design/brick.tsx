import type { Glaze } from "./brick-courses.ts";
import look from "./bricks.module.css";

/** A brick's measures in units of the drawing: 18 by 7, with joints of 2. */
export const BRICK = { width: 18, height: 7, joint: 2, step: 20, rise: 9 } as const;

/** One brick in an <svg>. Told apart by drawing as well as by colour: glazed is full, reported is hatched, disputed is clay with a cross, open is bare with an outline. */
export function Brick({ glaze, x, y }: { readonly glaze: Glaze; readonly x: number; readonly y: number }) {
  const { width, height } = BRICK;
  return (
    <g className={look[glaze]} data-glaze={glaze} transform={`translate(${x} ${y})`}>
      <rect width={width} height={height} />
      {MARKS[glaze] !== undefined && <path d={MARKS[glaze]} />}
    </g>
  );
}

const MARKS: { readonly [glaze in Glaze]?: string } = {
  reported: "M0 5L5 0M3 7L10 0M8 7L15 0M13 7L18 2",
  disputed: "M5.5 0L12.5 7M12.5 0L5.5 7",
};
