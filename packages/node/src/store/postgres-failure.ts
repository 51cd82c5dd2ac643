import { DatabaseError } from "pg";
import { StoreError, type StoreErrorCode } from "./store.ts";

/** SQLSTATEs that the store gives a name (PostgreSQL, Appendix A). */
const NAMED = new Map<string | undefined, readonly [StoreErrorCode, string]>([
  ["53100", ["full", "no space is left for the database"]],
  ["55P03", ["busy", "another process holds the fold lock"]],
  ["40001", ["busy", "the transaction met another one"]],
  ["40P01", ["busy", "the transaction met another one"]],
  ["XX001", ["corrupt", "the database is damaged"]],
  ["XX002", ["corrupt", "an index of the database is damaged"]],
]);
const UNIQUE_VIOLATION = "23505";

/** The error that the store throws for one of pg, of any statement but COMMIT; others are given back as they are. */
export function postgresFailure(error: unknown): unknown {
  const named = error instanceof DatabaseError ? NAMED.get(error.code) : undefined;
  if (named !== undefined) return new StoreError(...named, { cause: error });
  if (isConnectionFailure(error)) return new StoreError("unavailable", "the database cannot be reached; nothing was written", { cause: error });
  return error;
}

/** The error that a failed COMMIT means: where the server itself did not refuse it, nobody here knows whether it was done. */
export function commitFailure(error: unknown): unknown {
  if (error instanceof DatabaseError && !isConnectionFailure(error)) return postgresFailure(error);
  return new StoreError("outcome-unknown", "the connection broke during the commit: read again what is there", { cause: error });
}

/** Whether a PRIMARY KEY or UNIQUE refused the record. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === UNIQUE_VIOLATION;
}

/** No connection, or none any more. The server's own last words are FATAL or PANIC; what pg and the sockets say has no SQLSTATE. */
function isConnectionFailure(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.severity === "FATAL" || error.severity === "PANIC";
  if (!(error instanceof Error)) return false;
  if ("syscall" in error || error instanceof AggregateError) return true;
  return /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect)/.test(error.message);
}
