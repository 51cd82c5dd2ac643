import fc from "fast-check";
import { expect, test } from "vitest";
import { apart } from "./apart.ts";

test("exactly, where floating point would not be", () => {
  expect(apart(["0.3", "0.1"])).toBe("0.2");
  expect(apart(["-2", "41.5"])).toBe("43.5");
  expect(apart(["999999999999999.999999", "0.000001"])).toBe("999999999999999.999998");
  expect(apart(["7"])).toBeNull();
});

test("whole numbers: the difference, in whatever order they are given", () => {
  fc.assert(fc.property(fc.array(fc.integer(), { minLength: 2, maxLength: 4 }), (values) => {
    expect(apart(values.map(String))).toBe(String(Math.max(...values) - Math.min(...values)));
  }));
});
