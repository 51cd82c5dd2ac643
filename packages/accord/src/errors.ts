/** What this layer refuses, by literal code; `field` names the part that is wrong (for `invalid`: the rule that the act breaks). */
export type AccordErrorCode = "shape" | "malformed" | "charter" | "party-file" | "rules-unknown" | "invalid" | "not-found" | "view" | "key";

/** The one error class of the accord. */
export class AccordError extends Error {
  readonly code: AccordErrorCode;
  readonly field: string;

  constructor(code: AccordErrorCode, field: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "AccordError";
    this.code = code;
    this.field = field;
  }
}
