/** Documents on paper: models in, PDF out. */
export { compileDocument, type DocumentOptions } from "./compile-document.ts";
export { DocumentError, type DocumentErrorCode } from "./document-error.ts";
export { formatOriginals, hashContent } from "./format-originals.ts";
export { type Digits, DOCUMENT_LANGUAGES, type DocumentLanguage } from "./languages.ts";
export type * from "./models.ts";
