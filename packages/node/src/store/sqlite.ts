import { closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { commitListeners } from "./commit-listeners.ts";
import { loadDump } from "./dump-load.ts";
import { createMutex } from "./mutex.ts";
import { OpenState } from "./open-state.ts";
import { SqliteConnection } from "./sqlite-connection.ts";
import { dumpSqlite } from "./sqlite-dump.ts";
import { sqliteFailure } from "./sqlite-failure.ts";
import { sqliteReaders } from "./sqlite-readers.ts";
import { prepareSchema } from "./sqlite-schema.ts";
import { writeTransaction } from "./sqlite-transaction.ts";
import type { SqliteWriter } from "./sqlite-writer.ts";
import type { DumpedRecord, Store } from "./store.ts";

export interface SqliteStoreOptions {
  /** Path of the database; its folder must exist. Beside it lie `-wal` and `-shm`. */
  readonly file: string;
  /** Milliseconds that a write waits for another process's before it rejects with code `busy`; 10,000 unless told. */
  readonly patience?: number;
  /** Bytes that the file may grow to; beyond, writes reject with code `full`. Unbounded unless told. */
  readonly maxBytes?: number;
}

/**
 * Opens a node's store in one SQLite file, and creates it where there is none. WAL with synchronous=FULL: a resolved write survives loss of
 * power. Any number of processes of one machine may share the file (not over a network). Throws StoreError `newer-schema`, `corrupt`, `full`,
 * or `busy` where another process holds the file for longer than some seconds; node:sqlite's error where the file cannot be opened.
 */
export function openSqliteStore({ file, patience = 10_000, maxBytes }: SqliteStoreOptions): Store {
  const writing = openWriting(file, maxBytes);
  const readers = sqliteReaders(() => openReading(file));
  const inTurn = createMutex();
  const listeners = commitListeners(() => watchOtherProcesses(writing, () => listeners.announce()));
  const state = new OpenState();

  const write = async <T>(work: (writer: SqliteWriter) => Promise<T>): Promise<T> => {
    state.check();
    return inTurn(() => writeTransaction(writing, patience, () => listeners.announce(), work));
  };

  return {
    async read(work) {
      state.check();
      return readers.read(work);
    },
    write,
    onCommit: (listener) => listeners.add(listener),
    async *dump(): AsyncGenerator<DumpedRecord> {
      state.check();
      const connection = readers.borrow();
      try {
        yield* dumpSqlite(connection);
      } finally {
        readers.giveBack(connection);
      }
    },
    load: (records) => write((writer) => loadDump(writer, records)),
    close: () =>
      state.close(async () => {
        listeners.clear();
        await readers.close();
        await inTurn(async () => writing.close());
      }),
  };
}

function openWriting(file: string, maxBytes: number | undefined): SqliteConnection {
  // Nobody else's to read, and so are -wal and -shm, which take the mode over.
  closeSync(openSync(file, "a", 0o600));
  const connection = connect(file, {});
  try {
    // The page size counts only before the first table is there; WAL stays with the file.
    connection.exec(`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL`);
    connection.exec(`PRAGMA cache_size = -${WRITE_CACHE_KIB}; PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    // A loaded dump is one transaction: the file that it leaves behind is cut back.
    connection.exec(`PRAGMA journal_size_limit = ${CHECKPOINT_PAGES * PAGE_BYTES}`);
    prepareSchema(connection.database);
    if (maxBytes !== undefined) connection.exec(`PRAGMA max_page_count = ${Math.ceil(maxBytes / PAGE_BYTES)}`);
    connection.exec("PRAGMA busy_timeout = 0");
    return connection;
  } catch (error) {
    connection.close();
    throw sqliteFailure(error);
  }
}

function openReading(file: string): SqliteConnection {
  const connection = connect(file, { readOnly: true });
  connection.exec(`PRAGMA cache_size = -${READ_CACHE_KIB}`);
  return connection;
}

function connect(file: string, options: { readOnly?: boolean }): SqliteConnection {
  try {
    return new SqliteConnection(new DatabaseSync(file, { timeout: OPENING_PATIENCE, ...options }));
  } catch (error) {
    throw sqliteFailure(error);
  }
}

/** `data_version` of a connection changes when others commit, and not by its own commits. Returns the stop. What cannot be read now is read at the next tick. */
function watchOtherProcesses(writing: SqliteConnection, changed: () => void): () => void {
  let seen = versionOf(writing);
  const timer = setInterval(() => {
    const now = versionOf(writing) ?? seen;
    if (now !== seen) changed();
    seen = now;
  }, WATCH_INTERVAL).unref();
  return () => clearInterval(timer);
}

function versionOf(writing: SqliteConnection): number | undefined {
  try {
    return writing.get<{ data_version: number }>("PRAGMA data_version")?.data_version;
  } catch {
    return undefined;
  }
}

/** Of 4,096, 8,192 and 16,384: few unused ends of pages (entries of some 600 bytes do not fill a page), and still little to write for one changed index page. */
const PAGE_BYTES = 8192;
const WRITE_CACHE_KIB = 65_536;
/** Of each connection that reads, as far as it is used: a list of rows that lie far apart is four times as quick when they were read before. */
const READ_CACHE_KIB = 16_384;
/** Pages of write-ahead log after which a commit also moves them into the database: 64 MB. */
const CHECKPOINT_PAGES = 8192;
const OPENING_PATIENCE = 3000;
const WATCH_INTERVAL = 200;
