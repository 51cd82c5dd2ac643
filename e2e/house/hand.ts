import type { Browser, Locator, Page } from "playwright-core";
import type { Language } from "@mithaq/calendar";
import { settled, takeSeat, type Seat } from "./browser.ts";
import { byKeyboard } from "./by-keyboard.ts";
import { byPointer } from "./by-pointer.ts";
import type { Say } from "./say.ts";
import type { Way } from "./way.ts";

/** An officer who works the screens by their words, with a pointer or by the keyboard alone. */
export interface Hand extends Seat {
  readonly say: Say;
  /** How this hand works what stands on its page. */
  readonly way: Way;
  /** The same way on another page: the public site without a session. */
  readonly on: (page: Page) => Way;
  readonly button: (area: string, key: string, fill?: Readonly<Record<string, string>>) => Locator;
  readonly press: (area: string, key: string, fill?: Readonly<Record<string, string>>) => Promise<void>;
  /** An item of a menu, by both their words: [area, key]. */
  readonly pick: (opener: readonly [string, string], item: readonly [string, string]) => Promise<void>;
  /** The act's text stands on the sheet; signs it in this role, and waits until the sheet has closed. */
  readonly sign: () => Promise<void>;
  /** The object that the last signature made, by its address among this party's drafts; the node's own answer to the sheet. */
  readonly lastMade: () => string;
}

/** Comes in by the sign-in screen, as a person does: chooses the officer among those of the demonstration. */
export async function takeHand(browser: Browser, node: string, language: Language, officer: string, say: Say, by: Way["by"] = "pointer"): Promise<Hand> {
  const seat = await takeSeat(browser, node, language);
  const { page } = seat;
  let made = "";
  page.on("request", (request) => {
    if (!request.url().endsWith("/rpc/acting/submit")) return;
    const { intent } = (JSON.parse(request.postData() ?? "{}") as { readonly json: { readonly intent: { readonly origin: string; readonly nonce: string } } }).json;
    made = `${intent.origin}/${intent.nonce}`;
  });
  const on = by === "keyboard" ? byKeyboard : byPointer;
  const way = on(page);
  await way.press(page.locator(`button[data-officer="${officer}"]`));
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  await settled(page);
  const button: Hand["button"] = (area, key, fill) => page.getByRole("button", { name: say(area, key, fill), exact: true });
  return {
    ...seat, say, way, on, button,
    press: (area, key, fill) => way.press(button(area, key, fill)),
    pick: (opener, item) => way.pick(button(...opener), page.getByRole("menuitem", { name: say(...item) })),
    sign: async () => {
      const sheet = page.getByRole("dialog").filter({ hasText: say("signing", "hash") });
      await way.press(sheet.getByRole("button", { name: say("signing", "signAs"), exact: true }));
      await sheet.waitFor({ state: "hidden" });
    },
    lastMade: () => made,
  };
}

/** Today into the date's box of this name: an arrow in each of its parts takes today's. */
export async function today({ page, way }: Hand, name: string): Promise<void> {
  const parts = page.getByRole("group", { name, exact: true }).first().getByRole("spinbutton");
  await parts.first().waitFor(); // the box loads when it is first shown
  for (const part of await parts.all()) await way.step(part, "ArrowUp");
}
