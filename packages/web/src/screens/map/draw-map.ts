import type { Basemap } from "./basemap.ts";
import { toScreen, type View } from "./frame-of-view.ts";
import type { Inks } from "./inks.ts";

/** A place as it is drawn. */
export interface DrawnPlace {
  readonly id: string;
  readonly name: string;
  /** On the plane of the basemap. */
  readonly point: readonly [number, number];
  readonly type: "city" | "crossing" | "landing";
  readonly rank: 1 | 2 | 3;
  readonly bricks: { readonly confirmed: number; readonly reported: number; readonly disputed: number; readonly open: number };
}
/** Ends that a published page names together: a straight dashed line, for no route is known. */
export interface DrawnLink {
  readonly ends: readonly (readonly [number, number])[];
}
export interface Scene {
  readonly basemap: Basemap;
  readonly places: readonly DrawnPlace[];
  readonly links: readonly DrawnLink[];
  readonly chosen: string | null;
  readonly direction: "ltr" | "rtl";
}

/** Draws all of it anew. `whole`: the scale of the whole map, by which names appear as one comes nearer. */
export function drawMap(pen: CanvasRenderingContext2D, { width, height, density }: { readonly width: number; readonly height: number; readonly density: number }, view: View, whole: number, scene: Scene, inks: Inks): void {
  pen.setTransform(density, 0, 0, density, 0, 0);
  pen.fillStyle = inks.sea;
  pen.fillRect(0, 0, width, height);
  drawBasemap(pen, density, view, scene.basemap, inks);
  pen.setTransform(density, 0, 0, density, 0, 0);
  drawLinks(pen, view, scene.links, inks);
  drawPlaces(pen, view, view.k / whole, scene, inks);
}

function drawBasemap(pen: CanvasRenderingContext2D, density: number, { k, x, y }: View, map: Basemap, inks: Inks): void {
  pen.setTransform(density * k, 0, 0, density * k, density * x, density * y);
  const stroke = (path: Path2D, colour: string, pixels: number, dash: readonly number[] = []) => {
    pen.strokeStyle = colour;
    pen.lineWidth = pixels / k;
    pen.setLineDash(dash.map((one) => one / k));
    pen.stroke(path);
  };
  pen.lineJoin = "round";
  pen.fillStyle = inks.land;
  pen.fill(map.neighbours);
  pen.fillStyle = inks.party;
  pen.fill(map.parties);
  stroke(map.provinces, inks.hairline, 1, [3, 3]);
  stroke(map.rivers, inks.water, 1);
  pen.fillStyle = inks.sea;
  pen.fill(map.lakes);
  stroke(map.borders, inks.hairline, 1);
  stroke(map.parties, inks.line, 1.6);
  pen.setLineDash([]);
}

function drawLinks(pen: CanvasRenderingContext2D, view: View, links: readonly DrawnLink[], inks: Inks): void {
  pen.strokeStyle = inks.lapis;
  pen.lineWidth = 1.2;
  pen.setLineDash([5, 4]);
  for (const { ends } of links) {
    pen.beginPath();
    for (const [at, end] of ends.entries()) {
      const [x, y] = toScreen(view, end);
      if (at === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
    pen.stroke();
  }
  pen.setLineDash([]);
}

/** Places with matters first, then by rank; a name that would lie on another is left out until one comes nearer. */
function drawPlaces(pen: CanvasRenderingContext2D, view: View, near: number, { places, chosen, direction }: Scene, inks: Inks): void {
  const taken: Box[] = [];
  const order = [...places].sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen) || Math.sign(total(b)) - Math.sign(total(a)) || a.rank - b.rank);
  pen.textBaseline = "middle";
  pen.direction = direction;
  for (const place of order) {
    const [x, y] = toScreen(view, place.point);
    const matters = total(place);
    const own = place.id === chosen;
    drawMark(pen, x, y, place, own, inks);
    if (!own && matters === 0 && near < NAMED_FROM[place.rank]) continue;
    pen.font = `${matters > 0 || own ? 600 : 400} ${own ? 15 : 13}px ${inks.face}`;
    const wide = pen.measureText(place.name).width;
    const box: Box = { left: x - wide / 2 - 3, right: x + wide / 2 + 3, top: y - 27, bottom: y - 7 };
    if (!own && taken.some((one) => overlaps(one, box))) continue;
    taken.push(box, { left: x - 22, right: x + 22, top: y - 6, bottom: y + (matters > 0 ? 22 : 6) });
    pen.textAlign = "center";
    pen.lineWidth = 3.5;
    pen.strokeStyle = inks.leaf;
    pen.strokeText(place.name, x, y - 17);
    pen.fillStyle = inks.ink;
    pen.fillText(place.name, x, y - 17);
    if (matters > 0) drawBricks(pen, x, y + 8, place, inks);
  }
}

const NAMED_FROM = { 1: 0, 2: 1.7, 3: 3 } as const;

/** A city a ring, a crossing a lozenge, a landing a square: the form says it, not the colour. */
function drawMark(pen: CanvasRenderingContext2D, x: number, y: number, { type }: DrawnPlace, own: boolean, inks: Inks): void {
  pen.beginPath();
  if (type === "city") pen.arc(x, y, own ? 5 : 3.2, 0, 2 * Math.PI);
  else if (type === "landing") pen.rect(x - 3.2, y - 3.2, 6.4, 6.4);
  else {
    pen.moveTo(x, y - 4.6);
    for (const [dx, dy] of [[4.6, 0], [0, 4.6], [-4.6, 0]] as const) pen.lineTo(x + dx, y + dy);
    pen.closePath();
  }
  pen.fillStyle = own ? inks.lapis : inks.leaf;
  pen.fill();
  pen.lineWidth = 1.6;
  pen.strokeStyle = inks.lapis;
  pen.stroke();
}

const [BRICK, COURSE, A_COURSE, MOST] = [8, 5, 5, 15];

/** One brick one commitment, in courses of five, the second offset by half a brick: glazed, hatched, clay with a cross, unglazed. What does not fit is told in the list beside. */
function drawBricks(pen: CanvasRenderingContext2D, x: number, y: number, { bricks }: DrawnPlace, inks: Inks): void {
  const all = (["confirmed", "reported", "disputed", "open"] as const).flatMap((state) => Array.from({ length: bricks[state] }, () => state)).slice(0, MOST);
  const wide = Math.min(all.length, A_COURSE) * BRICK;
  for (const [at, state] of all.entries()) {
    const course = Math.floor(at / A_COURSE);
    const [left, top] = [x - wide / 2 + (at % A_COURSE) * BRICK + (course % 2 === 1 ? BRICK / 2 : 0), y + course * COURSE];
    pen.fillStyle = state === "confirmed" ? inks.firuze : state === "disputed" ? inks.clay : state === "reported" ? inks.leaf : inks.brick;
    pen.fillRect(left, top, BRICK - 1, COURSE - 1);
    pen.lineWidth = 1;
    pen.strokeStyle = state === "reported" ? inks.firuze : state === "disputed" ? inks.leaf : "transparent";
    pen.beginPath();
    if (state === "reported") for (const shift of [1.5, 4, 6.5]) { pen.moveTo(left + shift - 1.5, top + COURSE - 1); pen.lineTo(left + shift + 1, top); }
    if (state === "disputed") { pen.moveTo(left + 1.5, top + 0.5); pen.lineTo(left + BRICK - 2.5, top + COURSE - 1.5); pen.moveTo(left + BRICK - 2.5, top + 0.5); pen.lineTo(left + 1.5, top + COURSE - 1.5); }
    pen.stroke();
    if (state === "reported") pen.strokeRect(left + 0.5, top + 0.5, BRICK - 2, COURSE - 2);
  }
}

interface Box { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function total({ bricks }: DrawnPlace): number {
  return bricks.confirmed + bricks.reported + bricks.disputed + bricks.open;
}
