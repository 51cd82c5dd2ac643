import { LANGUAGES } from "@mithaq/calendar";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { describe, inject, test } from "vitest";
import { takeSeat, useBrowser, type Seat } from "./house/browser.ts";
import { everyScreen, type Look } from "./house/every-screen.ts";

/** axe-core's own file, run in the page by the browser's debugger: the page's policy lets no other script in. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const browser = useBrowser();

describe.concurrent.each(LANGUAGES)("every screen in %s", (language) => {
  test("no violation of WCAG 2.2 AA, light and dark, the skip link first by Tab, nothing that the browser complains of, nothing wider than the sheet", async ({ expect }) => {
    const { baghdad, tehran } = inject("demonstration");
    const node = language === "fa" || language === "en" ? tehran : baghdad;
    const scout = await takeSeat(browser(), node, language, { officer: "joint-secretary" });
    const looks = await everyScreen(scout);
    await scout.context.close();
    const found: string[] = [];
    for (const [officer, own] of Map.groupBy(looks, (look) => look.officer)) {
      const seat = await takeSeat(browser(), node, language, officer === "" ? {} : { officer });
      for (const look of own) found.push(...(await faultsOf(seat, look)));
      await seat.context.close();
    }
    expect(found).toEqual([]);
  }, 300_000);
});

/** All rules in the light; in the dark only colours can differ. */
async function faultsOf({ page, go, complaints }: Seat, look: Look): Promise<readonly string[]> {
  const before = complaints.length;
  // Without motion colours do not pass over, they stand: what is measured is what is read.
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await go(look.path);
  await page.evaluate(`if (globalThis.axe === undefined) { ${AXE} }`);
  const light = await violations(page, { runOnly: { type: "tag", values: STANDARD } });
  const skips = await skipLinkFirst(page);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const contrast = () => violations(page, { runOnly: { type: "rule", values: ["color-contrast"] } });
  // A busy machine paints the other colours late: what is a fault is one still when everything has been painted.
  const dark = (await contrast()).length === 0 ? [] : await page.waitForTimeout(800).then(contrast);
  return [...light, ...dark.map((one) => `dark: ${one}`), ...complaints.slice(before).filter((one) => look.refused !== true || !one.includes("Failed to load resource")), ...(skips ? [] : ["the first stop of Tab is no skip link that is seen"]), ...(wider ? ["wider than the sheet"] : [])].map((fault) => `${look.name}: ${fault}`);
}

/** By Tab comes first the link that leads past the head, and it is seen; but where the screen itself has put the focus into its content. */
async function skipLinkFirst(page: Page): Promise<boolean> {
  if (await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement) === true)) return true;
  await page.keyboard.press("Tab");
  return page.evaluate(async () => {
    await Promise.allSettled((document.activeElement?.getAnimations() ?? []).map((one) => one.finished));
    return document.activeElement?.getAttribute("href") === "#content" && document.activeElement.getBoundingClientRect().top >= 0;
  });
}

function violations(page: Page, options: RunOptions): Promise<readonly string[]> {
  return page.evaluate(async (asked) => {
    const { axe } = globalThis as unknown as { readonly axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, asked);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
  }, options);
}
