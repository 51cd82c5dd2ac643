import type { Browser, Page } from "playwright-core";
import { atLeast, atMost, type Figure } from "../suite/figure.ts";
import { quantile } from "../suite/rate.ts";
import type { Options } from "./options.ts";
import { openPlainTable } from "./plain-table.ts";
import { openVisitor, scrollFrames, usableAfter, type Visitor } from "./visit.ts";

/** The matrix of all commitments: how it scrolls and how fast it is narrowed, beside a plain table of the same rows. */
export async function* measureMatrix(browser: Browser, node: string, { slower, rounds }: Options): AsyncGenerator<Figure> {
  const visitor = await openVisitor(browser, node, slower);
  const first = await usableAfter(visitor, `${node}/en/commitments`);
  yield { name: "Matrix usable, cold", value: first, unit: "ms", note: "The first page of rows stands; the others come behind it" };
  const here = await visitor.page.evaluate<number>(GRID_READY);
  const grid = await scrolled(visitor, "[role=grid]");
  const narrowed = await typedInto(visitor.page, 'main [role=search] input[type=search]', "[role=grid]", rounds);
  await visitor.context.close();

  const plain = await openPlainTable(browser, node, slower);
  const table = await scrolled(plain, "#frame");
  const searched = await typedInto(plain.page, "#find", "#frame", rounds);
  await plain.context.close();

  const [fps, plainFps] = [1000 / quantile(grid, 0.5), 1000 / quantile(table, 0.5)];
  yield { name: "Matrix while it scrolls", value: fps, unit: "frames/s", ratio: { value: fps / plainFps, of: "the plain table" }, target: atLeast(50, fps, "frames/s"), note: `Median of the frame intervals, of ${here} rows, while the wheel turns 240 pixels some twenty times a second; ${frames(grid)}` };
  yield { name: "Plain table while it scrolls", value: plainFps, unit: "frames/s", note: `The same rows, all in the page; ${frames(table)}` };
  const [median, plainMedian] = [quantile(narrowed, 0.5), quantile(searched, 0.5)];
  yield { name: "Matrix narrowed", value: median, unit: "ms", ratio: { value: median / plainMedian, of: "the plain table" }, target: atMost(100, median, "ms"), note: `From the key to the frame that shows other rows; slowest ${Math.round(quantile(narrowed, 1))} ms of ${narrowed.length}` };
  yield { name: "Plain table narrowed", value: plainMedian, unit: "ms", note: `Rows hidden one by one; slowest ${Math.round(quantile(searched, 1))} ms of ${searched.length}` };
}

/** The worst 5 %: intervals as long as that or longer. */
function frames(intervals: readonly number[]): string {
  return `the worst 5 % take ${Math.round(quantile(intervals, 0.95))} ms or more, the longest ${Math.round(quantile(intervals, 1))} ms, of ${intervals.length} frames`;
}

async function scrolled(visitor: Visitor, frame: string): Promise<readonly number[]> {
  await visitor.page.locator(frame).scrollIntoViewIfNeeded();
  const box = (await visitor.page.locator(frame).boundingBox())!;
  await visitor.page.mouse.move(box.x + box.width / 2, Math.min(box.y + box.height / 2, 850));
  return scrollFrames(visitor, 6000);
}

/** Keys are typed one by one into the field of search; each is timed in the page, from its event to the first frame behind the change of rows. */
async function typedInto(page: Page, field: string, frame: string, rounds: number): Promise<readonly number[]> {
  await page.evaluate(`document.querySelector(${JSON.stringify(frame)}).scrollTop = 0`);
  await page.evaluate(WATCH, [field, frame] as const);
  const box = page.locator(field);
  await box.focus();
  for (let round = 0; round < rounds; round += 1) {
    // Other digits in every round: what was looked for before is found again sooner.
    for (const key of [...[7, 3, 1].map((digit) => String((digit + round) % 10)), "Backspace", "Backspace", "Backspace"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(1200);
    }
  }
  return page.evaluate(() => (globalThis as unknown as { readonly narrowed: readonly number[] }).narrowed);
}

/** Resolves with the number of rows once no more of them come. */
const GRID_READY = `new Promise((resolve) => {
  let last = "", since = performance.now();
  const look = () => {
    const now = document.querySelector("[role=grid]")?.getAttribute("aria-rowcount") ?? "";
    if (now !== last) { last = now; since = performance.now(); }
    if (last !== "" && performance.now() - since > 3000) resolve(Number(last) - 1);
    else setTimeout(look, 100);
  };
  look();
})`;

const WATCH = ([field, frame]: readonly [string, string]): void => {
  const times: number[] = [];
  Object.assign(globalThis, { narrowed: times });
  let pressed = 0;
  document.querySelector(field)!.addEventListener("keydown", () => (pressed = performance.now()), true);
  const changed = new MutationObserver(() => {
    if (pressed === 0) return;
    const began = pressed;
    pressed = 0;
    requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - began)));
  });
  changed.observe(document.querySelector(frame)!, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-rowcount", "hidden", "style"], characterData: true });
};
