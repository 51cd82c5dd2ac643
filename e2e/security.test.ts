import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { takeSeat, useBrowser } from "./house/browser.ts";

const browser = useBrowser();
let stranger: Server;
let elsewhere: string;
beforeAll(async () => {
  stranger = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end("<!doctype html><title>elsewhere</title><p>Another site.</p>");
  });
  await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
  elsewhere = `http://elsewhere.localhost:${(stranger.address() as AddressInfo).port}/`;
});
afterAll(() => stranger?.close());

test("the session - a cookie that no script reads, that no other site sends; nothing of it in storage", async () => {
  const { tehran } = inject("demonstration");
  const seat = await takeSeat(browser(), tehran, "en", { officer: "joint-secretary" });
  await seat.go("overview");
  const cookies = (await seat.context.cookies(tehran)).filter((cookie) => cookie.name !== "mithaq_language");
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: "Strict" });
  const kept = await seat.page.evaluate(async () => {
    const texts = [JSON.stringify(Object.entries(localStorage)), JSON.stringify(Object.entries(sessionStorage)), document.cookie];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => Object.assign(indexedDB.open(name!), { onsuccess: (event: Event) => resolve((event.target as IDBOpenDBRequest).result), onerror: reject }));
      for (const store of database.objectStoreNames) {
        const all = await new Promise<unknown>((resolve, reject) => Object.assign(database.transaction(store).objectStore(store).getAll(), { onsuccess: (event: Event) => resolve((event.target as IDBRequest).result), onerror: reject }));
        texts.push(JSON.stringify(all));
      }
      database.close();
    }
    return texts.join("\n");
  });
  expect(kept).not.toContain(cookies[0]!.value);
  await seat.context.close();
});

test("another site's page - can neither ask the node in the officer's name nor frame it", async () => {
  const { tehran } = inject("demonstration");
  const seat = await takeSeat(browser(), tehran, "en", { officer: "joint-secretary" });
  const before = await seat.ask<{ readonly logs: readonly { readonly size: number }[] }>("status");
  const page = await seat.context.newPage();
  await page.goto(elsewhere);
  const asked = await page.evaluate(async (node) => {
    const tries = [
      { headers: { "content-type": "text/plain" }, mode: "no-cors" as const },
      { headers: { "content-type": "application/json" }, mode: "cors" as const },
      { headers: { "content-type": "application/json", "x-mithaq": "screen" }, mode: "cors" as const },
    ];
    return Promise.all(tries.map((one) => fetch(`${node}/rpc/session/leave`, { method: "POST", credentials: "include", body: '{"json":{}}', ...one }).then((answer) => (answer.type === "opaque" ? "opaque" : String(answer.status)), () => "refused")));
  }, tehran);
  expect(asked.slice(1)).toEqual(["refused", "refused"]);
  // A form is sent by the browser itself; the node must not heed it.
  await page.evaluate((node) => {
    const form = Object.assign(document.createElement("form"), { method: "post", action: `${node}/rpc/session/leave`, enctype: "text/plain", target: "_blank" });
    form.append(Object.assign(document.createElement("input"), { name: '{"json":{},"x":"', value: '"}' }));
    document.body.append(form);
    form.submit();
  }, tehran);
  await page.waitForTimeout(500);
  expect((await seat.ask<{ readonly officer: object | null }>("session.who")).officer, "still signed in").not.toBeNull();
  expect((await seat.ask<typeof before>("status")).logs.map(({ size }) => size)).toEqual(before.logs.map(({ size }) => size));

  await page.evaluate((node) => document.body.append(Object.assign(document.createElement("iframe"), { src: `${node}/en/overview`, id: "framed" })), tehran);
  await page.waitForTimeout(1000);
  const framed = page.frames().find((frame) => frame !== page.mainFrame());
  expect(await framed!.evaluate(() => document.querySelector("#screen") === null).catch(() => true), "nothing of the node in the frame").toBe(true);
  await seat.context.close();
});

test("an uploaded page - is refused, or given back as a file that runs nowhere", async () => {
  const { tehran } = inject("demonstration");
  const seat = await takeSeat(browser(), tehran, "en", { officer: "desk-officer" });
  const answer = await seat.page.evaluate(async () => {
    const form = new FormData();
    form.set("data", JSON.stringify({ json: { file: {} }, meta: [], maps: [["file"]] })); // as oRPC's client writes it
    form.set("0", new File(["<script>document.title='ran'</script>"], "page.html", { type: "text/html" }));
    const response = await fetch("/rpc/documents/put", { method: "POST", headers: { "x-mithaq": "screen" }, body: form });
    return { ok: response.ok, text: await response.text() };
  });
  expect(answer.ok).toBe(false);
  expect(answer.text).toMatch(/PDF|html/i);
  await seat.context.close();
});
