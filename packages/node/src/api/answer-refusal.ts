import type { Context } from "hono";
import { Refusal } from "../node/refusal.ts";
import { errorBody } from "./errors.ts";

/** A refusal that no procedure gives (host, access, limits, a path that is none), in the shape of the transport that is asked: oRPC's own below /rpc, so that the screens' client reads it like any other. */
export function answerRefusal(c: Context, refusal: Refusal, { status, headers = {} }: { readonly status?: number; readonly headers?: Record<string, string> } = {}): Response {
  const body = errorBody(refusal, status);
  return c.json(c.req.path.startsWith("/rpc/") ? { json: body } : body, body.status as 400, headers);
}
