// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { Radios } from "./radios.tsx";
import { render, type Rendered } from "./testing/render.tsx";

let rendered: Rendered | undefined;
afterEach(() => rendered?.end());

/** What Tab comes to, by the radios' values. */
async function stopsOf(value: string): Promise<readonly string[]> {
  rendered = await render(<Radios label="Claim" value={value} onChange={() => undefined} options={[{ id: "partly", label: "Partly" }, { id: "fulfilled", label: "Fulfilled" }]} />);
  return [...rendered.page.querySelectorAll<HTMLInputElement>("input[type=radio]")].filter((radio) => radio.tabIndex === 0).map((radio) => radio.value);
}

test.each([["", "nothing is chosen yet"], ["elsewhere", "what was chosen is none of them"]])("%j - %s: the group is a stop of Tab all the same", async (value) => {
  expect(await stopsOf(value)).not.toEqual([]);
});

test("one is chosen - that one is the stop", async () => {
  expect(await stopsOf("fulfilled")).toEqual(["fulfilled"]);
});
