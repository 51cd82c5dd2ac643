import { expect, inject, test } from "vitest";
import { act, firstOf, SAMPLE } from "./house/act.ts";
import { takeSeat, useBrowser } from "./house/browser.ts";

const browser = useBrowser();

test("what one node does appears on the other's open screen within two seconds, without a reload", async () => {
  const { tehran, baghdad } = inject("demonstration");
  const reader = await takeSeat(browser(), tehran, "en", { officer: "joint-secretary" });
  const writer = await takeSeat(browser(), baghdad, "en", { officer: "desk-officer" });
  const commitment = await firstOf(reader, "commitment", "agreed");
  await reader.go(`commitments/${commitment}?part=remarks`);
  await reader.page.evaluate(() => Object.assign(globalThis, { never: "reloaded" }));

  const took: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const text = `Seen at once, round ${round} of ${Date.now()}`;
    await act(writer, { kind: "remark", verb: "submit", objects: [["new", null]], content: { on: { object: commitment }, text: { en: text }, ...SAMPLE } });
    const began = performance.now();
    await reader.page.getByText(text).first().waitFor({ state: "attached", timeout: 10_000 });
    took.push(performance.now() - began);
  }
  expect(took.toSorted((a, b) => a - b)[1], `milliseconds: ${took.map(Math.round).join(", ")}; the middle one, for the machine is shared`).toBeLessThan(2000);
  expect(await reader.page.evaluate(() => (globalThis as { readonly never?: string }).never)).toBe("reloaded");
  await reader.context.close();
  await writer.context.close();
});
