import type { Context, MiddlewareHandler } from "hono";
import { Refusal } from "../node/refusal.ts";
import { errorBody } from "./errors.ts";

/** What a request without a file may have: an act is at most 64 KiB; the rest is what surrounds it, and the texts of a draft. */
export const MAX_REQUEST_BYTES = 1024 * 1024;

/** Bodies of unknown length are held in memory while they are counted: up to here. */
const MAX_UNTOLD = 32 * 1024 * 1024;

/** Refuses (413) a body above `max` bytes: before reading where its length is told, else as soon as it is passed. Node itself holds a told length to its word. */
export function limitBody(max: number): MiddlewareHandler {
  return async (c, next) => {
    const told = c.req.header("content-length");
    if (told !== undefined && c.req.header("transfer-encoding") === undefined) return Number(told) <= max ? next() : refuse(c, max);
    if (c.req.raw.body === null) return next();
    const bound = Math.min(max, MAX_UNTOLD);
    const body = await readUpTo(c.req.raw.body, bound);
    if (body === undefined) return refuse(c, bound);
    c.req.raw = new Request(c.req.raw, { body, duplex: "half" } as RequestInit);
    return next();
  };
}

async function readUpTo(stream: ReadableStream<Uint8Array>, max: number): Promise<Blob | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks);
    size += value.length;
    if (size > max) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(new Uint8Array(value));
  }
}

function refuse(c: Context, max: number): Response {
  return c.json(errorBody(new Refusal("too-large", { field: "body", expected: `at most ${max} bytes`, remedy: "send less, or in parts; large files with their content-length" })), 413, { connection: "close" });
}
