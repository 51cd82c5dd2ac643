import type { MiddlewareHandler } from "hono";

/**
 * What every answer says to browsers: nothing is loaded and no script runs, in a sandbox without origin; framed by nobody, types never guessed, nothing kept in caches (the screens' own pages say their own
 * policy, their files their own caching). A file to be saved is an attachment. So a document of the other party, whatever it is, can never act as a page of this node.
 */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
    const disposition = headers.get("content-disposition");
    if (disposition !== null) headers.set("content-disposition", disposition.replace(/^inline\b/i, "attachment"));
    if (!headers.has("content-security-policy")) headers.set("content-security-policy", INERT);
    if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  };
}

const INERT = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
} as const;
