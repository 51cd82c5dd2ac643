import { execFileSync } from "node:child_process";
import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { openPage, settled } from "../house/browser.ts";
import { eventually, type Walk } from "./walk.ts";

/** Each side takes both alternat originals from its own screen; all four say the same hash, and each names the parties in its own order. */
export async function takeOriginals({ own, other }: Walk, agreement: string): Promise<void> {
  const hashes = new Set<string>();
  for (const hand of [own.secretary, other.secretary]) {
    await hand.go(`agreements/${agreement}?part=originals`);
    await hand.page.getByText(hand.say("agreements", "originals.alike")).waitFor();
    const set = hand.button("agreements", "originals.set");
    const texts: string[] = [];
    for (let left = await set.count(); left > 0; left -= 1) {
      await hand.way.press(set);
      await eventually(async () => ((await hand.button("agreements", "originals.save").count()) === texts.length + 1 ? true : undefined), 60_000);
      const download = hand.page.waitForEvent("download");
      await hand.way.press(hand.button("agreements", "originals.save").nth(texts.length));
      texts.push(execFileSync("pdftotext", ["-layout", await (await download).path(), "-"], { encoding: "utf8" }));
    }
    expect(texts).toHaveLength(2);
    for (const text of texts) hashes.add(/[0-9a-f]{64}/.exec(text.replaceAll(/\s/g, ""))?.[0] ?? "no hash");
    expect(texts[0]).not.toBe(texts[1]);
    const shown = await hand.page.getByRole("tabpanel").locator("bdi").filter({ hasText: /^[0-9a-f]{64}$/ }).innerText();
    hashes.add(shown);
  }
  expect([...hashes], "one hash on both screens and in all four papers").toHaveLength(1);
}

/** Proposed by one side and assented to by the other, on the agreement's own screen. */
export async function releaseToThePublic({ own, other }: Walk, agreement: string): Promise<void> {
  const path = `agreements/${agreement}?part=release`;
  await own.secretary.go(path);
  await own.secretary.press("agreements", "release.propose");
  await own.secretary.press("agreements", "release.sign");
  await own.secretary.sign();
  await other.secretary.go(path);
  await other.secretary.button("agreements", "release.assent").waitFor({ timeout: 15_000 });
  await other.secretary.press("agreements", "release.assent");
  await other.secretary.sign();
  for (const hand of [other.secretary, own.secretary]) await hand.page.getByText(hand.say("agreements", "release.released"), { exact: true }).first().waitFor({ timeout: 15_000 });
}

/** Without a session, on both parties' public pages: the object stands there, and its proof is verified in the page itself. Gives the nodes whose page said so. */
export async function verifyOnThePublicPage(browser: Browser, { own, other, language }: Walk, agreement: string): Promise<readonly string[]> {
  const verified: string[] = [];
  for (const { node, say, on } of [own.secretary, other.secretary]) {
    const page = await openPage(browser, `${node}/${language}/public/object/${agreement}`);
    const link = page.locator('main a[href*="/public/verify/"]');
    await eventually(async () => {
      if (await link.count() > 0) return true;
      await page.reload();
      await settled(page);
      return undefined;
    }, 30_000);
    await on(page).press(link);
    await page.waitForURL("**/verify/**");
    await page.getByText(say("publicSite", "verifiedMeans")).waitFor();
    verified.push(node);
    await page.context().close();
  }
  return verified;
}
