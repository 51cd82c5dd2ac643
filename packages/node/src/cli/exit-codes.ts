import type { RefusalCode } from "../node/refusal.ts";

/** What `mithaq` exits with; `mithaq --help` prints this table. */
export const EXIT_CODES = [
  [0, "done, or the thing checked is good"],
  [1, "the thing checked is not good"],
  [2, "the command was not understood, or a file or value is not what it should be"],
  [3, "refused: the act is not valid, or something stands in the way"],
  [4, "not found"],
  [5, "the node is in recovery or held"],
  [6, "unreachable: the node or its peer does not answer"],
  [70, "internal: a fault of the program or the machine"],
] as const satisfies readonly (readonly [number, string])[];
export type ExitCode = (typeof EXIT_CODES)[number][0];

const CODES: Record<RefusalCode, ExitCode> = {
  "not-good": 1, usage: 2, input: 2, "too-large": 2, invalid: 3, conflict: 3, unauthorised: 3, "session-ended": 3, "mandate-ended": 3, forbidden: 3, "too-many": 3, "not-found": 4, recovery: 5, held: 5, unreachable: 6, "disk-full": 70, internal: 70,
};

export function exitCodeOf(code: RefusalCode): ExitCode {
  return CODES[code];
}
