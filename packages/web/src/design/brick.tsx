import type { Glaze } from "./brick-courses.ts";
import look from "./bricks.module.css";

/** A brick's measures in units of the drawing: 18 by 7, with joints of 2. */
export const BRICK = { width: 18, height: 7, joint: 2, step: 20, rise: 9 } as const;

/**
 * Bricks of one glaze in an <svg>, as one drawing however many they are: a wall of sixty is drawn anew at every letter that narrows a list. Told apart by drawing as well as by colour: glazed is full,
 * reported is hatched, disputed is clay with a cross, open is bare with an outline.
 */
export function Brick({ glaze, at = ORIGIN }: { readonly glaze: Glaze; readonly at?: readonly { readonly x: number; readonly y: number }[] }) {
  const mark = MARKS[glaze];
  return (
    <g className={look[glaze]} data-glaze={glaze}>
      <path className={look.face} d={drawn(at, FACE)} />
      {mark !== undefined && <path className={look.cut} d={drawn(at, mark)} />}
    </g>
  );
}

const ORIGIN = [{ x: 0, y: 0 }];
const drawn = (at: readonly { readonly x: number; readonly y: number }[], one: string): string => at.map(({ x, y }) => `M${x} ${y}${one}`).join("");

/** Drawn from the brick's upper start corner on. */
const FACE = `h${BRICK.width}v${BRICK.height}h-${BRICK.width}z`;
const MARKS: { readonly [glaze in Glaze]?: string } = {
  reported: "m0 5l5-5m-2 7l7-7m-2 7l7-7m-2 7l5-5",
  disputed: "m5.5 0l7 7m0-7l-7 7",
};
