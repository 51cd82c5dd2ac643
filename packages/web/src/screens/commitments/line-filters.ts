import type { Line } from "./line-book.ts";
import { foldedText, foldedWords } from "./line-text.ts";

/** Filters of the matrix as the address has them: text, with nothing chosen as "". */
export const UNSET = {
  text: "", pillar: "", place: "", obligor: "", awaits: "", overdue: "", from: "", to: "", sample: "",
  /** Not filters, but in the address alike: how it is ordered, grouped, and which columns stand in which order. */
  sort: "", by: "", columns: "",
};
export type MatrixFilters = typeof UNSET;
const NARROWING = ["text", "pillar", "place", "obligor", "awaits", "overdue", "from", "to", "sample"] as const;

/** Filters other than none. */
export function isNarrowed(filters: MatrixFilters): boolean {
  return NARROWING.some((name) => filters[name] !== "");
}

/** What takes every filter away again. */
export const CLEARED: Partial<MatrixFilters> = Object.fromEntries(NARROWING.map((name) => [name, ""]));

/** The pillar of commitments that name none, as the filter says it. */
export const NO_PILLAR = "none";

/** Whether whatever `after` lets through, `before` lets through as well: the same filters, and more to find. What `before` left is then enough to look through. */
export function isNarrower(after: MatrixFilters, before: MatrixFilters): boolean {
  if (NARROWING.some((name) => name !== "text" && before[name] !== "" && before[name] !== after[name])) return false;
  const words = foldedWords(after.text);
  return foldedWords(before.text).every((word) => words.some((longer) => longer.includes(word)));
}

/** What the filters narrow by, as one text: the same where they let the same lines through. */
export function narrowingOf(filters: MatrixFilters): string {
  return JSON.stringify(NARROWING.map((name) => filters[name]));
}

/** The lines that every filter lets through, in the order that they have. `obligor`, `awaits`: an origin. `from`, `to`: days (inclusive). `sample`: "yes", "no". */
export function narrow(lines: readonly Line[], filters: MatrixFilters): readonly Line[] {
  if (!isNarrowed(filters)) return lines;
  const words = foldedWords(filters.text);
  const { pillar, place, obligor, awaits, overdue, from, to, sample } = filters;
  return lines.filter((line) =>
    (pillar === "" || (line.pillar ?? NO_PILLAR) === pillar)
    && (place === "" || line.place === place)
    && (obligor === "" || line.obligors.includes(obligor))
    && (awaits === "" || line.awaits.includes(awaits))
    && (overdue === "" || line.place === "overdue")
    && (from === "" || (line.due !== null && line.due >= from))
    && (to === "" || (line.due !== null && line.due <= to))
    && (sample === "" || line.sample === (sample === "yes"))
    && (words.length === 0 || hasWords(line, words)));
}

function hasWords(line: Line, words: readonly string[]): boolean {
  const text = foldedText(line);
  return words.every((word) => text.includes(word));
}
