/**
 * A text in pieces that are never cut: words with their marks, ZWNJ and apostrophes (می‌شود, تَعاوُن, l'accord), runs of space, and every other character by itself. Joined, they are the text again.
 * ZWNJ and diacritics do not end a word, as Unicode's own word boundaries (UAX #29, WB4) have it; ZWNJ within a word is a letter's neighbour there as well.
 */
export function piecesOf(text: string): string[] {
  return text.match(PIECE) ?? [];
}

/** The same with the space before a word in the word's piece: fewer pieces that are alike, and so a quicker and steadier comparison of three texts. */
export function spacedPiecesOf(text: string): string[] {
  return text.match(SPACED_PIECE) ?? [];
}

const WORD = String.raw`[\p{L}\p{N}_][\p{L}\p{N}\p{M}_\u0640\u200c\u200d]*(?:['’ʼ][\p{L}\p{M}]+)*`;
const PIECE = new RegExp(String.raw`${WORD}|\s+|.\p{M}*`, "gsu");
const SPACED_PIECE = new RegExp(String.raw`\s*(?:${WORD}|\S\p{M}*)|\s+`, "gsu");
