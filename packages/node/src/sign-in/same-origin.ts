import type { Context, MiddlewareHandler } from "hono";
import { answerRefusal } from "../api/answer-refusal.ts";
import { Refusal } from "../node/refusal.ts";

/**
 * Lets through what a page of this very node has sent by its own script, and nothing that another page made the browser send: POST alone; the header `x-mithaq: screen`, which no form can set and which
 * makes a browser ask first (it is never allowed); the browser's own word where the request comes from (Origin, Sec-Fetch-Site). The cookie is SameSite=Strict besides.
 */
export function requireSameOrigin(): MiddlewareHandler {
  return async (c, next) => {
    const wrong = crossing(c);
    if (wrong === undefined) return next();
    return answerRefusal(c, new Refusal("forbidden", { field: wrong, expected: "a request that a page of this node has sent by its own script", remedy: "open the screens at the node's own address; programs use /api with the operator token", message: "this request comes from elsewhere", kept: "nothing was changed" }));
  };
}

/** The origin of the page that asks, as the browser says it. */
export function pageOrigin(c: Context): string {
  return c.req.header("origin") ?? `http://${c.req.header("host") ?? ""}`;
}

function crossing(c: Context): string | undefined {
  if (c.req.method !== "POST") return "method";
  if (c.req.header("x-mithaq") !== "screen") return "x-mithaq";
  const [origin, site] = [c.req.header("origin"), c.req.header("sec-fetch-site")];
  if (site !== undefined && site !== "same-origin") return "Sec-Fetch-Site";
  if (origin === undefined) return "Origin"; // browsers name it in every POST
  return isOwn(origin, c.req.header("host")) ? undefined : "Origin";
}

/** Whether it is http(s) on the very host and port that the request is addressed to (which are this node's: see checkHost). */
function isOwn(origin: string, host: string | undefined): boolean {
  const match = /^https?:\/\/([^/?#@]+)$/.exec(origin);
  return match !== null && host !== undefined && match[1]!.toLowerCase() === host.toLowerCase();
}
