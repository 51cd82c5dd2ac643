import { createHash, timingSafeEqual } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { Refusal } from "../node/refusal.ts";
import type { OpenedNode } from "../node/opened-node.ts";
import { answerRefusal } from "./answer-refusal.ts";

/**
 * Who may read: whoever shows the operator token, as `Authorization: Bearer …`. The shared plane is not open to others. `openOnLoopback`: in demonstration
 * mode, requests from this machine may do without (metrics).
 */
export function requireToken(node: OpenedNode, token: string, options: { readonly openOnLoopback: boolean } = { openOnLoopback: false }): MiddlewareHandler {
  return async (c, next) => {
    if (showsToken(c.req.header("authorization"), token)) return next();
    if (options.openOnLoopback && node.settings().demonstration && fromLoopback(c)) return next();
    const refusal = new Refusal("unauthorised", {
      field: "Authorization", expected: "Bearer and the operator token", remedy: "the token stands in the file operator-token of the node's folder", message: "this needs the operator token",
    });
    return answerRefusal(c, refusal, { headers: { "www-authenticate": "Bearer" } });
  };
}

/** Compares digests, in constant time whatever the length of what was sent. */
export function showsToken(header: string | undefined, token: string): boolean {
  const sent = /^Bearer ([A-Za-z0-9_-]{1,200})$/.exec(header ?? "")?.[1];
  if (sent === undefined) return false;
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(sent), digest(token));
}

function fromLoopback(c: Context): boolean {
  if (c.req.header("x-forwarded-for") !== undefined || c.req.header("forwarded") !== undefined) return false; // a proxy on this machine brings in others
  const address = getConnInfo(c).remote.address ?? "";
  return /^(::ffff:)?127\./.test(address) || address === "::1";
}
