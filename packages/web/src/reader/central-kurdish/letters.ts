import { forLanguages, KURDISH } from "./for-locales.ts";

/**
 * Order of letters: that of the Kurdish alphabet, in which ڕ stands after ر and ڵ after ل (the root order of Unicode has ڕ after ز), with the Arabic letters that it lacks at their Arabic places. What is equal (by
 * `sensitivity`) and everything that is no such letter is the browser's.
 */
export function collatorClass(base: typeof Intl.Collator): typeof Intl.Collator {
  return forLanguages(base, KURDISH, (locale, options?: Intl.CollatorOptions) => {
    // The root order: Persian and Arabic put letters elsewhere.
    const inner = new base("en", options);
    return {
      compare: (a: string, b: string): number => {
        const otherwise = inner.compare(a, b);
        return otherwise === 0 ? 0 : (byAlphabet(a, b) ?? otherwise);
      },
      resolvedOptions: () => ({ ...inner.resolvedOptions(), locale: locale.toString() }),
    };
  });
}

/** By the first letters that differ; undefined where one of them is not of the alphabet. */
function byAlphabet(a: string, b: string): number | undefined {
  const [first, second] = [Array.from(a), Array.from(b)];
  const at = first.findIndex((letter, index) => spelled(letter) !== spelled(second[index] ?? ""));
  const [left, right] = [RANK.get(spelled(first[at] ?? "")), RANK.get(spelled(second[at] ?? ""))];
  return left === undefined || right === undefined ? undefined : Math.sign(left - right);
}

/** Arabic yeh and kaf are the Kurdish ones, typed on another keyboard. */
function spelled(letter: string): string {
  return letter === "ي" ? "ی" : letter === "ك" ? "ک" : letter;
}

const RANK: ReadonlyMap<string, number> = new Map(Array.from("ءئاآأإبپتثجچحخدذرڕزژسشصضطظعغفڤقکگلڵمنوۆهەةیێى").map((letter, rank) => [letter, rank]));
