import { Lease } from "./lease.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { SqliteReader } from "./sqlite-reader.ts";

/** The connections that read, each in one snapshot at a time. */
export interface SqliteReaders {
  /** Runs the work on the newest committed snapshot. */
  read<T>(work: (reader: SqliteReader) => Promise<T>): Promise<T>;
  /** A connection in a fresh snapshot, until it is given back. */
  borrow(): SqliteConnection;
  giveBack(connection: SqliteConnection): void;
  /** Resolves when every connection is given back, and closed. */
  close(): Promise<void>;
}

/**
 * Opens connections as they are needed and keeps a few idle ones. Nobody waits for one: SQLite's calls are synchronous, so connections are in
 * use together only while their readers wait for something else, and a reader within a reader cannot starve.
 */
export function sqliteReaders(connect: () => SqliteConnection): SqliteReaders {
  const idle: SqliteConnection[] = [];
  let lent = 0;
  let closed: (() => void) | undefined;

  const borrow = (): SqliteConnection => {
    const connection = idle.pop() ?? connect();
    try {
      connection.exec("BEGIN");
      // SQLite takes the snapshot at the first read, not at BEGIN.
      connection.get("SELECT 1 FROM counter LIMIT 1");
    } catch (error) {
      connection.close();
      throw error;
    }
    lent += 1;
    return connection;
  };

  const giveBack = (connection: SqliteConnection): void => {
    lent -= 1;
    if (closed === undefined && idle.length < KEPT && endSnapshot(connection)) idle.push(connection);
    else connection.close();
    if (lent === 0) closed?.();
  };

  return {
    async read(work) {
      const connection = borrow();
      const lease = new Lease();
      try {
        return await work(new SqliteReader(connection, lease));
      } finally {
        lease.end();
        giveBack(connection);
      }
    },
    borrow,
    giveBack,
    close: () =>
      new Promise((resolve) => {
        closed = resolve;
        for (const connection of idle.splice(0)) connection.close();
        if (lent === 0) resolve();
      }),
  };
}

/** False where the connection is of no more use. */
function endSnapshot(connection: SqliteConnection): boolean {
  try {
    connection.exec("COMMIT");
    return true;
  } catch {
    return false;
  }
}

const KEPT = 4;
