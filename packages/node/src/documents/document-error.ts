/** The one error of documents. `field` names the part of the model, the template or the option that is wrong; the message says what was expected. */
export class DocumentError extends Error {
  readonly code: DocumentErrorCode;
  readonly field: string;
  constructor(code: DocumentErrorCode, field: string, message: string, options?: ErrorOptions) {
    super(`${field}: ${message}`, options);
    this.name = "DocumentError";
    this.code = code;
    this.field = field;
  }
}

export type DocumentErrorCode =
  /** No such template or language. */
  | "unknown"
  /** The model is larger than a document may be. */
  | "bounds"
  /** The model lacks a part, has one too many, or one of another shape. */
  | "shape"
  /** A figure names an act that the document does not list, or a party or a language that it does not have. */
  | "reference"
  /** The documents' fonts have no glyph for a character of the text. */
  | "glyph"
  /** The compiler refused: a fault of the templates, not of the model. */
  | "compile";
