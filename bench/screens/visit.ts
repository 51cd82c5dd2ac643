import { request } from "node:http";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";

/** A browser whose processor is slowed, and one page in it. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly debug: CDPSession;
}

/** `slower`: so many times slower than this machine (1: as it is). */
export async function openVisitor(browser: Browser, url: string, slower: number): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const debug = await context.newCDPSession(page);
  await context.addCookies([{ ...(await signIn(new URL(url))), url, httpOnly: true, sameSite: "Strict" }]);
  await page.addInitScript(WHEN_USABLE);
  await debug.send("Emulation.setCPUThrottlingRate", { rate: slower });
  return { context, page, debug };
}

/** The session's cookie. Asked without the browser, so that a first visit is one; names below .localhost are this machine. */
function signIn({ host, port, origin }: URL): Promise<{ readonly name: string; readonly value: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path: "/rpc/session/enterDemonstration", method: "POST", headers: { host, origin, "x-mithaq": "screen", "content-type": "application/json" } }, (answer) => {
      answer.resume();
      const [name, value] = (answer.headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0]!.split("=")).find(([named]) => named?.startsWith("mithaq_") && named !== "mithaq_language") ?? [];
      if (name === undefined || value === undefined) reject(new Error(`Signing in: the node answered ${answer.statusCode} without a session.`));
      else resolve({ name, value });
    });
    asked.once("error", reject);
    asked.end(JSON.stringify({ json: { name: "root-hand" } }));
  });
}

/** Goes there; milliseconds from the start of the navigation until the screen's content stands and no loading is under way. */
export async function usableAfter({ page }: Visitor, url: string): Promise<number> {
  await page.goto(url, { waitUntil: "commit" });
  return page.evaluate(() => (globalThis as unknown as { readonly usable: Promise<number> }).usable);
}

/** In the page, before anything else: when the first screen can be read and worked with. Its title and a leaf with content stand, and no bricks of loading. */
const WHEN_USABLE = `globalThis.usable = new Promise((resolve) => {
  const stands = () => document.querySelector("main h1") !== null && document.querySelector("main section, main table, main ul") !== null && document.querySelector("main [aria-busy=true], [aria-busy=true] > h1") === null;
  const look = () => { if (stands()) { observer.disconnect(); requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))); } };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-busy"] });
  look();
});`;

/** Bytes of script as they came over the wire, compressed, and of the headers that came with them, as the browser counted both while `work` runs. */
export async function scriptBytes({ debug }: Visitor, work: () => Promise<unknown>): Promise<{ readonly files: number; readonly script: number; readonly headers: number }> {
  const began = new Map<string, number>();
  const sum = { files: 0, script: 0, headers: 0 };
  const responded = ({ requestId, type, response }: { readonly requestId: string; readonly type: string; readonly response: { readonly encodedDataLength: number } }) => void (type === "Script" && began.set(requestId, response.encodedDataLength));
  const finished = ({ requestId, encodedDataLength }: { readonly requestId: string; readonly encodedDataLength: number }) => {
    const headers = began.get(requestId);
    if (headers === undefined) return;
    sum.files += 1;
    sum.headers += headers;
    sum.script += encodedDataLength - headers;
  };
  await debug.send("Network.enable");
  debug.on("Network.responseReceived", responded);
  debug.on("Network.loadingFinished", finished);
  await work();
  debug.off("Network.responseReceived", responded);
  debug.off("Network.loadingFinished", finished);
  return sum;
}

/** Frame intervals in milliseconds while what is under the pointer is scrolled by the wheel for so long. */
export async function scrollFrames({ page }: Visitor, milliseconds: number): Promise<readonly number[]> {
  const frames = page.evaluate((long) => new Promise<number[]>((resolve) => {
    const intervals: number[] = [];
    let last = performance.now();
    const until = last + long;
    const frame = (now: number) => {
      intervals.push(now - last);
      last = now;
      if (now < until) requestAnimationFrame(frame);
      else resolve(intervals.slice(1));
    };
    requestAnimationFrame(frame);
  }), milliseconds);
  const until = Date.now() + milliseconds;
  while (Date.now() < until) await page.mouse.wheel(0, 240).then(() => page.waitForTimeout(30));
  return frames;
}
