/** A run of a text: marked, as what was found, or not. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut at its marks, places [from, to) in UTF-16 units as the node gives them. Marks that overlap, stand outside or backwards are taken as far as they fit; the runs together are the text, always. */
export function markedRuns(text: string, marks: readonly (readonly [from: number, to: number])[]): readonly Run[] {
  const runs: Run[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    if (to > from) runs.push({ text: text.slice(from, to), marked });
  };
  let at = 0;
  for (const [from, to] of marks.toSorted((a, b) => a[0] - b[0])) {
    const [start, end] = [Math.max(at, Math.min(from, text.length)), Math.min(to, text.length)];
    if (end <= start) continue;
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, text.length, false);
  return runs;
}
