import { setTimeout as delay } from "node:timers/promises";
import { crashPoint } from "../faults/crash-point.ts";
import { Lease } from "./lease.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { commitFailure } from "./sqlite-failure.ts";
import { SqliteWriter } from "./sqlite-writer.ts";
import { StoreError } from "./store.ts";

/**
 * One write transaction on the connection that writes: committed and durable when it resolves with the work's result, or not there at all.
 * `committed` is called, before it resolves, where something was written. Waits for other processes at most `patience` milliseconds, then rejects with code `busy`.
 */
export async function writeTransaction<T>(
  connection: SqliteConnection,
  patience: number,
  committed: () => void,
  work: (writer: SqliteWriter) => Promise<T>,
): Promise<T> {
  await begin(connection, patience);
  const lease = new Lease();
  const writer = new SqliteWriter(connection, lease);
  let result: T;
  try {
    result = await work(writer).finally(() => lease.end());
    if (writer.failure !== undefined) throw writer.failure.error;
  } catch (error) {
    rollBack(connection);
    throw error;
  }
  crashPoint("store.commit.before");
  try {
    connection.database.exec("COMMIT");
  } catch (error) {
    rollBack(connection);
    throw commitFailure(error);
  }
  crashPoint("store.commit.after");
  if (writer.wrote) committed();
  return result;
}

/** SQLite's own waiting would stop the event loop: the lock is tried without waiting, again and again. */
async function begin(connection: SqliteConnection, patience: number): Promise<void> {
  const deadline = performance.now() + patience;
  for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      connection.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      const late = performance.now() >= deadline;
      if (late || !(error instanceof StoreError) || error.code !== "busy") throw error;
      // Uneven pauses, so that two waiting processes do not keep step.
      await delay(pause * (0.5 + Math.random()));
    }
  }
}

const LONGEST_PAUSE = 16;

/** After some failures SQLite has rolled back by itself. */
function rollBack(connection: SqliteConnection): void {
  if (connection.database.isTransaction) connection.exec("ROLLBACK");
}
