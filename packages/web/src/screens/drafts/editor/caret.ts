import { diffWords } from "../../../drafting/index.ts";

/** Where a caret stands after the text around it was changed by somebody else: behind the same words as before; within words that are gone, where they were. */
export function moveCaret(before: string, after: string, caret: number): number {
  let was = 0;
  let is = 0;
  for (const { kind, text } of diffWords(before, after)) {
    if (kind === "added") {
      is += text.length;
      continue;
    }
    if (caret < was + text.length || (kind === "same" && caret === was + text.length)) return kind === "same" ? is + (caret - was) : is;
    was += text.length;
    if (kind === "same") is += text.length;
  }
  return Math.min(is, after.length);
}
