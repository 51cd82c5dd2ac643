import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileURLToPath } from "node:url";
import { securityHeaders } from "../api/headers.ts";
import { Hono } from "hono";
import { PRESSABLE_STYLE, SCREEN_POLICY } from "./screen-policy.ts";
import { screenRoutes } from "./screen-routes.ts";

const HTML = '<!doctype html>\n<html lang="%lang%" dir="%dir%">\n<head><script type="module" src="/assets/main-1a.js"></script></head></html>\n';
let folder: string;
let app: Hono;
let demonstration = false;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mithaq-screens-"));
  await mkdir(join(folder, "assets"));
  const files: Record<string, string | Uint8Array> = {
    "index.html": HTML, "public.html": HTML.replace("main", "public"), ".sources": "secret", "sw.js": "self", "assets/main-1a.js": "script", "assets/main-1a.js.gz": gzipSync("script"), "assets/main-1a.js.br": "brotli", "assets/plain.css": "css",
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  app = new Hono().use(securityHeaders()).route("/", screenRoutes({ folder, demonstration: () => demonstration }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const get = (path: string, headers: Record<string, string> = {}) => app.request(`http://a.localhost${path}`, { headers });

describe("the screens' files", () => {
  test("/ - leads to the language that was chosen, else accepted, else Persian", async () => {
    expect((await get("/")).headers.get("location")).toBe("/fa/");
    expect((await get("/", { "accept-language": "en-GB,en;q=0.9" })).headers.get("location")).toBe("/en/");
    expect((await get("/", { "accept-language": "en", cookie: "mithaq_language=ckb" })).headers.get("location")).toBe("/ckb/");
    expect((await get("/ar")).headers.get("location")).toBe("/ar/");
  });

  test.each([["en", "ltr"], ["fa", "rtl"], ["ar", "rtl"], ["ckb", "rtl"]])("/%s/… - the page in its language, %s, whatever follows", async (language, direction) => {
    for (const path of [`/${language}/`, `/${language}/agreements/example.org%2Fa%2F0a?x=1`]) {
      const answer = await get(path);
      expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(answer.headers.get("content-language")).toBe(language);
      const html = await answer.text();
      expect(html).toContain(`<html lang="${language}" dir="${direction}">`);
      expect(html).toContain("/assets/main-1a.js");
    }
    for (const path of [`/${language}/public`, `/${language}/public/commitments`]) expect(await (await get(path)).text()).toContain("/assets/public-1a.js");
  });

  test("the demonstration - says so in every page", async () => {
    demonstration = true;
    expect(await (await get("/fa/")).text()).toContain('data-demonstration="true"');
    demonstration = false;
    expect(await (await get("/fa/")).text()).not.toContain("data-demonstration");
  });

  test("a page's policy - this node's own files, nothing inline, framed by nobody", async () => {
    const { headers } = await get("/fa/");
    expect(headers.get("content-security-policy")).toBe(SCREEN_POLICY);
    expect(SCREEN_POLICY).not.toMatch(/unsafe|nonce|\*|https?:/);
    for (const directive of ["default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'", "connect-src 'self'"]) expect(`${SCREEN_POLICY};`).toContain(directive);
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("cache-control")).toBe("no-cache");
  });

  test("the style that react-aria puts into the page - is the one that the policy lets through", async () => {
    const source = await readFile(fileURLToPath(import.meta.resolve("react-aria/package.json")).replace("package.json", "dist/private/interactions/usePress.mjs"), "utf8");
    const [, template = ""] = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source) ?? [];
    expect(template.trim().replace(/\$\{[^}]*\}/, "data-react-aria-pressable")).toBe(PRESSABLE_STYLE);
  });

  test("assets - kept for good, in the encoding that the reader takes", async () => {
    const plain = await get("/assets/main-1a.js");
    expect([plain.headers.get("cache-control"), plain.headers.get("vary"), plain.headers.get("content-encoding"), await plain.text()]).toEqual(["public, max-age=31536000, immutable", "accept-encoding", null, "script"]);
    expect((await get("/assets/main-1a.js", { "accept-encoding": "gzip, br" })).headers.get("content-encoding")).toBe("br");
    expect((await get("/assets/main-1a.js", { "accept-encoding": "gzip, br;q=0" })).headers.get("content-encoding")).toBe("gzip");
    expect((await get("/assets/plain.css", { "accept-encoding": "br" })).headers.get("content-encoding")).toBeNull();
    expect((await get("/sw.js")).headers.get("cache-control")).toBe("no-cache");
  });

  test("what the reader has already - is not sent again", async () => {
    for (const path of ["/fa/", "/sw.js"]) {
      const tag = (await get(path)).headers.get("etag")!;
      expect((await get(path, { "if-none-match": tag })).status).toBe(304);
      expect((await get(path, { "if-none-match": '"x"' })).status).toBe(200);
    }
    expect((await get("/ar/")).headers.get("etag")).not.toBe((await get("/fa/")).headers.get("etag"));
  });

  test.each(["/.sources", "/index.html", "/assets/../.sources", "/assets/%2e%2e/.sources", "/assets/main-1a.js.br", "/assets/", "/assets", "/nothing.js", "/assets//main-1a.js", "/%00.js", "/a\\b.js", `/${"a".repeat(300)}.js`, "/de/", "/EN/"])("%s - is not there", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test("nothing built - a page without script that says how to, in the reader's language", async () => {
    const bare = new Hono().route("/", screenRoutes({ folder: join(folder, "nowhere"), demonstration: () => true }));
    const answer = await bare.request("http://a.localhost/ckb/inbox");
    const html = await answer.text();
    expect(html).toContain('lang="ckb" dir="rtl"');
    expect(html).toContain("npm run screens:build");
    expect(html).not.toContain("<script");
  });
});
