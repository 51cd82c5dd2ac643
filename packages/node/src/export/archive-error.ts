/**
 * The one error of what leaves a node or comes in by file: exports, proofs, pouches, backups. `field` names the file or part that is wrong;
 * the message says what was expected and what to do.
 */
export class ArchiveError extends Error {
  readonly code: ArchiveErrorCode;
  readonly field: string;
  constructor(code: ArchiveErrorCode, field: string, message: string, options?: ErrorOptions) {
    super(`${field}: ${message}`, options);
    this.name = "ArchiveError";
    this.code = code;
    this.field = field;
  }
}

export type ArchiveErrorCode =
  /** The target of an export, a pouch or a backup holds something already; a store to restore into is not empty. */
  | "target-exists"
  /** The file or folder named cannot be read as what it should be. */
  | "unreadable"
  /** Not an origin that a folder can be named after, or not such a folder. */
  | "origin"
  /** The store lacks an entry, a tile or a note that it must have. */
  | "store-incomplete"
  /** The act, or the log, is not held here. */
  | "not-found"
  /** No checkpoint covers the act yet that every other party has countersigned. */
  | "not-countersigned"
  /** The zip is not one, is truncated, or a file in it is not what the manifest says. */
  | "zip-malformed"
  /** The zip has too many or too large files, or names that do not belong. */
  | "zip-bounds"
  | "manifest"
  /** Of another charter, or made for another party. */
  | "not-for-us"
  /** Acts between what is held here and what the pouch brings are in neither. */
  | "missing-acts"
  | "proof";
