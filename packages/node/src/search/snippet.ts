import type { SearchTerm } from "../store/search-table.ts";
import type { SearchedText } from "./searched-texts.ts";
import { stemsOf } from "./stems.ts";
import { wordsOf, type Word } from "./words.ts";

/** A piece of a text with what was found in it: `marks` are places [from, to) in `text`, in UTF-16 units, in order and apart. */
export interface Snippet {
  readonly language: string | null;
  readonly text: string;
  readonly marks: [number, number][];
}

/**
 * The piece that shows best why an object was found: of the text that has most of the words asked for, one in the reader's language before others, some 160 characters around the first of them.
 * Undefined where no text has any (the words are in a document that is not here).
 */
export function snippetOf(texts: readonly SearchedText[], groups: readonly (readonly SearchTerm[])[], language: string | null): (Snippet & { readonly act: string | null }) | undefined {
  let best: { readonly text: SearchedText; readonly found: readonly Word[]; readonly weight: number } | undefined;
  for (const text of texts) {
    const words = wordsOf(text.text);
    const met = groups.map((group) => words.filter((word) => meets(word, group, text.language)));
    const count = met.filter((found) => found.length > 0).length;
    const weight = count * 4 + (text.language === language ? 2 : 0) + (text.strong ? 0 : 1);
    if (count > 0 && (best === undefined || weight > best.weight)) best = { text, weight, found: [...new Set(met.flat())].sort((a, b) => a.from - b.from) };
  }
  if (best === undefined) return undefined;
  const { text, found } = best;
  return { language: text.language, act: text.act, ...cut(text.text, found) };
}

function meets({ word, parts }: Word, group: readonly SearchTerm[], language: string | null): boolean {
  const forms = [word, ...parts].flatMap((one) => [one, ...stemsOf(one, language)]);
  return group.some((term) => forms.some((form) => (term.prefix ? form.startsWith(term.word) : form === term.word)));
}

/** Cuts between words: a letter is never parted from its marks. */
function cut(text: string, found: readonly Word[]): Pick<Snippet, "text" | "marks"> {
  const first = found[0]?.from ?? 0;
  const words = wordsOf(text);
  const from = words.find((word) => word.from >= first - BEFORE)?.from ?? 0;
  const to = text.length <= from + LENGTH ? text.length : (words.findLast((word) => word.to <= from + LENGTH)?.to ?? from + LENGTH);
  const begin = first <= BEFORE ? 0 : from;
  const [lead, tail] = [begin > 0 ? "… " : "", to < text.length ? " …" : ""];
  const within = found.filter((word) => word.from >= begin && word.to <= to);
  return { text: `${lead}${text.slice(begin, to)}${tail}`, marks: within.map((word) => [word.from - begin + lead.length, word.to - begin + lead.length]) };
}

const BEFORE = 60;
const LENGTH = 160;
