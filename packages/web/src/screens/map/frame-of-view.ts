import { HEIGHT, WIDTH } from "./basemap.ts";

/** What part of the plane is seen: `k` pixels a unit beyond the whole map's, and where its origin lies, in pixels. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export const NEAREST = 12;

/** The whole map in the middle of a canvas. */
export function wholeMap(width: number, height: number): View {
  const k = Math.min(width / WIDTH, height / HEIGHT);
  return { k, x: (width - WIDTH * k) / 2, y: (height - HEIGHT * k) / 2 };
}

export function toScreen({ k, x, y }: View, [px, py]: readonly [number, number]): readonly [number, number] {
  return [px * k + x, py * k + y];
}

/** Nearer or farther, with the point under the pointer where it is. Never farther than the whole map, never nearer than {@link NEAREST} times. */
export function zoomed(view: View, times: number, [px, py]: readonly [number, number], least: number): View {
  const k = Math.min(Math.max(view.k * times, least), least * NEAREST);
  const ratio = k / view.k;
  return { k, x: px - (px - view.x) * ratio, y: py - (py - view.y) * ratio };
}

/** Moved, but never so far that the map leaves the canvas: its middle stays in sight. */
export function moved(view: View, dx: number, dy: number, width: number, height: number): View {
  const [w, h] = [WIDTH * view.k, HEIGHT * view.k];
  const keep = (value: number, size: number, room: number) => Math.min(Math.max(value, Math.min(room / 2 - size, 0)), Math.max(room / 2, room - size));
  return { ...view, x: keep(view.x + dx, w, width), y: keep(view.y + dy, h, height) };
}
