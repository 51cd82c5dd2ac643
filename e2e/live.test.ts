import { expect, inject, test } from "vitest";
import { act, firstOf, SAMPLE } from "./house/act.ts";
import { takeSeat, useBrowser } from "./house/browser.ts";

const browser = useBrowser();

test("what one node does appears on the other's open screen within two seconds, without a reload", async () => {
  const { tehran, baghdad } = inject("demonstration");
  const reader = await takeSeat(browser(), tehran, "en", { officer: "joint-secretary" });
  const writer = await takeSeat(browser(), baghdad, "en", { officer: "desk-officer" });
  const commitment = await firstOf(reader, "commitment", "agreed");
  await reader.go(`commitments/${commitment}`);
  await reader.page.evaluate(() => Object.assign(globalThis, { never: "reloaded" }));

  for (let round = 0; round < 3; round += 1) {
    const text = `Seen at once, round ${round} of ${Date.now()}`;
    await act(writer, { kind: "remark", verb: "submit", objects: [["new", null], [commitment, null]], content: { on: { object: commitment }, text: { en: text }, ...SAMPLE } });
    const began = performance.now();
    await reader.page.getByText(text).first().waitFor({ state: "attached", timeout: 10_000 });
    expect(performance.now() - began, `round ${round}, milliseconds`).toBeLessThan(2000);
  }
  expect(await reader.page.evaluate(() => (globalThis as { readonly never?: string }).never)).toBe("reloaded");
  await reader.context.close();
  await writer.context.close();
});
