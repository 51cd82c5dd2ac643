import type { SearchTerm, SearchTerms } from "../store/search-table.ts";
import type { SearchedText } from "./searched-texts.ts";
import { stemsOf } from "./stems.ts";
import { wordsOf } from "./words.ts";

/** Of the tokeniser (words.ts, stems.ts, searched-texts.ts): one more with every change of what they make, so that nodes index anew. */
export const TOKENISER_VERSION = 1;

/** What stores index of texts, at most so many characters of them; `marks` are terms besides (see {@link markOf}). */
export function termsOf(texts: readonly SearchedText[], marks: readonly string[]): SearchTerms {
  const strong = new Set<string>();
  const words = new Set<string>(marks);
  const spelled = new Set<string>();
  let room = MOST_CHARACTERS;
  for (const one of texts) {
    const into = one.strong ? strong : words;
    for (const { word, parts } of wordsOf(one.text.slice(0, Math.max(0, room)))) {
      for (const each of [word, ...parts]) {
        into.add(each);
        for (const stem of stemsOf(each, one.language)) into.add(stem);
        if (one.strong && one.language !== null && each.length >= SHORTEST_SPELLED && !DIGIT.test(each)) spelled.add(each);
      }
    }
    room -= one.text.length;
  }
  return { strong: [...strong], words: [...words].filter((word) => !strong.has(word)), spelled: [...spelled] };
}

/** A group of terms a word: each must be met by one of its terms. Words that say nothing by themselves are left out, unless there are no others. */
export function queryGroups(text: string, language: string | null): SearchTerm[][] {
  const words = wordsOf(text.slice(0, MOST_ASKED)).slice(0, MOST_WORDS).map(({ word }) => word);
  const telling = words.filter((word) => !EMPTY.has(word));
  return (telling.length > 0 ? telling : words).map((word) => termsOfWord(word, language));
}

/** The same with the last word not yet written to its end. */
export function withOpenEnd(groups: readonly SearchTerm[][]): SearchTerm[][] | undefined {
  const last = groups.at(-1);
  const word = last?.[0]?.word ?? "";
  return last === undefined || word.length < SHORTEST_PREFIX ? undefined : [...groups.slice(0, -1), [...last, { word, prefix: true }]];
}

/** A term that no text has: that an object is of a kind, a pillar, a plane. */
export function markOf(what: "kind" | "pillar" | "plane", value: string): string {
  return MARKS[what] + value.replaceAll(/[^\p{L}\p{N}]/gu, "\ue00f").slice(0, 64);
}

/** Of an act's or an object's id, as much as is indexed: its beginning. */
export function idTerm(id: string): string {
  return id.slice(0, INDEXED_OF_ID);
}

function termsOfWord(word: string, language: string | null): SearchTerm[] {
  const exact = [word, ...stemsOf(word, language)].map((one) => ({ word: one, prefix: false }));
  return ID.test(word) ? [...exact, { word: idTerm(word), prefix: true }] : exact;
}

/** Characters for private use: no text's word has one. */
const MARKS = { kind: "\ue000", pillar: "\ue001", plane: "\ue002" };
const ID = /^(?=[a-f]*[0-9])[0-9a-f]{7,64}$/;
const DIGIT = /\p{N}/u;
const INDEXED_OF_ID = 16;
const SHORTEST_SPELLED = 4;
const SHORTEST_PREFIX = 2;
const MOST_CHARACTERS = 400_000;
const MOST_ASKED = 400;
const MOST_WORDS = 12;
/** Articles, conjunctions and prepositions of the four languages, folded. */
const EMPTY: ReadonlySet<string> = new Set("the a an of and or in on to for by with at from و در از به با که را برای بر تا این ان فی من علی الی عن ان او ل له بو لگهل ل ب ه یان ئهو یهو".split(" "));
