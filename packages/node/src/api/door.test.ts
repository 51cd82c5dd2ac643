import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dataFolder } from "../folder/data-folder.ts";
import { serveNode, type RunningServer } from "../node/serve-node.ts";
import { foundFolders, tokenOf, type FoundedFolders } from "../node/testing/founded-folders.ts";
import { ask } from "./testing/ask.ts";

/** What stands before every procedure: host names, the token, limits, headers, health. One node, founded by itself alone so far: its mode is "founding". */
describe("the node's door", () => {
  let folders: FoundedFolders;
  let server: RunningServer;
  let token: string;
  beforeAll(async () => {
    folders = await foundFolders({ signed: ["a"] });
    server = await serveNode({ folder: dataFolder(folders.a), logLevel: "silent" });
    token = await tokenOf(folders.a);
  });
  afterAll(async () => {
    await server.close();
    await folders.remove();
  });
  const bearer = () => ({ authorization: `Bearer ${token}` });

  test.each(["127.0.0.1", "127.0.0.1:1", "localhost", "LOCALHOST:80", "a.localhost", "[::1]:8080"])("host %s - answered", async (host) => {
    expect((await ask(`${server.url}/healthz`, { headers: { host } })).status).not.toBe(421);
  });

  test.each(["evil.example", "127.0.0.1.evil.example", "b.localhost", "localhost.evil", "a b"])("host %j - refused: DNS rebinding", async (host) => {
    for (const path of ["/", "/api/status", "/healthz", "/mirror/x/checkpoint"]) {
      const answer = await ask(`${server.url}${path}`, { headers: { host, ...bearer() } });
      expect([400, 421]).toContain(answer.status);
      if (answer.status === 421) expect(answer.json().data).toMatchObject({ field: "Host", remedy: expect.stringContaining("hosts") });
    }
  });

  test("without the token - 401 on API and metrics, with what to do", async () => {
    for (const path of ["/metrics", "/api/status", "/api/acts", "/api/nothing"]) {
      const answer = await ask(`${server.url}${path}`);
      expect(answer.status).toBe(401);
      expect(answer.headers["www-authenticate"]).toBe("Bearer");
      expect(answer.json()).toMatchObject({ code: "UNAUTHORIZED", data: { field: "Authorization", remedy: expect.stringContaining("operator-token") } });
    }
  });

  test.each([["another token", `Bearer ${"x".repeat(43)}`], ["a prefix", "Bearer x"], ["another scheme", "Basic abc"], ["rubbish", "Bearer a b"], ["very long", `Bearer ${"a".repeat(5000)}`]])("%s - 401", async (_what, authorization) => {
    expect((await ask(`${server.url}/api/status`, { headers: { authorization } })).status).toBe(401);
  });

  test("with the token - answered", async () => {
    for (const path of ["/metrics", "/api/status"]) expect((await ask(`${server.url}${path}`, { headers: bearer() })).status).toBe(200);
  });

  test("every answer forbids script, framing and guessing of types", async () => {
    for (const path of ["/", "/api/status", "/nothing", "/healthz"]) {
      const { headers } = await ask(`${server.url}${path}`, { headers: bearer() });
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["content-security-policy"]).not.toContain("unsafe");
      expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "cache-control": "no-store", "referrer-policy": "no-referrer" });
    }
  });

  test("health - 503 with the reason while the other party's signature is missing", async () => {
    const answer = await ask(`${server.url}/healthz`);
    expect(answer.status).toBe(503);
    expect(answer.json()).toMatchObject({ ok: false, mode: "founding", why: expect.stringContaining(folders.origins.b) });
  });

  test("a body over the bound - 413, whether it says its length or not", async () => {
    const body = Buffer.alloc(1100 * 1024, 0x20);
    const told = await ask(`${server.url}/api/acts`, { method: "POST", headers: { ...bearer(), "content-type": "application/json" }, body });
    expect(told.status).toBe(413);
    expect(told.json()).toMatchObject({ code: "TOO_LARGE", data: { field: "body" } });
    const untold = await ask(`${server.url}/api/acts`, { method: "POST", headers: { ...bearer(), "content-type": "application/json", "transfer-encoding": "chunked" }, body });
    expect(untold.status).toBe(413);
  });

  test.each([
    ["no JSON", "{", "request", 400],
    ["nothing", "", "request", 422],
    ["another shape", '{"intent":{"v":2}}', "intent", 422],
    ["an unknown field", '{"intent":{},"hand":{},"more":1}', "intent", 422],
  ])("a body that is %s - 4xx that names the field", async (_what, body, field, status) => {
    const answer = await ask(`${server.url}/api/acts`, { method: "POST", headers: { ...bearer(), "content-type": "application/json" }, body });
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject({ defined: true, code: "INVALID_INPUT", data: { field: expect.stringContaining(field), expected: expect.any(String), remedy: expect.any(String) } });
  });

  test("what is not there - 404 in the same shape", async () => {
    for (const path of ["/nothing", "/api/nothing"]) {
      const answer = await ask(`${server.url}${path}`, { headers: bearer() });
      expect(answer.status).toBe(404);
      expect(answer.json()).toMatchObject({ code: "NOT_FOUND", data: { field: "path" } });
    }
  });

  test("peer routes ask for a signature, not for the token", async () => {
    const answer = await ask(`${server.url}/mirror/${"0".repeat(64)}/checkpoint`, { headers: bearer() });
    expect(answer.status).toBe(401);
    expect(answer.headers["www-authenticate"]).toBe("Signature");
  });

  test("a second server on the folder is refused while this one runs", async () => {
    await expect(serveNode({ folder: dataFolder(folders.a), logLevel: "silent" })).rejects.toMatchObject({ code: "conflict" });
  });
});
