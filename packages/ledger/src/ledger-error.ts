/**
 * The one error of this package: input that is not what a specification says it must be. Anything else that is thrown here is a defect.
 * `code` is for programs, `field` names the part that is wrong, `message` is for people.
 */
export class LedgerError extends Error {
  readonly code: LedgerErrorCode;
  readonly field: string;

  constructor(code: LedgerErrorCode, field: string, message: string) {
    super(`${field}: ${message}`);
    this.name = "LedgerError";
    this.code = code;
    this.field = field;
  }
}

export type LedgerErrorCode =
  | "base64"
  | "utf8"
  | "decimal"
  | "hex"
  | "note-malformed"
  | "note-unsigned"
  | "note-bad-signature"
  | "vkey"
  | "checkpoint-malformed"
  | "checkpoint-origin"
  | "cosignature-malformed"
  | "tile-path"
  | "tile-size"
  | "tile-hash"
  | "tile-missing"
  | "bundle-malformed"
  | "entry-size"
  | "proof-length"
  | "proof-root"
  | "proof-malformed"
  | "policy-malformed"
  | "policy-unsatisfied"
  | "act-json"
  | "act-not-canonical"
  | "act-surrogate"
  | "act-number"
  | "act-size"
  | "act-depth"
  | "public-entry"
  | "public-proof";
