import { foldLetters, readDigits } from "@mithaq/calendar";
import type { Line } from "./line-book.ts";

/** What a line says, in every language, folded as a reader takes letters (@mithaq/calendar); kept with the line. */
export function foldedText(line: Line): string {
  let text = folded.get(line);
  if (text === undefined) folded.set(line, (text = [...Object.values(line.title), ...Object.values(line.deliverable)].map(fold).join("\n")));
  return text;
}
const folded = new WeakMap<Line, string>();

/** The words that are looked for, folded. */
export function foldedWords(text: string): readonly string[] {
  return text.split(/\s+/u).map(fold).filter((word) => word !== "");
}

/** Folds all lines in turns of the page's idle time, so that the first letter typed finds them done. The function ends it. */
export function foldAhead(lines: readonly Line[]): () => void {
  let at = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const turn = () => {
    for (const until = performance.now() + 6; at < lines.length && performance.now() < until; at += 1) foldedText(lines[at]!);
    waiting = at < lines.length ? setTimeout(turn, 20) : undefined;
  };
  waiting = setTimeout(turn, 200);
  return () => clearTimeout(waiting);
}

/** One number in whatever digits it is written is one number. */
function fold(text: string): string {
  return readDigits(foldLetters(text));
}
