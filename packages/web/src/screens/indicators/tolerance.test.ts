import { expect, test } from "vitest";
import { floorOf } from "./tolerance.ts";

test("a tolerance is counted from the higher figure, in the unit or in per cent of the larger", () => {
  expect(floorOf({ absolute: "2" }, [10, 7])).toBe(8);
  expect(floorOf({ percent: "10" }, [90, 100])).toBe(90);
  expect(floorOf({ percent: "10" }, [-100, -95])).toBe(-105);
  expect(floorOf({ absolute: "1" }, [])).toBeNull();
});
