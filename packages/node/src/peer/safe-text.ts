/**
 * What somebody else wrote, made fit for a log line or a screen: at most `max` characters, on one line, without control characters, direction marks or
 * anything else that is not seen.
 */
export function safeText(text: string, max = 200): string {
  const seen = text.slice(0, max * 4).toWellFormed().replace(UNSEEN, " ").replace(/ +/g, " ").trim();
  return seen.length <= max ? seen : `${seen.slice(0, max - 1).toWellFormed()}…`;
}

/** Everything but letters, marks, numbers, punctuation, symbols and the plain space. */
const UNSEEN = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;
