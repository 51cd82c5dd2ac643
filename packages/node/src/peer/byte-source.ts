import type { Readable } from "node:stream";

/** Bytes that arrive in pieces. `next` gives undefined at the end and rejects where the connection failed; `stop` gives the rest up at once. */
export interface ByteSource {
  next(): Promise<Uint8Array | undefined>;
  stop(): void;
}

/** A body of the Fetch API, as a Hono handler has it; null is an empty one. */
export function webSource(stream: ReadableStream<Uint8Array> | null): ByteSource {
  const reader = stream?.getReader();
  return {
    next: async () => (await reader?.read())?.value,
    // Not awaited: a source that hangs could hang here too; and it is given up in any case.
    stop: () => void reader?.cancel().catch(() => undefined),
  };
}

/**
 * A stream of node:http. Read by hand: its async iterator, and its conversion to a web stream, wait for a pending read before they let go of the
 * socket, and a hostile peer's read is pending for ever.
 */
export function nodeSource(stream: Readable): ByteSource {
  let wake = () => {};
  for (const event of ["readable", "end", "error", "close"]) stream.on(event, () => wake());
  return {
    async next() {
      for (;;) {
        const chunk: unknown = stream.read();
        if (chunk instanceof Uint8Array) return chunk;
        if (stream.readableEnded) return undefined;
        if (stream.destroyed) throw stream.errored ?? new Error("the connection closed");
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    stop: () => void stream.destroy(),
  };
}
