import { StoreError } from "./store.ts";

/** SQLite's primary result codes that the store gives a name (https://sqlite.org/rescode.html). */
const BUSY = 5;
const LOCKED = 6;
const CORRUPT = 11;
const FULL = 13;
const CONSTRAINT = 19;
const NOT_A_DATABASE = 26;

/** The error that the store throws for one of node:sqlite; others are given back as they are. */
export function sqliteFailure(error: unknown): unknown {
  switch (resultCode(error)) {
    case BUSY:
    case LOCKED:
      return new StoreError("busy", "another process holds the database", { cause: error });
    case FULL:
      return new StoreError("full", "no space is left for the database", { cause: error });
    case CORRUPT:
    case NOT_A_DATABASE:
      return new StoreError("corrupt", "the database file is damaged, or is none", { cause: error });
    default:
      return error;
  }
}

/** Whether a PRIMARY KEY or UNIQUE refused the record. */
export function isConstraintFailure(error: unknown): boolean {
  return resultCode(error) === CONSTRAINT;
}

/**
 * The error that a failed COMMIT means. SQLite says with FULL and BUSY that nothing was committed; after another failure (an fsync that the disk
 * refused) the frames may or may not be on the disk, and the next start may find them.
 */
export function commitFailure(error: unknown): unknown {
  const failure = sqliteFailure(error);
  if (failure instanceof StoreError) return failure;
  return new StoreError("outcome-unknown", "the commit failed midway: read again what is there", { cause: error });
}

/** The primary code: extended codes carry more in their upper bytes. */
function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return undefined;
  return error.errcode & 0xff;
}
