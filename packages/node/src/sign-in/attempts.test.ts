import { expect, test } from "vitest";
import { Refusal } from "../node/refusal.ts";
import { countAttempts } from "./attempts.ts";
import { SIGN_IN } from "./settings.ts";

const { window, failedFromOne, failedFromAll, askedFromOne } = SIGN_IN.attempts;
const refused = (work: () => void) => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.code : error;
  }
};

test("failures from one address - refused after ten, others go on, and the window slides", () => {
  let now = 0;
  const attempts = countAttempts(() => now);
  for (let time = 0; time < failedFromOne; time++) {
    expect(refused(() => attempts.require("10.0.0.1"))).toBeUndefined();
    attempts.failed("10.0.0.1");
    now += 1000;
  }
  expect(refused(() => attempts.require("10.0.0.1"))).toBe("too-many");
  expect(refused(() => attempts.require("10.0.0.2"))).toBeUndefined();
  now = window; // the first is out of the window
  expect(refused(() => attempts.require("10.0.0.1"))).toBeUndefined();
});

test("failures from ever new addresses - refused for all together", () => {
  const attempts = countAttempts(() => 0);
  for (let one = 0; one < failedFromAll; one++) attempts.failed(`10.0.${one >> 8}.${one & 255}`);
  expect(refused(() => attempts.require("192.0.2.1"))).toBe("too-many");
});

test("questions that do not fail - bounded too: each costs the node a write", () => {
  const attempts = countAttempts(() => 0);
  for (let one = 0; one < askedFromOne; one++) attempts.asked("10.0.0.1");
  expect(refused(() => attempts.require("10.0.0.1"))).toBe("too-many");
});
