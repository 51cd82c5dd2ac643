import { expect, test } from "vitest";
import { mandateState, orderMandates } from "./mandate-state.ts";

const mandate = { from: 10, to: 20, recalledAt: null, suspended: false };

test("a mandate stands from its first moment until before its last", () => {
  expect([9, 10, 19, 20].map((now) => mandateState(mandate, now))).toEqual(["notYet", "stands", "stands", "over"]);
  expect(mandateState({ ...mandate, suspended: true }, 15)).toBe("suspended");
  expect(mandateState({ ...mandate, suspended: true, recalledAt: 12 }, 15)).toBe("recalled");
});

test("those that stand come first, what is over last", () => {
  const over = { ...mandate, to: 12 };
  const later = { ...mandate, from: 14 };
  expect(orderMandates([{ ...mandate, recalledAt: 11 }, over, mandate, later, { ...mandate, suspended: true }], 15).map((one) => mandateState(one, 15))).toEqual(["stands", "stands", "suspended", "over", "recalled"]);
  expect(orderMandates([mandate, later], 15)[0]).toBe(later);
});
