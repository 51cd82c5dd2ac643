/**
 * The shorter forms under which a folded word is found too: without the article and the clitics that Arabic writes before a word (ال و ف ب ك ل), without plural, definite and ezafe
 * endings, without an English plural. `language` is the text's; a query's may be unknown: then the rules of all four are tried. Light on purpose: what is left has at least three letters.
 */
export function stemsOf(word: string, language: string | null): string[] {
  if (LATIN.test(word)) return language === null || language === "en" ? distinct(word, [singular(word)]) : [];
  if (!ARABIC.test(word)) return [];
  const rules = language === null ? ALL : (RULES[language] ?? ALL);
  const bare = [word, ...without(word, rules.before)];
  return distinct(word, bare.flatMap((one) => [one, ...without(one, rules.after)]));
}

interface Affixes {
  readonly before: readonly RegExp[];
  readonly after: readonly RegExp[];
}

const LATIN = /^[a-z]{4,}$/;
const ARABIC = /^\p{Script=Arabic}{4,}$/u;
const SHORTEST = 3;

/** In the folded letters: ة, ە and ھ are ه; ي, ى and ێ are ی; ۆ is و. */
const RULES: Readonly<Record<string, Affixes>> = {
  ar: { before: [/^[وف]?(?:[بک]?ال|لل)/u, /^[وفبکل](?=\p{L}{4})/u], after: [/(?:ات|ون|ین|ان|یه|ه|ها|هم)$/u] },
  fa: { before: [], after: [/(?:ها(?:یی?|یش|یشان|یمان)?|ات)$/u, /(?:ترین|تر|ی)$/u] },
  ckb: { before: [], after: [/(?:هکانی?|هکه(?:ی|دا)?|هکهوه|هکانیان|انی?|یک|هوه|دا)$/u, /(?:هکانی?|هکه|هی|ی|ه)$/u] },
  en: { before: [], after: [] },
};
const ALL: Affixes = { before: RULES["ar"]!.before.slice(0, 1), after: ["ar", "fa", "ckb"].flatMap((language) => RULES[language]!.after) };

function without(word: string, affixes: readonly RegExp[]): string[] {
  return affixes.map((affix) => word.replace(affix, "")).filter((stem) => stem !== word && stem.length >= SHORTEST);
}

function singular(word: string): string {
  if (word.endsWith("ies") && word.length > 5) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes)$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) && !word.endsWith("is") ? word.slice(0, -1) : word;
}

function distinct(word: string, stems: readonly string[]): string[] {
  return [...new Set(stems)].filter((stem) => stem !== word);
}
