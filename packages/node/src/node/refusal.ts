/**
 * What a node says when it does not do what it was asked: which field is wrong, what was expected there, and what to do about it. The API carries it
 * as a typed error and the command line as an exit code and a few lines on stderr, so that both say the same.
 *
 * `kept` says what stands untouched, where a person might fear for it.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly field: string;
  readonly expected: string;
  readonly remedy: string;
  readonly kept: string | undefined;
  constructor(code: RefusalCode, told: Told, options?: ErrorOptions) {
    super(told.message ?? `${told.field}: expected ${told.expected}`, options);
    this.name = "Refusal";
    this.code = code;
    this.field = told.field;
    this.expected = told.expected;
    this.remedy = told.remedy;
    this.kept = told.kept;
  }
}

/** What a schema's complaint says was expected, in a refusal's words. */
export function expectationOf(complaint: string | undefined): string {
  return complaint?.replace(/^Invalid input: expected /, "") ?? "another shape";
}

/**
 * `not-good`: the thing checked is not good. `usage`: the command was not understood. `input`: a file or value is not what it should be. `invalid`: an
 * act that the rules refuse. `conflict`: something stands there already. `recovery`, `held`: the node is not running. `session-ended`, `mandate-ended`: the officer signs in anew, or
 * can not any more. `forbidden`: another officer may. `too-many`: later. `disk-full`: nothing can be written until there is room; reading goes on.
 */
export type RefusalCode =
  | "not-good" | "usage" | "input" | "invalid" | "conflict" | "not-found" | "recovery" | "held" | "unreachable" | "unauthorised" | "session-ended" | "mandate-ended" | "forbidden" | "too-many" | "too-large" | "disk-full" | "internal";

export interface Told {
  readonly field: string;
  readonly expected: string;
  readonly remedy: string;
  /** Default: field and expectation in one line. */
  readonly message?: string;
  readonly kept?: string;
}
