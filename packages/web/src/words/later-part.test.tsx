// @vitest-environment happy-dom
import { act, Suspense } from "react";
import { expect, test, vi } from "vitest";
import { render } from "../design/testing/render.tsx";
import { laterPart } from "./later-part.tsx";

test("a part whose files do not come says so in its place; the screen around it stays, and asking again brings it", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const load = vi.fn<() => Promise<{ default: () => React.ReactNode }>>().mockRejectedValueOnce(new TypeError("Failed to fetch")).mockResolvedValue({ default: () => <p>It came.</p> });
  const Part = laterPart(load);
  const { page, end } = await render(<><textarea defaultValue="" /><Suspense fallback={null}><Part /></Suspense></>);
  const typed = page.querySelector("textarea")!;
  typed.value = "typed before";
  await act(async () => undefined);
  expect(page.querySelector("[role=status]")?.textContent).toContain("The node could not be reached.");
  expect(told).toHaveBeenCalledOnce();
  await act(async () => page.querySelector<HTMLButtonElement>("[role=status] button")!.click());
  expect(page.textContent).toContain("It came.");
  expect(page.querySelector("[role=status]")).toBeNull();
  expect(page.querySelector("textarea"), "the very field in which was typed").toBe(typed);
  expect(load).toHaveBeenCalledTimes(2);
  told.mockRestore();
  await end();
});
