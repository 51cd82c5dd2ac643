// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { watchLine } from "./watch-line.ts";

afterEach(() => vi.useRealTimers());

test("a line on which the node stays silent - is given up; one on which it answers, even with a refusal, is not", async () => {
  vi.useFakeTimers();
  const [silent, answered] = [new AbortController(), new AbortController()];
  const ends = [watchLine(silent, new AbortController().signal, () => Promise.reject(new TypeError("no answer"))), watchLine(answered, new AbortController().signal, () => Promise.resolve({ status: 503 }))];
  await vi.advanceTimersByTimeAsync(30_000);
  expect([silent.signal.aborted, answered.signal.aborted]).toEqual([true, false]);
  for (const end of ends) end();
});

test("the browser says that it is offline, or the screen is left - the stream ends at once; a watch that has ended ends nothing", () => {
  const [offline, left, ended] = [new AbortController(), new AbortController(), new AbortController()];
  const screen = new AbortController();
  watchLine(ended, new AbortController().signal)();
  const ends = [watchLine(left, screen.signal)];
  screen.abort();
  expect(left.signal.aborted).toBe(true);
  ends.push(watchLine(offline, new AbortController().signal));
  dispatchEvent(new Event("offline"));
  expect([offline.signal.aborted, ended.signal.aborted]).toEqual([true, false]);
  for (const end of ends) end();
});
