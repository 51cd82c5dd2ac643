import { Pool, type PoolConfig, types } from "pg";
import { commitListeners } from "./commit-listeners.ts";
import { loadDump } from "./dump-load.ts";
import { createMutex } from "./mutex.ts";
import { OpenState } from "./open-state.ts";
import { dumpPostgres } from "./postgres-dump.ts";
import { postgresFailure } from "./postgres-failure.ts";
import { commitNotice } from "./postgres-notice.ts";
import type { PostgresPlace } from "./postgres-reader.ts";
import { prepareSchema, requireSchemaName } from "./postgres-schema.ts";
import { borrowSnapshot, readTransaction, writeTransaction } from "./postgres-transaction.ts";
import type { PostgresWriter } from "./postgres-writer.ts";
import type { DumpedRecord, Store } from "./store.ts";

export interface PostgresStoreOptions {
  /** As libpq takes it: `postgresql://user@host/database`. */
  readonly connectionString: string;
  /** The schema that holds the node's tables; created where it is missing. a–z, 0–9 and _; `mithaq` unless told. */
  readonly schema?: string;
  /**
   * Milliseconds that a write waits for the fold lock before it rejects with code `busy`, and that anything waits for a connection before it rejects
   * with code `unavailable`; 10,000 unless told.
   */
  readonly patience?: number;
  /** Connections for reads; one more is for writes, and one for notices while somebody listens. 10 unless told. */
  readonly connections?: number;
}

/**
 * Opens a node's store in one schema of a PostgreSQL database, and creates it where it is missing. Any number of processes may share it. Throws
 * StoreError `newer-schema`, or `unavailable` where the server cannot be reached; pg's own error where it refuses the login.
 * The server must run with fsync on: the store makes up for a session's synchronous_commit alone.
 */
export async function openPostgresStore({ connectionString, schema = "mithaq", patience = 10_000, connections = 10 }: PostgresStoreOptions): Promise<Store> {
  requireSchemaName(schema);
  const config: PoolConfig = { connectionString, connectionTimeoutMillis: patience, types: { getTypeParser }, application_name: "mithaq", keepAlive: true };
  // The one that writes stays open, with the statements that are prepared in it.
  const writing = pool({ ...config, max: 1, idleTimeoutMillis: 0 });
  let sessions = 0;
  writing.on("connect", () => (sessions += 1));
  const reading = pool({ ...config, max: connections });
  try {
    await prepare(writing, schema);
  } catch (error) {
    await Promise.all([writing.end(), reading.end()]);
    throw postgresFailure(error);
  }

  const place: PostgresPlace = { schema: `"${schema}"`, origins: new Map() };
  const inTurn = createMutex();
  const notice = commitNotice(config, reading, `mithaq_${schema}`);
  const listeners = commitListeners(() => notice.listen(() => listeners.announce()));
  const state = new OpenState();

  const write = async <T>(work: (writer: PostgresWriter) => Promise<T>): Promise<T> => {
    state.check();
    return inTurn(async () => {
      const { result, wrote } = await writeTransaction(writing, place, patience, work);
      if (wrote) {
        listeners.announce();
        notice.send();
      }
      return result;
    });
  };

  return {
    async read(work) {
      state.check();
      return readTransaction(reading, place, work);
    },
    write,
    onCommit: (listener) => listeners.add(listener),
    async *dump(): AsyncGenerator<DumpedRecord> {
      state.check();
      const { client, giveBack } = await borrowSnapshot(reading);
      try {
        yield* dumpPostgres(client, place.schema);
      } finally {
        await giveBack();
      }
    },
    load: (records) => write((writer) => loadDump(writer, records)),
    session: () => sessions,
    close: () =>
      state.close(async () => {
        listeners.clear();
        await inTurn(() => notice.close());
        await Promise.all([writing.end(), reading.end()]);
      }),
  };
}

async function prepare(writing: Pool, schema: string): Promise<void> {
  const client = await writing.connect();
  try {
    await prepareSchema(client, schema);
  } finally {
    client.release();
  }
}

function pool(config: PoolConfig): Pool {
  const pool = new Pool(config);
  // An idle connection that breaks is dropped by the pool; who needs one next gets a new one, or code `unavailable`.
  pool.on("error", () => undefined);
  // And a lent one tells by the rejection of what it is asked; without this it would end the process as well.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

const BIGINT = 20;
/** Sizes and indexes are bigint in the database and safe integers here. */
function getTypeParser(oid: number, format?: "text" | "binary") {
  return oid === BIGINT && format !== "binary" ? safeInteger : types.getTypeParser(oid, format);
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${text}`);
  return value;
}
