import { randomUUID } from "node:crypto";
import { Client, type ClientConfig, type Pool } from "pg";

/**
 * Tells other processes of commits, and hears of theirs, on one channel of the database. Notices are hints: they are sent after the commit and
 * outside its transaction (PostgreSQL lets only one transaction that notifies commit at a time), put together where they crowd, and lost without
 * harm.
 */
export interface CommitNotice {
  /** Sends a notice soon. */
  send(): void;
  /** Calls `heard` after notices of other processes, and after every time that some may have been missed. Returns the stop. */
  listen(heard: () => void): () => void;
  close(): Promise<void>;
}

export function commitNotice(config: ClientConfig, pool: Pool, channel: string): CommitNotice {
  const sender = randomUUID();
  let sending: Promise<void> | undefined;
  let again = false;
  let closed = false;
  const ends = new Set<Promise<unknown>>();

  const sendAll = async (): Promise<void> => {
    again = false;
    await pool.query("SELECT pg_notify($1, $2)", [channel, sender]).catch(() => undefined);
    sending = again && !closed ? sendAll() : undefined;
    await sending;
  };

  return {
    send() {
      if (closed) return;
      if (sending === undefined) sending = sendAll();
      else again = true;
    },
    listen(heard) {
      const stop = listenWith(config, channel, (payload) => payload !== sender && heard());
      return () => {
        const end = stop();
        ends.add(end);
        void end.finally(() => ends.delete(end));
      };
    },
    async close() {
      closed = true;
      await sending;
      await Promise.all(ends);
    },
  };
}

/** Listens on a connection of its own, and on another one whenever that breaks. `heard` gets undefined after each connecting. Returns the stop. */
function listenWith(config: ClientConfig, channel: string, heard: (payload: string | undefined) => void): () => Promise<void> {
  let stopped = false;
  let current: Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const client = new Client(config);
    current = client;
    let broken = false;
    const reconnect = (): void => {
      if (broken) return;
      broken = true;
      void client.end().catch(() => undefined);
      if (!stopped) retry = setTimeout(() => void connect(), RETRY).unref();
    };
    client.on("error", reconnect);
    client.on("end", reconnect);
    client.on("notification", ({ payload }) => heard(payload));
    try {
      await client.connect();
      await client.query(`LISTEN "${channel}"`);
      if (!stopped) heard(undefined);
    } catch {
      reconnect();
    }
  };

  const connecting = connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await connecting;
    await current?.end().catch(() => undefined);
  };
}

/** Milliseconds between attempts to connect. */
const RETRY = 1000;
