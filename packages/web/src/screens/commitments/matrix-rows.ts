import type { Line } from "./line-book.ts";
import type { LineGroup } from "./line-groups.ts";

/** A row of the matrix: the head of a group, or a commitment. */
export type MatrixRow = LineGroup & { readonly head: string; readonly line?: undefined } | { readonly line: Line };

/** Heights of the two kinds of rows, in pixels: every row of a kind is as high as the next, so that ten thousand of them need not be measured. */
export interface RowHeights {
  readonly line: number;
  readonly head: number;
}

/** All rows of the groups one under another, and where each stands. Nothing is made for a row before it is asked for. */
export interface MatrixRows {
  readonly count: number;
  /** Of all of them, in pixels. */
  readonly height: number;
  /** @throws RangeError for a row that there is not */
  readonly row: (at: number) => MatrixRow;
  /** Pixels above a row. */
  readonly top: (at: number) => number;
  /** The row that stands so many pixels down; the first or the last where none does. */
  readonly under: (pixels: number) => number;
  /** Where the row with this key is; -1 where there is none. */
  readonly find: (key: string) => number;
}

export function layRows(groups: readonly LineGroup[], heights: RowHeights): MatrixRows {
  const parts: Part[] = [];
  let [count, height] = [0, 0];
  for (const group of groups) {
    const heads = group.head === null ? 0 : 1;
    parts.push({ group, heads, first: count, top: height });
    count += heads + group.lines.length;
    height += heads * heights.head + group.lines.length * heights.line;
  }
  const partOf = (at: number): Part => {
    const part = at < 0 || at >= count ? undefined : parts.findLast(({ first }) => first <= at);
    if (part === undefined) throw new RangeError(`There is no row ${at} among ${count}.`);
    return part;
  };
  return {
    count, height,
    row(at) {
      const { group, heads, first } = partOf(at);
      return at - first < heads ? { head: group.head!, lines: group.lines } : { line: group.lines[at - first - heads]! };
    },
    top(at) {
      const { heads, first, top } = partOf(at);
      return at - first < heads ? top : top + heads * heights.head + (at - first - heads) * heights.line;
    },
    under(pixels) {
      const part = parts.findLast(({ top }) => top <= pixels) ?? parts[0];
      if (part === undefined) return 0;
      const inside = Math.max(0, pixels - part.top) - part.heads * heights.head;
      return inside < 0 ? part.first : part.first + part.heads + Math.min(part.group.lines.length - 1, Math.floor(inside / heights.line));
    },
    find(key) {
      for (const { group, heads, first } of parts) {
        if (group.head !== null && keyOfRow({ head: group.head, lines: group.lines }) === key) return first;
        const at = group.lines.findIndex(({ id }) => id === key);
        if (at >= 0) return first + heads + at;
      }
      return -1;
    },
  };
}

/** The same for the same commitment or group, wherever it stands. */
export function keyOfRow(row: MatrixRow): string {
  return row.line === undefined ? `head ${row.head}` : row.line.id;
}

interface Part {
  readonly group: LineGroup;
  /** Rows of the head: one, or none. */
  readonly heads: 0 | 1;
  readonly first: number;
  readonly top: number;
}
