import type { Browser, Locator } from "playwright-core";
import type { Language } from "@mithaq/calendar";
import { settled, takeSeat, type Seat } from "./browser.ts";
import type { Say } from "./say.ts";

/** An officer who works the screens by their words. */
export interface Hand extends Seat {
  readonly say: Say;
  readonly button: (area: string, key: string, fill?: Readonly<Record<string, string>>) => Locator;
  readonly press: (area: string, key: string, fill?: Readonly<Record<string, string>>) => Promise<void>;
  /** The act's text stands on the sheet; signs it in this role, and waits until the sheet has closed. */
  readonly sign: () => Promise<void>;
  /** The object that the last signature made, by its address among this party's drafts; the node's own answer to the sheet. */
  readonly lastMade: () => string;
}

/** Comes in by the sign-in screen, as a person does: chooses the officer among those of the demonstration. */
export async function takeHand(browser: Browser, node: string, language: Language, officer: string, say: Say): Promise<Hand> {
  const seat = await takeSeat(browser, node, language);
  const { page } = seat;
  let made = "";
  page.on("request", (request) => {
    if (!request.url().endsWith("/rpc/acting/submit")) return;
    const { intent } = (JSON.parse(request.postData() ?? "{}") as { readonly json: { readonly intent: { readonly origin: string; readonly nonce: string } } }).json;
    made = `${intent.origin}/${intent.nonce}`;
  });
  await page.locator(`button[data-officer="${officer}"]`).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  await settled(page);
  const button: Hand["button"] = (area, key, fill) => page.getByRole("button", { name: say(area, key, fill), exact: true });
  return {
    ...seat, say, button,
    press: (area, key, fill) => button(area, key, fill).first().click(),
    sign: async () => {
      const sheet = page.getByRole("dialog").filter({ hasText: say("signing", "hash") });
      await sheet.getByRole("button", { name: say("signing", "signAs"), exact: true }).click();
      await sheet.waitFor({ state: "hidden" });
    },
    lastMade: () => made,
  };
}

/** Today into the date's box of this name, by the keyboard: an arrow in each of its parts takes today's. */
export async function today({ page }: Hand, name: string): Promise<void> {
  const parts = page.getByRole("group", { name, exact: true }).first().getByRole("spinbutton");
  await parts.first().waitFor(); // the box loads when it is first shown
  for (const part of await parts.all()) {
    await part.focus();
    await part.press("ArrowUp");
  }
}
