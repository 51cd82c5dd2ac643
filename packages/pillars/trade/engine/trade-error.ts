/** What the engine refuses, by literal code. */
export type TradeErrorCode = "shape" | "not-found" | "duplicate" | "period" | "ambiguous-period" | "series" | "domain" | "too-many";

/** The one error of this pillar's pure part. `field` is the path of what is wrong in the input or the parameters; the message says what was expected and what to do. */
export class TradeError extends Error {
  readonly code: TradeErrorCode;
  readonly field: string;

  constructor(code: TradeErrorCode, field: string, message: string) {
    super(`${field}: ${message}`);
    this.name = "TradeError";
    this.code = code;
    this.field = field;
  }
}
