import type { MiddlewareHandler } from "hono";

/**
 * What every answer says to browsers: no script at all, styles from this node alone, framed by nobody, types never guessed, nothing kept in caches (a page of the screens says its own policy, a file of
 * theirs its own caching). Whatever is a file to be saved is inert: an attachment, in a sandbox without origin, so that a document of the other party can never act as a page of this node.
 */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
    const disposition = headers.get("content-disposition");
    if (disposition !== null) headers.set("content-disposition", disposition.replace(/^inline\b/i, "attachment"));
    if (disposition !== null) headers.set("content-security-policy", INERT);
    else if (!headers.has("content-security-policy")) headers.set("content-security-policy", NOTHING);
    if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  };
}

const NOTHING = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const INERT = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
} as const;
