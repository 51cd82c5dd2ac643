import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { errorBody } from "../packages/node/src/api/errors.ts";
import { Refusal } from "../packages/node/src/node/refusal.ts";
import { act } from "./house/act.ts";
import { settled, takePictures, takeSeat, useBrowser } from "./house/browser.ts";
import { takeHand, type Hand } from "./house/hand.ts";
import { readWords } from "./house/say.ts";

/* What goes wrong under an open form (proof 6). Each time: the state is said in words, and what was typed is there afterwards, after a reload as well. */
const browser = useBrowser();
let hand: Hand;

test("the line is cut - what was read is shown from its copy and says so; the form goes on, through a reload without a line", async () => {
  await atTheForm("desk-officer", async ({ page, context, say }, typed) => {
    await typed.write("Written before the line was cut");
    await allKept(page);
    await context.setOffline(true);
    await typed.write("Written after the line was cut");
    await page.locator("[data-state=away]").first().waitFor();
    await page.getByRole("navigation").getByRole("link", { name: say("frame", "nav.reports"), exact: true }).click();
    await page.getByText(beginning(say("common", "state.fromCopy"))).first().waitFor();
    await page.locator("main tbody tr").first().waitFor();
    await page.goBack();
    expect(await typed.now()).toBe("Written after the line was cut");
    await page.reload();
    expect(await typed.now()).toBe("Written after the line was cut");
    await context.setOffline(false);
    await page.locator("[data-state=live]").first().waitFor();
    expect(await typed.now()).toBe("Written after the line was cut");
  });
});

test("the node is killed - signing says so and keeps the text; when the node is back, the same text is signed", async () => {
  await atTheForm("desk-officer", async ({ page, say, press, sign, button }, typed) => {
    await typed.write("Written before the node was killed");
    await allKept(page);
    kill("tehran");
    await press("reports", "toSign");
    const sheet = page.getByRole("dialog");
    await sheet.getByText(say("common", "error.network")).or(sheet.getByText(say("signing", "hash"))).first().waitFor();
    await page.keyboard.press("Escape");
    expect(await typed.now()).toBe("Written before the node was killed");
    await page.locator("[data-state=live]").first().waitFor({ timeout: 60_000 });
    await page.reload();
    await settled(page);
    expect(await typed.now()).toBe("Written before the node was killed");
    await press("reports", "toSign");
    await sign();
    await button("reports", "toSign").waitFor({ state: "detached" });
  });
});

test("the node's disk is full - the sheet says that nothing was written and whom to tell; the text stays", async () => {
  await atTheForm("desk-officer", async ({ page, say, press }, typed) => {
    await typed.write("Written when the disk was full");
    const full = errorBody(new Refusal("disk-full", { field: "disk", expected: "room on the disk", remedy: "free some space", message: "no space is left on the node's disk", kept: "nothing was changed" }));
    await page.route("**/rpc/acting/submit", (route) => route.fulfill({ status: full.status, contentType: "application/json", body: JSON.stringify({ json: full }) }));
    await press("reports", "toSign");
    const sheet = page.getByRole("dialog").filter({ hasText: say("signing", "hash") });
    await sheet.getByRole("button", { name: say("signing", "signAs"), exact: true }).click();
    await sheet.getByText(say("common", "error.full")).waitFor();
    await sheet.getByText(say("common", "error.nextOperator")).waitFor();
    await sheet.getByRole("button", { name: say("common", "do.cancel"), exact: true }).click();
    await page.reload();
    expect(await typed.now()).toBe("Written when the disk was full");
  });
});

test("the session ends elsewhere - a sheet stands over the form, and signing in on it goes on where it stopped", async () => {
  await atTheForm("desk-officer", async ({ page, context, say, node }, typed) => {
    await typed.write("Written before the session ended");
    const elsewhere = await context.newPage();
    await elsewhere.goto(`${node}/en/settings`);
    await elsewhere.evaluate(() => fetch("/rpc/session/leave", { method: "POST", headers: { "x-mithaq": "screen", "content-type": "application/json" }, body: '{"json":{}}' }).then(() => undefined));
    await elsewhere.close();
    await page.getByRole("dialog", { name: say("signIn", "sheet.session") }).waitFor({ timeout: 30_000 });
    await page.locator('[role=dialog] button[data-officer="desk-officer"]').click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await typed.now()).toBe("Written before the session ended");
    await page.reload();
    expect(await typed.now()).toBe("Written before the session ended");
  });
});

test("the mandate is suspended - the sheet says who can help; reinstated, the text is still there", async () => {
  const head = await takeSeat(browser(), inject("demonstration").tehran, "en", { officer: "root-hand" });
  await atTheForm("desk-officer", async ({ page, say, ask }, typed) => {
    await typed.write("Written before the mandate was suspended");
    const { officer } = await ask<{ readonly officer: { readonly mandate: string } }>("session.who");
    await act(head, { kind: "mandate", verb: "suspend", objects: [[officer.mandate, null]], content: { reason: "for the test" } });
    try {
      const sheet = page.getByRole("dialog", { name: say("signIn", "sheet.mandate") });
      await sheet.waitFor({ timeout: 30_000 });
      await sheet.getByText(say("signIn", "sheet.mandateNext")).waitFor();
      await sheet.getByRole("button", { name: say("signIn", "sheet.aside"), exact: true }).click();
      expect(await typed.now()).toBe("Written before the mandate was suspended");
    } finally {
      await act(head, { kind: "mandate", verb: "reinstate", objects: [[officer.mandate, null]], content: {} });
      await head.context.close();
    }
    await ask("session.enterDemonstration", { name: "desk-officer" });
    await page.reload();
    expect(await typed.now()).toBe("Written before the mandate was suspended");
  });
});

/** Until the service worker has what it keeps of the screens: a form's own parts and the signing sheet are among it. */
async function allKept(page: Page): Promise<void> {
  const count = () => page.evaluate(async () => {
    let entries = 0;
    for (const name of await caches.keys()) entries += (await (await caches.open(name)).keys()).length;
    return entries;
  });
  for (let before = -1, still = 0; still < 4; ) {
    const now = await count();
    still = now === before && now > 150 ? still + 1 : 0;
    before = now;
    await page.waitForTimeout(500);
  }
}

interface Typed {
  write(text: string): Promise<void>;
  /** What stands in the form, which is opened again where it is not. */
  now(): Promise<string>;
}

/** A form with a text: the correction of a report of the own side, which any test may leave unsigned. */
async function atTheForm(officer: string, work: (hand: Hand, typed: Typed) => Promise<void>): Promise<void> {
  const say = (await readWords()).en;
  hand = await takeHand(browser(), inject("demonstration").tehran, "en", officer, say);
  const { page } = hand;
  try {
    await hand.go("reports");
    await page.waitForTimeout(4000); // what is read is kept a moment later, behind the first screen's own work
    const report = await ownReport(hand);
    await hand.go(`reports/${report}`);
    const field = page.getByRole("form").getByRole("group", { name: say("reports", "deedText.correct") }).last().getByRole("textbox").first();
    const open = async () => {
      if (await field.isVisible()) return;
      const first = hand.button("reports", "deed.correct");
      const more = hand.button("reports", "next.more");
      await first.or(more).first().waitFor();
      if (await first.isVisible()) return first.click();
      await more.click();
      await page.getByRole("menuitem", { name: say("reports", "deed.correct") }).click();
    };
    await work(hand, {
      write: async (text) => {
        await open();
        await field.fill(text);
      },
      now: async () => {
        await open();
        // What is kept is read behind the first drawing of the form.
        await expect.poll(() => field.inputValue(), { timeout: 10_000 }).not.toBe("");
        return field.inputValue();
      },
    });
  } catch (error) {
    await takePictures([hand], `faults-${expect.getState().currentTestName?.slice(0, 24).replaceAll(/\W+/g, "-")}`);
    throw error;
  } finally {
    await hand.context.close();
  }
}

/** A report of the seat's own party that can be corrected. */
async function ownReport(seat: Hand): Promise<string> {
  const { party } = await seat.ask<{ readonly party: { readonly origin: string } }>("session.who");
  const { objects } = await seat.ask<{ readonly objects: readonly { readonly id: string; readonly life: string | null }[] }>("objects.list", { kind: "report", limit: 500 });
  return objects.find(({ id, life }) => id.startsWith(party.origin) && life !== "retracted")!.id;
}

/** kill -9 of one party's serving process; the demonstration starts it again. */
function kill(side: "tehran" | "baghdad"): void {
  const folder = join(inject("demonstration").root, side);
  const found = readdirSync("/proc").filter((pid) => /^\d+$/.test(pid)).filter((pid) => {
    const words = commandOf(pid);
    return words.includes("serve") && words.includes(folder);
  });
  expect(found, "the serving process").toHaveLength(1);
  process.kill(Number(found[0]), "SIGKILL");
}

function commandOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    return []; // it has ended meanwhile
  }
}

const beginning = (pattern: string): string => pattern.split("{")[0]!.trim();
