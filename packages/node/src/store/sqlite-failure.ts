import { StoreError, type StoreErrorCode } from "./store.ts";

/** SQLite's primary result codes that the store gives a name (https://sqlite.org/rescode.html): BUSY, LOCKED, FULL, CORRUPT, NOTADB. */
const NAMED = new Map<number | undefined, readonly [StoreErrorCode, string]>([
  [5, ["busy", "another process holds the database"]],
  [6, ["busy", "another connection holds the table"]],
  [13, ["full", "no space is left for the database"]],
  [11, ["corrupt", "the database file is damaged"]],
  [26, ["corrupt", "the file is no database"]],
]);
const CONSTRAINT = 19;

/** The error that the store throws for one of node:sqlite; others are given back as they are. */
export function sqliteFailure(error: unknown): unknown {
  const named = NAMED.get(resultCode(error));
  return named === undefined ? error : new StoreError(...named, { cause: error });
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
