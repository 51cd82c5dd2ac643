import type { ClientBase, Pool, PoolClient, QueryResult } from "pg";
import { crashPoint } from "../faults/crash-point.ts";
import { Lease } from "./lease.ts";
import { commitFailure, postgresFailure } from "./postgres-failure.ts";
import { type PostgresPlace, PostgresReader } from "./postgres-reader.ts";
import { PostgresWriter } from "./postgres-writer.ts";

/** Runs the work on the newest committed snapshot. */
export async function readTransaction<T>(pool: Pool, place: PostgresPlace, work: (reader: PostgresReader) => Promise<T>): Promise<T> {
  return withSnapshot(pool, async (client) => {
    const lease = new Lease();
    try {
      return await work(new PostgresReader(client, place, lease));
    } finally {
      lease.end();
    }
  });
}

/** Lends a client whose transaction sees one snapshot, and takes it back when the promise settles. */
export async function withSnapshot<T>(pool: Pool, work: (client: ClientBase) => Promise<T>): Promise<T> {
  const { client, giveBack } = await borrowSnapshot(pool);
  try {
    return await work(client);
  } finally {
    await giveBack();
  }
}

export async function borrowSnapshot(pool: Pool): Promise<{ readonly client: ClientBase; readonly giveBack: () => Promise<void> }> {
  const client = await connected(pool);
  try {
    // PostgreSQL takes the snapshot at the first statement, not at BEGIN.
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT 1");
  } catch (error) {
    client.release(true);
    throw postgresFailure(error);
  }
  return { client, giveBack: () => end(client, "COMMIT") };
}

/**
 * One write transaction: it begins by taking the fold lock, waiting at most `patience` milliseconds (then code `busy`), and is committed and
 * durable when this resolves. READ COMMITTED, so that every statement sees what was committed before the lock was had.
 */
export async function writeTransaction<T>(
  pool: Pool,
  place: PostgresPlace,
  patience: number,
  work: (writer: PostgresWriter) => Promise<T>,
): Promise<{ readonly result: T; readonly wrote: boolean }> {
  const client = await connected(pool);
  const lease = new Lease();
  let writer: PostgresWriter;
  let result: T;
  try {
    writer = new PostgresWriter(client, place, lease, await takeFoldLock(client, place, patience));
    result = await work(writer).finally(() => lease.end());
    if (writer.failure !== undefined) throw writer.failure.error;
  } catch (error) {
    await end(client, "ROLLBACK");
    throw postgresFailure(error);
  }
  crashPoint("store.commit.before");
  try {
    // Written only now and only where it moved, with the commit in one message.
    const mark = writer.changed === writer.changedBefore ? "" : `UPDATE ${place.schema}.fold SET changed = ${writer.changed} WHERE id = 1; `;
    await client.query(`${mark}COMMIT`);
  } catch (error) {
    client.release(true);
    throw commitFailure(error);
  }
  crashPoint("store.commit.after");
  client.release();
  for (const [origin, number] of writer.created) place.origins.set(origin, number);
  return { result, wrote: writer.wrote };
}

/**
 * Begins, in one message; returns the mark of the newest change. A process that stops while it holds the lock loses it, and its transaction,
 * after IDLE_LIMIT. What is committed must survive a crash of the server, whatever role or database are set to; a stricter setting stays.
 */
async function takeFoldLock(client: ClientBase, { schema }: PostgresPlace, patience: number): Promise<number> {
  const results = await client.query(
    `BEGIN ISOLATION LEVEL READ COMMITTED;
      SET LOCAL lock_timeout = ${Math.max(1, Math.ceil(patience))};
      SET LOCAL idle_in_transaction_session_timeout = ${IDLE_LIMIT};
      SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') IN ('off', 'local');
      SELECT changed FROM ${schema}.fold WHERE id = 1 FOR UPDATE`,
  );
  const [fold] = (results as unknown as QueryResult<{ changed: number }>[]).at(-1)?.rows ?? [];
  if (fold === undefined) throw new Error(`the table ${schema}.fold has lost its row`);
  return fold.changed;
}

async function connected(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw postgresFailure(error);
  }
}

/** Ends a transaction whose outcome does not matter. A client that cannot even do that is thrown away. */
async function end(client: PoolClient, statement: "COMMIT" | "ROLLBACK"): Promise<void> {
  try {
    await client.query(statement);
    client.release();
  } catch {
    client.release(true);
  }
}

/** Milliseconds. */
const IDLE_LIMIT = 60_000;
