import type { Language } from "@mithaq/calendar";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { act, firstOf } from "./house/act.ts";
import { settled, takePictures, useBrowser } from "./house/browser.ts";
import { reach } from "./house/by-keyboard.ts";
import { takeHand, type Hand } from "./house/hand.ts";
import { readWords, type Say } from "./house/say.ts";
import { freshAgreement } from "./long-path/agreement.ts";

/*
 * What the long path does not come by, at the keyboard alone (proof 2; the long path itself is walked so in Arabic). In Persian, one officer after the other through the same flows; every focus that is acted on is seen, for
 * the hand looks at it.
 */
const LANGUAGE: Language = "fa";
const browser = useBrowser();
let say: Say;
let hand: Hand;
beforeAll(async () => {
  say = (await readWords())[LANGUAGE];
  hand = await takeHand(browser(), inject("demonstration").tehran, LANGUAGE, "joint-secretary", say, "keyboard");
});
afterAll(() => hand?.context.close());

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await takePictures([hand], `keyboard-${task.name.slice(0, 20).replaceAll(/\W+/g, "-")}`);
});

test("the inbox by g and i, a matter by arrows, its comparison, assent, the signature", async () => {
  const { page, way, press, sign, ask } = hand;
  const proposer = await takeHand(browser(), inject("demonstration").baghdad, LANGUAGE, "joint-secretary", say);
  const title = `Sample for the keyboard ${Date.now()}`;
  const agreement = await freshAgreement({ language: LANGUAGE, own: { secretary: proposer, desk: proposer }, other: { secretary: hand, verifier: hand } }, title);
  await proposeAgain(proposer, agreement, title);
  await proposer.context.close();
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await page.waitForURL("**/inbox");
  await way.open(page.locator("tbody tr").filter({ hasText: title }));
  await page.waitForURL("**/agreements/**");
  await settled(page);
  await press("agreements", "one.seeProposals");
  await press("agreements", "proposals.compare");
  await page.locator("article ins").first().waitFor();
  await press("agreements", "acts.assent");
  await sign();
  const texts = async () => (await ask<{ readonly agreement: { readonly texts: readonly unknown[] } }>("agreements.one", { id: agreement })).agreement.texts.length;
  await expect.poll(texts, { timeout: 15_000 }).toBe(2);
});

test("the palette - Ctrl+K from anywhere, Esc gives the focus back, a word and Enter go there", async () => {
  const { page, go } = hand;
  await go("overview");
  const opener = page.locator("header button[aria-keyshortcuts]");
  await reach(page, opener);
  await page.keyboard.press("Control+k");
  const box = page.getByRole("dialog").getByRole("combobox");
  await box.waitFor();
  await page.keyboard.press("Escape");
  await gone(page);
  expect(await hasFocus(opener), "the focus is back").toBe(true);
  await page.keyboard.press("Control+k");
  await box.waitFor();
  await page.keyboard.insertText(say("frame", "nav.sessions"));
  await page.getByRole("dialog").getByRole("option").filter({ hasText: say("frame", "nav.sessions") }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/sessions");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), { message: "the focus is in the new screen" }).toBe("content");
});

test("the sheet of keys - opens by its key, holds the focus, and gives it back", async () => {
  const { page, go } = hand;
  await go("settings");
  const link = page.getByRole("navigation").getByRole("link", { name: say("frame", "nav.record"), exact: true });
  await reach(page, link);
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: say("frame", "keys.title") });
  await sheet.waitFor();
  await staysWithin(hand, 5);
  await page.keyboard.press("Escape");
  await gone(page);
  expect(await hasFocus(link), "the focus is back").toBe(true);
});

test("the signing sheet - holds the focus round and round; put aside, it gives the focus back and nothing is signed", async () => {
  const { page, go, press, button, way } = hand;
  await go(`commitments/${await firstOf(hand, "commitment", "agreed")}`);
  await way.turnTo(page.getByRole("tab").filter({ hasText: words(say("commitments", "part.remarks")) }));
  await press("remarks", "ask");
  expect(await page.evaluate(() => document.activeElement?.closest("form") !== null), "the form has the focus").toBe(true);
  await way.fill(page.locator("form").getByRole("textbox", { name: say("common", `languages.${LANGUAGE}`) }), "نمونه: آیا گزارش می‌رسد؟");
  await press("remarks", "send");
  const sheet = page.getByRole("dialog").filter({ hasText: say("signing", "hash") });
  await sheet.getByRole("button", { name: say("signing", "signAs"), exact: true }).waitFor();
  await staysWithin(hand, 8);
  await page.keyboard.press("Escape");
  await gone(page);
  expect(await hasFocus(button("remarks", "send")), "the focus is back").toBe(true);
});

test("a remark - goes on where it was put aside, signed", async () => {
  const { page, press, sign } = hand;
  await press("remarks", "send");
  await sign();
  await expect.poll(() => page.getByRole("tabpanel").getByText("نمونه: آیا گزارش می‌رسد؟").count(), { timeout: 10_000 }).toBeGreaterThan(0);
});

test("the matrix - arrows, Page, Home and End move in it, over rows that are not drawn; Enter opens a commitment", async () => {
  const { page, go } = hand;
  await go("commitments");
  const row = (at: number) => page.locator(`[role=grid] [data-index="${at}"]`);
  const at = () => page.evaluate(() => Number(document.activeElement?.getAttribute("data-index") ?? -1));
  const press = async (key: string) => {
    const before = await at();
    await page.keyboard.press(key);
    await expect.poll(async () => ![before, -1].includes(await at()), { message: `${key} moves the focus` }).toBe(true);
    return at();
  };
  await reach(page, row(0));
  expect(await press("ArrowDown")).toBe(1);
  expect(await press("PageDown")).toBeGreaterThan(2);
  const last = await press("End");
  expect(last).toBeGreaterThan(10);
  expect(await press("ArrowUp")).toBe(last - 1);
  expect(await press("Home")).toBe(0);
  expect(await press("ArrowDown")).toBe(1);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/commitments\/.+/);
});

test("the matrix is narrowed - by words and by a list, and widened again", async () => {
  const { page, go, way, press } = hand;
  await go("commitments");
  const rows = () => page.locator("[role=grid]").getAttribute("aria-rowcount").then(Number);
  const all = await rows();
  const choice = (name: string) => page.getByRole("search").getByRole("button", { name }).first();
  await way.pick(choice(say("commitments", "filter.place")), page.getByRole("option", { name: say("record", "place.disputed"), exact: true }));
  await expect.poll(rows).toBeLessThan(all);
  await press("common", "do.clearFilters");
  await expect.poll(rows).toBe(all);
  await way.fill(page.getByRole("searchbox", { name: say("commitments", "filter.text") }), "اربعین");
  await expect.poll(rows).toBeLessThan(all);
  await press("common", "do.clearFilters");
  await expect.poll(rows).toBe(all);
});

test("settings - other digits load the screens anew, and the focus is where it was", async () => {
  const { page, go } = hand;
  await go("settings");
  const digits = (one: string) => page.getByRole("radio", { name: new RegExp(`^${say("common", `digits.${one}`)}`) });
  await reach(page, digits("native"), "radiogroup");
  for (const one of ["latin", "native"]) {
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("ArrowDown")]);
    await settled(page);
    await expect.poll(() => digits(one).isChecked()).toBe(true);
    await expect.poll(() => hasFocus(digits(one))).toBe(true);
  }
});

test("the map - its places by their table; a place opens and closes", async () => {
  const { page, go, way, press } = hand;
  await go("map");
  await way.open(page.getByRole("table", { name: say("map", "places") }).locator("tbody tr").nth(2));
  const chosen = () => new URL(page.url()).searchParams.get("place");
  await expect.poll(chosen).not.toBeNull();
  await press("map", "allPlaces");
  await expect.poll(chosen).toBeNull();
});

test("the record - verified in the page", async () => {
  const { page, go, way, press, button } = hand;
  await go("record");
  await way.turnTo(page.getByRole("tab", { name: say("original", "part.verify") }));
  await press("original", "verify.start");
  await page.getByText(say("original", "verify.provenSays")).waitFor({ timeout: 60_000 });
  expect(await hasFocus(button("original", "verify.again")), "the focus stays on what was pressed").toBe(true);
});

test("the head invites an officer - the form, its boxes, the link", async () => {
  const head = await takeHand(browser(), inject("demonstration").tehran, LANGUAGE, "root-hand", say, "keyboard");
  const { page, way, press } = head;
  try {
    await way.press(page.locator("summary").filter({ hasText: say("frame", "officer.menu") }));
    await way.press(page.getByRole("link", { name: say("frame", "nav.invitations"), exact: true }));
    await page.waitForURL("**/invitations");
    await settled(page);
    await way.fill(page.getByRole("textbox", { name: say("common", `languages.${LANGUAGE}`) }), "کارشناس نمونه");
    await way.mark(page.getByRole("checkbox").first());
    await press("invitations", "issue");
    await page.getByText(say("invitations", "toldOnce")).waitFor();
    await press("invitations", "given");
    await press("invitations", "withdraw");
    await expect.poll(() => page.getByText(say("invitations", "state.withdrawn"), { exact: true }).count(), { timeout: 10_000 }).toBeGreaterThan(0);
  } catch (error) {
    await takePictures([head], "keyboard-invitation");
    throw error;
  } finally {
    await head.context.close();
  }
});

/** An amendment that awaits the other side. */
async function proposeAgain(proposer: Hand, agreement: string, title: string): Promise<void> {
  const { agreement: read } = await proposer.ask<{ readonly agreement: { readonly texts: readonly { readonly seal: string }[] } }>("agreements.one", { id: agreement });
  const texts = Object.fromEntries((["fa", "ar", "en"] as const).map((one) => [one, [{ id: "1", kind: "principle", text: `${title}.` }, { id: "2", kind: "undertaking", text: "1405" }]]));
  const content = { type: "protocol", title: { fa: title, ar: title, en: title }, languages: ["fa", "ar", "en"], terms: { binding: "binding", prevailing: null, entryIntoForce: { on: "signature" }, duration: { years: 5 }, renewal: "express", notice: { months: 6 } }, sample: true };
  await act(proposer, { kind: "agreement", verb: "propose", objects: [[agreement, read.texts[0]!.seal]], content, texts });
}

type Page = Hand["page"];
type Locator = ReturnType<Page["locator"]>;

const gone = (page: Page) => page.getByRole("dialog").waitFor({ state: "detached" });
/** A pattern's words before what is filled in. */
const words = (pattern: string) => pattern.split("{")[0]!.trim();
const hasFocus = (control: Locator) => control.first().evaluate((element) => document.activeElement === element);

/** The focus does not leave an open sheet, forwards or backwards. */
async function staysWithin({ page }: Hand, presses: number): Promise<void> {
  for (const key of ["Tab", "Shift+Tab"]) {
    for (let pressed = 0; pressed < presses; pressed += 1) {
      await page.keyboard.press(key);
      expect(await page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null), `${key} stays within`).toBe(true);
    }
  }
}
