import type { SearchMatch, SearchTerm } from "../store/search-table.ts";
import type { StoreReader } from "../store/store.ts";
import { similarWords } from "./similar-words.ts";
import { withOpenEnd } from "./terms.ts";

/** One step of a search, weaker than the one before. */
export interface SearchStep {
  readonly step: 1 | 2 | 3 | 4;
  readonly score: number;
  readonly match: SearchMatch;
}

/**
 * The steps in which a question is answered: all words in titles, then all words anywhere; only where there is no such thing, the last word begun (3); and only then, words like those asked for (4).
 * `step`: of a later page, the step that it goes on with.
 */
export async function searchSteps(reader: StoreReader, groups: readonly SearchTerm[][], only: SearchMatch["only"], step?: number): Promise<SearchStep[]> {
  const any = async (match: SearchMatch): Promise<boolean> => (await reader.countFound(match, 1)) > 0;
  if (step === undefined ? await any({ groups, within: "all", only }) : step < 3) {
    return [
      { step: 1, score: 1, match: { groups, within: "strong", only } },
      { step: 2, score: 0.7, match: { groups, within: "all", only, except: { groups, within: "strong" } } },
    ];
  }
  const open = withOpenEnd(groups);
  if (open !== undefined && (step === undefined ? await any({ groups: open, within: "all", only }) : step === 3)) return [{ step: 3, score: 0.5, match: { groups: open, within: "all", only } }];
  return [{ step: 4, score: 0.3, match: { groups: await Promise.all(groups.map((group) => widen(reader, group))), within: "all", only } }];
}

/** A word with those that it may mean: words of titles with the same first letter. One that is known stays alone. */
async function widen(reader: StoreReader, group: readonly SearchTerm[]): Promise<SearchTerm[]> {
  const word = group[0]!.word;
  if ((await reader.countFound({ groups: [group], within: "all", only: [] }, 1)) > 0) return [...group];
  const first = String.fromCodePoint(word.codePointAt(0)!);
  const known = await reader.searchWords(first, `${first}\u{10ffff}`, MOST_COMPARED);
  return [...group, ...similarWords(word, known).map((one) => ({ word: one, prefix: false }))];
}

const MOST_COMPARED = 5000;
