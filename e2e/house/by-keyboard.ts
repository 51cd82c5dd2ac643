import type { ElementHandle, Locator, Page } from "playwright-core";
import { answered } from "./by-pointer.ts";
import type { Way } from "./way.ts";

/**
 * By the keyboard alone: Tab and Shift+Tab to what is wanted, from wherever the focus is; the skip link past the navigation; arrows within radios, tabs and menus; Enter, or Space where a thing is marked. Nothing is focused or
 * clicked by script. Each time something is acted on, its focus must be seen.
 */
export function byKeyboard(page: Page): Way {
  const act = async (control: Locator, key: string) => {
    await reach(page, control);
    await page.keyboard.press(key);
  };
  return {
    by: "keyboard",
    press: (control) => act(control.first(), "Enter"),
    fill: async (box, text) => {
      await reach(page, box.first());
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(text);
    },
    choose: async (radio) => {
      await reach(page, radio, "radiogroup");
      await arrowTo(page, radio, "ArrowDown");
      if (!(await radio.isChecked())) await page.keyboard.press("Space");
    },
    pick: async (opener, item) => {
      await act(opener.first(), "Enter");
      await item.waitFor();
      await arrowTo(page, item, "ArrowDown");
      await page.keyboard.press("Enter");
    },
    mark: (check) => act(check, "Space"),
    open: async (row) => {
      await reach(page, row, "rows");
      await arrowTo(page, row, "ArrowDown");
      await page.keyboard.press("Enter");
    },
    turnTo: async (tab) => {
      await reach(page, tab, "tablist");
      await arrowTo(page, tab, "ArrowRight");
    },
    attach: (opener, file) => answered(page, file, () => act(opener.first(), "Enter")),
    step: act,
  };
}

/** Presses at most, before what is wanted counts as out of reach. */
const MOST_PRESSES = 300;

/** Members of a group are one stop of Tab together. */
type Group = "radiogroup" | "tablist" | "rows";

/** Brings the focus there by Tab, the shorter way round; to any member of its group where it has one. Rejects with its name where it is not reached, or where it is and cannot be seen. */
export async function reach(page: Page, control: Locator, group?: Group): Promise<void> {
  let wanted = await usable(control);
  const before = await page.evaluate(lookAround, wanted);
  if ((await page.evaluate(wayTo, wanted)).afresh) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.getAttribute("href") === "#content")) await page.keyboard.press("Enter");
  }
  const key = (await page.evaluate(wayTo, wanted)).back ? "Shift+Tab" : "Tab";
  for (let presses = 0; ; presses += 1) {
    const { there, gone, at } = await page.evaluate(whereIs, [wanted, group] as const);
    if (there) break;
    if (presses === MOST_PRESSES) throw new Error(`${MOST_PRESSES} presses of ${key} do not reach ${String(control)}; the focus is on ${at}`);
    if (gone) wanted = await usable(control); // drawn anew meanwhile
    await page.keyboard.press(key);
  }
  if (group === undefined) await seen(control, before);
}

/** From member to member of a group by an arrow, round and round, until the focus is on this one. */
export async function arrowTo(page: Page, member: Locator, arrow: string): Promise<void> {
  const wanted = await usable(member);
  for (let presses = 0; !(await page.evaluate((own) => document.activeElement === own, wanted)); presses += 1) {
    if (presses === MOST_PRESSES) throw new Error(`${MOST_PRESSES} presses of ${arrow} do not reach ${String(member)}`);
    await page.keyboard.press(arrow);
  }
  await seen(member);
}

/** Shown, and not refused: what cannot be pressed yet is no stop of Tab. */
function usable(control: Locator): Promise<ElementHandle<Element>> {
  return control.and(control.page().locator(":not(:disabled):not([aria-disabled=true])")).elementHandle();
}

/** The focus is seen: it has an outline of its own (a radio or a check has it on what its label draws, for it is itself for the ear alone), or its surroundings do not look as they did before it came. */
async function seen(control: Locator, before: readonly string[] = []): Promise<void> {
  const outlined = await control.evaluate((element) => {
    const drawn = element.matches("input[type=radio], input[type=checkbox]") ? [...(element.closest("label")?.querySelectorAll(":not(input)") ?? [])].filter((one) => !one.contains(element)) : [element];
    return drawn.some((one) => getComputedStyle(one).outlineStyle !== "none" && Number.parseFloat(getComputedStyle(one).outlineWidth) >= 2);
  });
  if (outlined) return;
  const now = await control.evaluate(lookAround);
  if (before.length !== now.length || now.every((look, at) => look === before[at])) throw new Error(`The focus is on ${String(control)}, and nothing shows it.`);
}

/* What follows runs in the page. */

/** Outline, shadow and ground of an element, of what holds it, and of what its label draws for it. */
function lookAround(element: Element): readonly string[] {
  const around = [element, ...(element.closest("label")?.querySelectorAll("*") ?? [])];
  for (let at = element.parentElement, up = 0; at !== null && up < 3; at = at.parentElement, up += 1) around.push(at);
  return around.map((one) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } = getComputedStyle(one);
    return [outlineStyle === "none" ? "" : `${outlineStyle} ${outlineWidth} ${outlineColor}`, boxShadow, backgroundColor].join(";");
  });
}

interface Where {
  /** The focus is on what is wanted, or on a member of its group. */
  readonly there: boolean;
  /** What is wanted stands on the page no more. */
  readonly gone: boolean;
  /** What the focus is on. */
  readonly at: string;
}

function whereIs([wanted, group]: readonly [Element, Group | undefined]): Where {
  const active = document.activeElement ?? document.body;
  const members = group === undefined ? null : group === "rows" ? wanted.parentElement : wanted.closest(`[role=${group}]`);
  return { there: active === wanted || members?.contains(active) === true, gone: !wanted.isConnected, at: (active.cloneNode(false) as Element).outerHTML.slice(0, 200) };
}

/** `back`: the shorter way is backwards. `afresh`: the focus is nowhere yet, and what is wanted lies behind the skip link. */
function wayTo(wanted: Element): { readonly back: boolean; readonly afresh: boolean } {
  const sheet = wanted.closest("[role=dialog]");
  const stops = [...(sheet ?? document).querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex]")].filter((one) => one === wanted || (one.tabIndex >= 0 && !one.matches(":disabled") && one.checkVisibility()));
  const [from, to] = [stops.indexOf(document.activeElement as HTMLElement), stops.indexOf(wanted as HTMLElement)];
  const ahead = (to - from + stops.length) % stops.length;
  return { back: from >= 0 && to >= 0 && stops.length - ahead < ahead, afresh: document.activeElement === document.body && sheet === null && wanted.closest("main") !== null };
}
