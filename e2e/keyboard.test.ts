import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { act } from "./house/act.ts";
import { openBrowser, settled, takePictures, takeSeat } from "./house/browser.ts";
import { readWords, type Say } from "./house/say.ts";
import { freshAgreement } from "./long-path/agreement.ts";
import { eventually, type Walk } from "./long-path/walk.ts";
import { takeHand } from "./house/hand.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test("by the keyboard alone, in Persian - sign in, the inbox, the matter, its comparison, assent, the signature", async () => {
  const { tehran, baghdad } = inject("demonstration");
  const say = (await readWords()).fa;
  const title = `Sample for the keyboard ${Date.now()}`;
  const proposer = await takeHand(browser, baghdad, "fa", "joint-secretary", say);
  const scene = await takeHand(browser, tehran, "fa", "joint-secretary", say);
  const agreement = await freshAgreement({ language: "fa", own: { secretary: proposer, desk: proposer }, other: { secretary: scene, verifier: scene } } satisfies Walk, title);
  await proposeAgain(proposer, agreement, title);
  const seat = await takeSeat(browser, tehran, "fa");
  const { page } = seat;
  try {
    await page.locator("button[data-officer]").first().waitFor();
    await tabTo(page, (at) => at.officer === "joint-secretary");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
    await settled(page);
    await page.keyboard.press("g");
    await page.keyboard.press("i");
    await page.waitForURL("**/inbox");
    await settled(page);
    await tabTo(page, (at) => at.row);
    for (let rows = 0; rows < 60 && !(await focused(page)).text.includes(title); rows += 1) await page.keyboard.press("ArrowDown");
    expect((await focused(page)).text).toContain(title);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/agreements/**");
    await settled(page);
    await enterOn(page, say, "one.seeProposals");
    await enterOn(page, say, "proposals.compare");
    await page.locator("article ins").first().waitFor();
    await enterOn(page, say, "acts.assent");
    const sheet = page.getByRole("dialog").filter({ hasText: say("signing", "hash") });
    await sheet.waitFor();
    await tabTo(page, (at) => at.text === say("signing", "signAs"));
    expect((await focused(page)).seen, "the focus is seen").toBe(true);
    await page.keyboard.press("Enter");
    await sheet.waitFor({ state: "hidden" });
    expect(await eventually(async () => {
      const read = await seat.ask<{ readonly agreement: { readonly texts: readonly unknown[] } }>("agreements.one", { id: agreement });
      return read.agreement.texts.length === 2 ? true : undefined;
    })).toBe(true);
  } catch (error) {
    await takePictures([seat], "keyboard");
    throw error;
  } finally {
    for (const one of [seat, proposer, scene]) await one.context.close();
  }
});

/** An amendment that awaits the other side. */
async function proposeAgain(proposer: Parameters<typeof act>[0], agreement: string, title: string): Promise<void> {
  const { agreement: read } = await proposer.ask<{ readonly agreement: { readonly texts: readonly { readonly seal: string }[] } }>("agreements.one", { id: agreement });
  const texts = Object.fromEntries((["fa", "ar", "en"] as const).map((one) => [one, [{ id: "1", kind: "principle", text: `${title}.` }, { id: "2", kind: "undertaking", text: "1405" }]]));
  const content = { type: "protocol", title: { fa: title, ar: title, en: title }, languages: ["fa", "ar", "en"], terms: { binding: "binding", prevailing: null, entryIntoForce: { on: "signature" }, duration: { years: 5 }, renewal: "express", notice: { months: 6 } }, sample: true };
  await act(proposer, { kind: "agreement", verb: "propose", objects: [[agreement, read.texts[0]!.seal]], content, texts });
}

interface Focused {
  readonly text: string;
  readonly officer: string | undefined;
  readonly row: boolean;
  readonly seen: boolean;
}

function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const style = getComputedStyle(at);
    return { text: at.innerText ?? "", officer: at.dataset["officer"], row: at.matches("tbody tr"), seen: style.outlineStyle !== "none" || style.boxShadow !== "none" };
  });
}

async function tabTo(page: Page, found: (at: Focused) => boolean): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (found(await focused(page))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The keyboard does not reach it within 150 presses of Tab.");
}

async function enterOn(page: Page, say: Say, key: string): Promise<void> {
  await page.getByRole("button", { name: say("agreements", key), exact: true }).first().waitFor();
  await tabTo(page, (at) => at.text === say("agreements", key));
  await page.keyboard.press("Enter");
}
