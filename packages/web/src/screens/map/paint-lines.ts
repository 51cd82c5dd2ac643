import type { BrickCounts } from "../../design/brick-courses.ts";
import type { MapColours } from "./map-colours.ts";
import { toFrame, type View } from "./view.ts";

/** Two places that a matter names together. */
export interface Line {
  /** On the sheet, in its pixels. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly bricks: BrickCounts;
}

/** A bow between the two places, so that it is not taken for a route; full once all that is counted there is confirmed, crossed at its middle where something is disputed, else dashed. */
export function paintLines(canvas: CanvasRenderingContext2D, lines: readonly Line[], colours: MapColours, view: View): void {
  for (const { from, to, bricks } of lines) {
    const [[x1, y1], [x2, y2]] = [toFrame(view, from), toFrame(view, to)];
    const [bowX, bowY] = [(x1 + x2) / 2 - (y2 - y1) * BOW, (y1 + y2) / 2 + (x2 - x1) * BOW];
    const { confirmed = 0, reported = 0, disputed = 0, open = 0 } = bricks;
    const whole = confirmed > 0 && reported + disputed + open === 0;
    canvas.beginPath();
    canvas.moveTo(x1, y1);
    canvas.quadraticCurveTo(bowX, bowY, x2, y2);
    canvas.lineWidth = 1.8;
    canvas.setLineDash(whole ? [] : [6, 4]);
    canvas.strokeStyle = disputed > 0 ? colours.bricks.disputed.line : whole ? colours.bricks.confirmed.line : colours.lapis;
    canvas.stroke();
    canvas.setLineDash([]);
    if (disputed > 0) paintCross(canvas, (x1 + 2 * bowX + x2) / 4, (y1 + 2 * bowY + y2) / 4);
  }
}

/** Of the distance between the places. */
const BOW = 0.14;

function paintCross(canvas: CanvasRenderingContext2D, x: number, y: number): void {
  canvas.beginPath();
  for (const side of [-1, 1]) {
    canvas.moveTo(x - 4, y - 4 * side);
    canvas.lineTo(x + 4, y + 4 * side);
  }
  canvas.stroke();
}
