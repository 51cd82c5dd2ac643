/**
 * Whether every database can hold the text as a key: without NUL (PostgreSQL has none), without lone surrogates (UTF-8 has none), at most 1,024
 * bytes of UTF-8 (PostgreSQL indexes no more than 2,704, and two keys stand in one index). The stores refuse to write others and hold none, so
 * that all of them answer alike. JSON is not bound by this: there, NUL and surrogates are escaped.
 */
export function isStorableText(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0") && (text.length <= MAX_BYTES / 3 || Buffer.byteLength(text) <= MAX_BYTES);
}

/** Throws a TypeError that names the texts' role, where one cannot be stored. */
export function requireStorableText(role: string, ...texts: readonly (string | null)[]): void {
  for (const text of texts) {
    if (text !== null && !isStorableText(text)) {
      throw new TypeError(`${role} holds NUL or a lone surrogate, or is longer than ${MAX_BYTES} bytes: ${JSON.stringify(text.slice(0, 100))}`);
    }
  }
}

const MAX_BYTES = 1024;
