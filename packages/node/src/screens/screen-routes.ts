import type { Language } from "@mithaq/calendar";
import { type Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import { createHash } from "node:crypto";
import { notBuiltPage } from "./not-built.ts";
import { chooseLanguage, directionOf, LANGUAGE_COOKIE, SCREEN_LANGUAGES } from "./screen-languages.ts";
import { screenFile, screenPage } from "./screen-files.ts";
import { SCREEN_POLICY } from "./screen-policy.ts";

export interface ScreenParts {
  /** Where the built screens lie. */
  readonly folder: string;
  /** Says so in every page. */
  readonly demonstration: () => boolean;
}

/**
 * The screens' files: `/` leads to the reader's language; `/{en|fa|ar|ckb}/…` is the officers' page, `/{language}/public/…` the public one, whatever follows (the screens route within the page); `/assets/*`
 * have their content's hash in their names and are kept for good; anything else of the build is asked for anew. Without any: the page that says how to build them.
 */
export function screenRoutes(parts: ScreenParts): Hono {
  const app = new Hono();
  app.get("/", (c) => c.redirect(`/${chooseLanguage(getCookie(c, LANGUAGE_COOKIE), c.req.header("accept-language"))}/`, 302));
  for (const language of SCREEN_LANGUAGES) {
    app.get(`/${language}`, (c) => c.redirect(`/${language}/`, 302));
    app.get(`/${language}/public`, (c) => page(c, parts, language, "public.html"));
    app.get(`/${language}/public/*`, (c) => page(c, parts, language, "public.html"));
    app.get(`/${language}/*`, (c) => page(c, parts, language, "index.html"));
  }
  app.get("*", async (c, next) => {
    const file = await screenFile(parts.folder, c.req.path, c.req.header("accept-encoding"));
    if (file === undefined) return next();
    const etag = tagOf(file.bytes);
    // A worker's script brings its own policy: the service worker asks the node for pages, the verifying worker loads what it imports.
    const headers = {
      etag, ...(c.req.path.endsWith(".js") ? { "content-security-policy": SCREEN_POLICY } : {}), "content-type": file.type, "cache-control": c.req.path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      ...(file.encoding === undefined ? {} : { "content-encoding": file.encoding }), ...(file.varies ? { vary: "accept-encoding" } : {}),
    };
    return c.req.header("if-none-match") === etag ? c.body(null, 304, headers) : c.body(file.bytes, 200, headers);
  });
  return app;
}

async function page(c: Context, { folder, demonstration }: ScreenParts, language: Language, name: "index.html" | "public.html"): Promise<Response> {
  const built = await screenPage(folder, name);
  const html = built === undefined ? notBuiltPage(language) : inLanguage(built, language, demonstration());
  const headers = { etag: tagOf(html), "content-type": "text/html; charset=utf-8", "content-language": language, "cache-control": "no-cache", "content-security-policy": SCREEN_POLICY };
  return c.req.header("if-none-match") === headers.etag ? c.body(null, 304, headers) : c.body(html, 200, headers);
}

/** `%lang%` and `%dir%` are the build's placeholders in the page's first tag. */
function inLanguage(html: string, language: Language, demonstration: boolean): string {
  return html.replace('lang="%lang%" dir="%dir%"', `lang="${language}" dir="${directionOf(language)}"${demonstration ? ' data-demonstration="true"' : ""}`);
}

function tagOf(content: string | Uint8Array): string {
  return `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
}
