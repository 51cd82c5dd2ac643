import type { ask } from "../../node/client.ts";

export type LinesPage = Awaited<ReturnType<typeof ask.commitments.lines>>;
/** A commitment in short, as the node tells it. */
export type Line = LinesPage["lines"][number];

/** All commitments that are held here, as of a day and a mark of the node. */
export interface LineBook {
  readonly day: string;
  readonly mark: number;
  readonly lines: readonly Line[];
  /** How many there are at the node; more than `lines` while they are coming. */
  readonly total: number;
  readonly complete: boolean;
  /** Unix milliseconds of the answer. */
  readonly at: number;
}

/**
 * The book with the pages of one asking added, or begun anew with them. The mark is that of the first page: what changed while the pages came is asked for again. Lines that are told again and say the
 * same stay the same objects, and where nothing changed so does the list.
 */
export function takePages(before: LineBook | undefined, pages: readonly LinesPage[], at: number): LineBook {
  const [first] = pages;
  if (first === undefined) throw new RangeError("An asking has at least one page.");
  const complete = pages.at(-1)!.next === null;
  const base = { day: first.day, total: pages.at(-1)!.total, complete, at, mark: complete ? first.mark : 0 };
  if (!first.added || before === undefined) return { ...base, lines: pages.flatMap((page) => page.lines) };
  const told = new Map(pages.flatMap((page) => page.lines).map((line) => [line.id, line]));
  const gone = new Set(pages.flatMap((page) => page.gone));
  const same = new Map(before.lines.map((line) => [line.id, line]));
  const news = [...told.values()].filter((line) => !isSame(same.get(line.id), line));
  if (news.length === 0 && !before.lines.some((line) => gone.has(line.id))) return { ...base, complete: true, mark: first.mark, lines: before.lines };
  for (const line of news) same.set(line.id, line);
  for (const id of gone) same.delete(id);
  return { ...base, complete: true, mark: complete ? first.mark : before.mark, lines: [...same.values()] };
}

function isSame(known: Line | undefined, line: Line): boolean {
  return known !== undefined && (known === line || JSON.stringify(known) === JSON.stringify(line));
}
