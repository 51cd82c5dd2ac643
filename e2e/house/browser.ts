import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import type { Language } from "@mithaq/calendar";
import { afterAll, beforeAll } from "vitest";

/** Debian's Chromium, without what it would fetch by itself. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

/** The browser of a file of tests: opened before its first, closed after its last. To be called where the file's hooks stand. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error("The browser is there from the first test on, not before.");
    return browser;
  };
}

/** One officer at one node, in one language, in a browser of their own. */
export interface Seat {
  readonly node: string;
  readonly language: Language;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page's console said as error or warning, and uncaught errors: policy violations are among them. */
  readonly complaints: readonly string[];
  /** Goes to a screen by its path below the language. */
  readonly go: (path: string) => Promise<void>;
  /** Asks the node as the screens do, with this seat's session: for finding what to look at, not for what is tested. */
  readonly ask: <T = unknown>(procedure: string, input?: object) => Promise<T>;
}

export interface SeatOptions {
  readonly officer?: string;
  readonly width?: number;
  readonly dark?: boolean;
  /** "block": what the page asks for is not answered by its service worker, whose own requests no route of the context sees. */
  readonly serviceWorkers?: "allow" | "block";
}

/** Sits an officer down: signed in through the node's own door where `officer` names one of the demonstration's. */
export async function takeSeat(browser: Browser, node: string, language: Language, { officer, width = 1280, dark = false, serviceWorkers = "allow" }: SeatOptions = {}): Promise<Seat> {
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 780 : 900 }, colorScheme: dark ? "dark" : "light", acceptDownloads: true, serviceWorkers });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  const ask = async <T>(procedure: string, input?: object): Promise<T> => {
    const answer = await page.evaluate(async ([path, body]) => {
      const response = await fetch(`/rpc/${path}`, { method: "POST", headers: { "x-mithaq": "screen", "content-type": "application/json" }, body: JSON.stringify({ json: body }) });
      return { ok: response.ok, text: await response.text() };
    }, [procedure.replaceAll(".", "/"), input ?? undefined] as const);
    if (!answer.ok) throw new Error(`${procedure}: ${answer.text}`);
    return (JSON.parse(answer.text) as { readonly json: T }).json;
  };
  await page.goto(`${node}/${language}/sign-in`);
  if (officer !== undefined) await ask("session.enterDemonstration", { name: officer });
  return { node, language, context, page, complaints, ask, go: (path) => goTo(page, `${node}/${language}/${path}`) };
}

/** A page without a session, in a context of its own: the public site. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true })).newPage();
  await page.goto(url);
  await settled(page);
  return page;
}

/** Goes there and waits until the screen shows what it has: no bricks of loading, no request under way. */
async function goTo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await page.waitForSelector("main h1, main [role=alert]", { timeout: 30_000 });
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null, undefined, { timeout: 30_000 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** What each seat sees when a test has failed, into the folder that E2E_PICTURES names; nothing without it. */
export async function takePictures(seats: readonly Pick<Seat, "page">[], name: string): Promise<void> {
  const folder = process.env["E2E_PICTURES"];
  if (folder === undefined) return;
  for (const [at, { page }] of seats.entries()) await page.screenshot({ path: `${folder}/${name}-${at}.png`, fullPage: true }).catch(() => undefined);
}
