/** How the frame looks at the sheet: a point of the sheet, in its own pixels, stands at `point * zoom + (x, y)`. */
export interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Both countries, whole. */
export const WHOLE: View = { zoom: 1, x: 0, y: 0 };
export const MOST_ZOOM = 14;

/** Nearer or farther by a factor, with the point of the frame held where it is. */
export function zoomAt(view: View, factor: number, at: readonly [number, number], size: Size): View {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, view.zoom * factor));
  const by = zoom / view.zoom;
  return keepIn({ zoom, x: at[0] - (at[0] - view.x) * by, y: at[1] - (at[1] - view.y) * by }, size);
}

export function panBy(view: View, dx: number, dy: number, size: Size): View {
  return keepIn({ ...view, x: view.x + dx, y: view.y + dy }, size);
}

/** A point of the sheet in the middle of the frame, near enough to be seen apart from its neighbours. */
export function lookAt(view: View, [x, y]: readonly [number, number], size: Size): View {
  const zoom = Math.max(view.zoom, 3);
  return keepIn({ zoom, x: size.width / 2 - x * zoom, y: size.height / 2 - y * zoom }, size);
}

/** The sheet always fills the frame: nobody gets lost beside it. */
function keepIn({ zoom, x, y }: View, { width, height }: Size): View {
  return { zoom, x: Math.min(0, Math.max(width * (1 - zoom), x)), y: Math.min(0, Math.max(height * (1 - zoom), y)) };
}

export function toFrame(view: View, [x, y]: readonly [number, number]): readonly [number, number] {
  return [x * view.zoom + view.x, y * view.zoom + view.y];
}
