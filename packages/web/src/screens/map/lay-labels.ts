/** A place as it is to be drawn: its point in the frame, and how much room its name and its bricks take. */
export interface ToLabel {
  readonly id: string;
  readonly at: readonly [number, number];
  readonly width: number;
  readonly height: number;
  /** Bricks under the point; 0 by 0 where there are none. */
  readonly bricks: readonly [width: number, height: number];
  /** What must be named goes first; the lowest number is the most important. */
  readonly weight: number;
}
export interface Label {
  readonly id: string;
  /** Middle of the name. */
  readonly x: number;
  readonly y: number;
}
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Puts each name above its point, or below, or at a side: the first of these that covers no other name, mark or bricks. A name that finds no room is left out: it stands in the table. */
export function layLabels(places: readonly ToLabel[]): readonly Label[] {
  const ordered = places.toSorted((a, b) => a.weight - b.weight);
  const taken: Box[] = ordered.flatMap(({ at: [x, y], bricks: [width, height] }) => [box(x, y, 10, 10), ...(width === 0 ? [] : [box(x, y + MARK + height / 2, width, height)])]);
  return ordered.flatMap(({ id, at: [x, y], width, height, bricks }) => {
    const below = bricks[1] === 0 ? y + MARK + height / 2 : y + MARK + bricks[1] + height / 2 + 1;
    const spots = [[x, y - MARK - height / 2], [x, below], [x + MARK + 2 + width / 2, y], [x - MARK - 2 - width / 2, y]] as const;
    const spot = spots.find(([left, top]) => !taken.some((one) => meets(one, box(left, top, width, height), x, y)));
    if (spot === undefined) return [];
    taken.push(box(spot[0], spot[1], width, height));
    return [{ id, x: spot[0], y: spot[1] }];
  });
}

/** Pixels from a point to its name or bricks. */
const MARK = 6;

export function box(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** Whether two boxes overlap. A label does not meet the mark of its own point, which is beside it. */
function meets(a: Box, b: Box, x: number, y: number): boolean {
  if (a.left <= x && a.right >= x && a.top <= y && a.bottom >= y && a.right - a.left === 10) return false;
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
