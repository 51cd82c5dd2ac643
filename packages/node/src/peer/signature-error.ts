/** A request that no party signed as it stands. `code` is for programs and for the body of the 401, `message` is for people; neither holds a secret. */
export class SignatureError extends Error {
  readonly code: SignatureErrorCode;

  constructor(code: SignatureErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "SignatureError";
    this.code = code;
  }
}

export type SignatureErrorCode =
  | "unsigned"
  | "malformed"
  | "components"
  | "wrong-recipient"
  | "expired"
  | "unknown-key"
  | "bad-signature"
  | "replayed"
  | "too-many-requests"
  | "body-differs";
