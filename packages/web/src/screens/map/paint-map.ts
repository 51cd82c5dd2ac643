import { BRICK } from "../../design/brick.tsx";
import { layBricks, type BrickCounts, type Glaze } from "../../design/brick-courses.ts";
import type { MapColours } from "./map-colours.ts";
import { layLabels } from "./lay-labels.ts";
import { paintLines, type Line } from "./paint-lines.ts";
import type { MapPaths } from "./projection.ts";
import { toFrame, type Size, type View } from "./view.ts";

/** A place as the canvas shows it. */
export interface Shown {
  readonly id: string;
  /** On the sheet, in its pixels. */
  readonly at: readonly [number, number];
  readonly name: string;
  readonly type: "city" | "crossing" | "landing";
  readonly rank: 1 | 2 | 3;
  readonly total: number;
  readonly bricks: BrickCounts;
}

export interface Painting {
  readonly paths: MapPaths;
  readonly shown: readonly Shown[];
  readonly lines: readonly Line[];
  readonly colours: MapColours;
  readonly direction: "ltr" | "rtl";
  readonly chosen: string | null;
  /** The small map of the first screen: fewer names. */
  readonly small: boolean;
}

/** Paints the whole frame; the canvas is already as many device pixels as `density` makes of `size`. */
export function paintMap(canvas: CanvasRenderingContext2D, { paths, shown, lines, colours, direction, chosen, small }: Painting, view: View, size: Size, density: number): void {
  canvas.setTransform(density, 0, 0, density, 0, 0);
  canvas.fillStyle = colours.ground;
  canvas.fillRect(0, 0, size.width, size.height);
  canvas.setTransform(density * view.zoom, 0, 0, density * view.zoom, density * view.x, density * view.y);
  paintLand(canvas, paths, colours, view.zoom);
  canvas.setTransform(density, 0, 0, density, 0, 0);
  canvas.direction = direction;
  paintLines(canvas, lines, colours, view);
  paintPlaces(canvas, shown.filter((one) => isShown(one, view, size, small)), { colours, view, chosen, small });
}

/** What is named at this scale: what something stands at, always; other places where there is room for them. */
export function isShown({ rank, total, at }: Shown, view: View, { width }: Pick<Size, "width">, small: boolean): boolean {
  const [x] = toFrame(view, at);
  if (x < -80 || x > width + 80) return false;
  return total > 0 || rank <= (small ? (width > 560 ? 1 : 0) : Math.floor(view.zoom * (width > 760 ? 2 : 1)));
}

function paintLand(canvas: CanvasRenderingContext2D, paths: MapPaths, colours: MapColours, zoom: number): void {
  const fill = (path: Path2D, colour: string) => {
    canvas.fillStyle = colour;
    canvas.fill(path);
  };
  const stroke = (path: Path2D, colour: string, width: number, dash: readonly number[] = []) => {
    canvas.strokeStyle = colour;
    canvas.lineWidth = width / zoom;
    canvas.setLineDash(dash.map((each) => each / zoom));
    canvas.stroke(path);
  };
  canvas.lineJoin = "round";
  canvas.save();
  canvas.clip(paths.sheet);
  fill(paths.sheet, colours.sea);
  stroke(paths.graticule, colours.graticule, 0.6);
  fill(paths.others, colours.others);
  stroke(paths.borders, colours.line, 0.7);
  fill(paths.own, colours.own);
  stroke(paths.own, colours.coast, 0.8);
  stroke(paths.provinces, colours.line, 0.6, [3, 3]);
  fill(paths.lakes, colours.sea);
  stroke(paths.rivers, colours.river, 0.8);
  stroke(paths.ownBorders, colours.border, 1.5);
  canvas.restore();
  stroke(paths.sheet, colours.frame, 1);
  canvas.setLineDash([]);
}

const FACE = '"Vazirmatn Variable", system-ui, sans-serif';

function paintPlaces(canvas: CanvasRenderingContext2D, shown: readonly Shown[], { colours, view, chosen, small }: { readonly colours: MapColours; readonly view: View; readonly chosen: string | null; readonly small: boolean }): void {
  const fontOf = ({ total, rank, id }: Shown) => `${total > 0 || id === chosen ? 650 : rank === 1 ? 550 : 420} ${small ? 12 : rank === 1 || total > 0 ? 14 : 12.5}px ${FACE}`;
  const placed = shown.map((one) => {
    canvas.font = fontOf(one);
    const bricks = layBricks(one.bricks, { most: 24, long: 6 });
    return { one, bricks, toLabel: { id: one.id, at: toFrame(view, one.at), width: canvas.measureText(one.name).width + 6, height: small ? 16 : 20, bricks: brickSize(bricks), weight: (one.id === chosen ? 0 : one.total > 0 ? 1 : 2) * 10 + one.rank } };
  });
  const labels = new Map(layLabels(placed.map(({ toLabel }) => toLabel)).map((label) => [label.id, label]));
  for (const { one, toLabel } of placed) paintMark(canvas, one, toLabel.at, colours, one.id === chosen);
  for (const { bricks, toLabel } of placed) paintBricks(canvas, bricks, toLabel.at, colours);
  canvas.textAlign = "center";
  canvas.textBaseline = "middle";
  for (const { one } of placed) {
    const label = labels.get(one.id);
    if (label === undefined) continue;
    canvas.font = fontOf(one);
    canvas.lineWidth = 3.5;
    canvas.strokeStyle = colours.own;
    canvas.strokeText(one.name, label.x, label.y);
    canvas.fillStyle = one.id === chosen || one.total > 0 ? colours.lapis : colours.ink;
    canvas.fillText(one.name, label.x, label.y);
  }
}

/** A city is a ring, a crossing a lozenge, a landing point a triangle; full where something stands at it. */
function paintMark(canvas: CanvasRenderingContext2D, { type, total, rank }: Shown, [x, y]: readonly [number, number], colours: MapColours, chosen: boolean): void {
  const radius = total > 0 ? 5 : rank === 1 ? 3.4 : 2.8;
  canvas.beginPath();
  if (type === "city") canvas.arc(x, y, radius * 0.9, 0, 2 * Math.PI);
  else {
    const corners = type === "crossing" ? [[0, -radius], [radius, 0], [0, radius], [-radius, 0]] : [[0, -radius], [radius, radius * 0.8], [-radius, radius * 0.8]];
    for (const [dx, dy] of corners) canvas.lineTo(x + dx!, y + dy!);
    canvas.closePath();
  }
  canvas.fillStyle = total > 0 ? colours.lapis : colours.own;
  canvas.fill();
  canvas.lineWidth = 1.5;
  canvas.strokeStyle = colours.lapis;
  canvas.stroke();
  if (!chosen) return;
  canvas.beginPath();
  canvas.arc(x, y, radius + 5, 0, 2 * Math.PI);
  canvas.lineWidth = 2.5;
  canvas.strokeStyle = colours.focus;
  canvas.stroke();
}

const SCALE = 0.7;
type Laid = ReturnType<typeof layBricks>;

function brickSize({ total, length, courses }: Laid): readonly [number, number] {
  return total === 0 ? [0, 0] : [(length * BRICK.step + (courses > 1 ? BRICK.step / 2 : 0)) * SCALE, courses * BRICK.rise * SCALE + 4];
}

/** As brick.tsx draws them, under the point. */
function paintBricks(canvas: CanvasRenderingContext2D, laid: Laid, [x, y]: readonly [number, number], colours: MapColours): void {
  if (laid.total === 0) return;
  const [width] = brickSize(laid);
  canvas.save();
  canvas.translate(x - width / 2, y + 8);
  canvas.scale(SCALE, SCALE);
  for (const { glaze, course, place } of laid.bricks) {
    canvas.save();
    canvas.translate(place * BRICK.step + (course % 2) * (BRICK.step / 2), course * BRICK.rise);
    const { fill, line, mark } = colours.bricks[glaze];
    canvas.fillStyle = fill;
    canvas.fillRect(0, 0, BRICK.width, BRICK.height);
    canvas.lineWidth = 1.2;
    canvas.strokeStyle = line;
    canvas.strokeRect(0, 0, BRICK.width, BRICK.height);
    if (MARKS[glaze] !== undefined) {
      canvas.strokeStyle = mark;
      canvas.stroke(new Path2D(MARKS[glaze]));
    }
    canvas.restore();
  }
  canvas.restore();
}

const MARKS: { readonly [glaze in Glaze]?: string } = { reported: "M0 5L5 0M3 7L10 0M8 7L15 0M13 7L18 2", disputed: "M5.5 0L12.5 7M12.5 0L5.5 7" };
