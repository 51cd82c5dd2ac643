import type { Context, MiddlewareHandler } from "hono";
import { Refusal } from "../node/refusal.ts";
import { answerRefusal } from "./answer-refusal.ts";

/** What a request without a file may have: an act is at most 64 KiB; the rest is what surrounds it, and the texts of a draft. */
export const MAX_REQUEST_BYTES = 1024 * 1024;

/** Bodies of unknown length are held in memory while they are counted: up to here. */
const MAX_UNTOLD = 32 * 1024 * 1024;

/** Refuses (413) a body above `max` bytes: before reading where its length is told, else as soon as it is passed. Node itself holds a told length to its word. */
export function limitBody(max: number): MiddlewareHandler {
  return async (c, next) => {
    const told = c.req.header("content-length");
    if (told !== undefined && c.req.header("transfer-encoding") === undefined) {
      if (Number(told) <= max) return next();
      await discardBody(c);
      return refuse(c, max);
    }
    if (c.req.raw.body === null) return next();
    const bound = Math.min(max, MAX_UNTOLD);
    const body = await readUpTo(c.req.raw.body, bound);
    if (body === undefined) return refuse(c, bound);
    c.req.raw = new Request(c.req.raw, { body, duplex: "half" } as RequestInit);
    return next();
  };
}

/**
 * Lets a body pass, unread and held nowhere, before it is refused: a browser that is cut off while it sends tells its page of a broken line, not of what was answered. A body that tells more than 32 MiB, or
 * does not tell, is cut off.
 */
export async function discardBody(c: Context): Promise<void> {
  const told = Number(c.req.header("content-length") ?? "Infinity");
  if (!(told <= MAX_UNTOLD)) return;
  await c.req.raw.body?.pipeTo(new WritableStream());
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
  return answerRefusal(c, new Refusal("too-large", { field: "body", expected: `at most ${max} bytes`, remedy: "send less, or in parts; large files with their content-length" }), { headers: { connection: "close" } });
}
