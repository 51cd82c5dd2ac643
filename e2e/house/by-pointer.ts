import type { Page } from "playwright-core";
import type { FileToAttach, Way } from "./way.ts";

/** By the pointer: each control is pressed where it stands. */
export function byPointer(page: Page): Way {
  return {
    by: "pointer",
    press: (control) => control.first().click(),
    fill: (box, text) => box.first().fill(text),
    /** By its label, as a mouse does it: the radio itself is for the ear. */
    choose: (radio) => page.locator("label").filter({ has: radio }).click(),
    pick: async (opener, item) => {
      await opener.first().click();
      await item.click();
    },
    mark: (check) => page.locator("label").filter({ has: check }).click(),
    open: (row) => row.click({ position: { x: 2, y: 2 } }),
    turnTo: (tab) => tab.click(),
    attach: (opener, file) => answered(page, file, () => opener.first().click()),
    step: async (part, key) => {
      await part.focus();
      await part.press(key);
    },
  };
}

/** Opens the browser's own choosing of a file by `open`, and chooses. */
export async function answered(page: Page, file: FileToAttach, open: () => Promise<void>): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await open();
  await (await asked).setFiles({ ...file, buffer: Buffer.from(file.text) });
}

