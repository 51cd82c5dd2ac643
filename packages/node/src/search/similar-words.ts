/** Of known words, those that a misspelt one may mean, the most similar first: by the share of the letter triples that both have (Dice's coefficient). */
export function similarWords(word: string, known: readonly string[], most = 8): string[] {
  const own = triples(word);
  return known
    .map((one) => ({ one, likeness: dice(own, triples(one)) }))
    .filter(({ one, likeness }) => likeness >= LEAST && Math.abs(one.length - word.length) <= Math.max(2, word.length / 3))
    .sort((a, b) => b.likeness - a.likeness || (a.one < b.one ? -1 : 1))
    .slice(0, most)
    .map(({ one }) => one);
}

/** Triples of letters with an open end on both sides, so that first letters weigh more. */
function triples(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((triple) => b.has(triple)).length;
  return (2 * both) / (a.size + b.size);
}

const LEAST = 0.5;
