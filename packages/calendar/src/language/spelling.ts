/**
 * Letters as a reader takes them, so that one word typed on a Persian, an Arabic or a Kurdish keyboard is one word:
 * the two yehs, alef maksura and ێ; the two kafs; the three hehs and teh marbuta; alef with and without hamza or madda; ڕ ڵ ۆ.
 * Harakat, tatweel, ZWNJ, bidirectional marks, apostrophes, hyphens and spaces fall away; Latin letters become small.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\p{Mn}\p{Cf}\s\u0640'’ʼʿʾ.-]/gu, "")
    .replaceAll(/[يىیێې]/g, "ی")
    .replaceAll(/[كکڪ]/g, "ک")
    .replaceAll(/[ةەهھہ]/g, "ه")
    .replaceAll(/[أإآٱا]/g, "ا")
    .replaceAll("ؤ", "و")
    .replaceAll("ڕ", "ر")
    .replaceAll("ڵ", "ل")
    .replaceAll(/[ۆۇ]/g, "و");
}
