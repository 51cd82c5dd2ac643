import { writeSync } from "node:fs";

/** What a process vouches for by saying it: from then on no crash may undo it. One JSON line each. */
export type Acknowledgement =
  /** An act stands in the own log. */
  | { readonly act: string; readonly name: string }
  /** The signed note of the own head was published. */
  | { readonly head: string }
  | { readonly payload: string }
  | { readonly erased: string }
  /** A file was written whole. */
  | { readonly file: string }
  /** An act was refused, with the error's code. */
  | { readonly refused: string; readonly code: string; readonly message: string }
  /** A fault that the node's status shows. */
  | { readonly fault: string; readonly subject: string }
  /** The faults that it shows at the end. */
  | { readonly left: readonly string[] };

/** Written before it returns: a kill a moment later does not take it back. */
export function say(acknowledgement: Acknowledgement): void {
  writeSync(1, `${JSON.stringify(acknowledgement)}\n`);
}

export function heard(lines: readonly string[]): Acknowledgement[] {
  return lines.map((line) => JSON.parse(line) as Acknowledgement);
}
