import { foldLetters, readDigits } from "@mithaq/calendar";

/** A word of a text as a search takes it, and where it stands: `text.slice(from, to)` is how it was written. */
export interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** The parts of a word that ZWNJ holds together, as they are searched; empty where it has none. */
  readonly parts: readonly string[];
}

/**
 * The words of a text in any of the four languages, one spelling for all keyboards: digits Latin; Latin letters small and without accents; the letters of Arabic script folded as
 * `@mithaq/calendar` folds them (yehs, kafs, hehs, alefs, ڕ ڵ ۆ; without harakat, tatweel and hamza). A word with ZWNJ is one word, and its parts are words too.
 */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WRITTEN), ({ 0: written, index }) => ({ word: foldWord(written), from: index, to: index + written.length, parts: partsOf(written) })).filter(({ word }) => word !== "");
}

/** One written word as it is searched: letters and digits alone, at most 64 of them. */
export function foldWord(written: string): string {
  let word = folded.get(written);
  if (word === undefined) {
    // Texts say the same words again and again.
    if (folded.size >= MOST_REMEMBERED) folded.clear();
    folded.set(written, (word = fold(written)));
  }
  return word;
}

function fold(written: string): string {
  if (PLAIN.test(written)) return written.toLowerCase().slice(0, LONGEST);
  return readDigits(foldLetters(written.normalize("NFKD").replaceAll(MARKS, "")))
    .replaceAll(NOT_SEARCHED, "")
    .slice(0, LONGEST);
}

function partsOf(written: string): string[] {
  if (!written.includes(ZWNJ)) return [];
  const parts = written.split(ZWNJ).map(foldWord).filter((part) => part.length >= SHORTEST_PART);
  return parts.length > 1 ? parts : [];
}

const ZWNJ = "\u200c";
/** Letters, digits, their marks, ZWNJ, the tatweel, and an apostrophe between letters: what a writer means as one word. */
const WRITTEN = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u0640]|\u200c|\u200d)*(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const MARKS = /\p{M}/gu;
const NOT_SEARCHED = /[^\p{L}\p{N}]|ء/gu;
const PLAIN = /^[A-Za-z0-9]*$/;
const folded = new Map<string, string>();
const MOST_REMEMBERED = 50_000;
const LONGEST = 64;
const SHORTEST_PART = 2;
