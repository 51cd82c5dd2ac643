import { describe, expect, test } from "vitest";
import { hostInTurn, nextNumber, type Held } from "./host-by-alternation.ts";

const held = (number: number, host: string, state: Held["state"] = "fixed"): Held => ({ number, host, state });
const PARTIES = ["a", "b"];

describe("alternation of hosts", () => {
  test("the party after the last host; a cancelled session gave nobody a turn", () => {
    expect(hostInTurn([held(1, "a")], PARTIES, 2)).toBe("b");
    expect(hostInTurn([held(1, "a"), held(2, "b", "cancelled")], PARTIES, 3)).toBe("b");
    expect(hostInTurn([held(2, "b"), held(1, "a")], PARTIES, 3)).toBe("a");
  });
  test("later sessions do not count; the first has no host in turn", () => {
    expect(hostInTurn([held(3, "a")], PARTIES, 2)).toBeNull();
    expect(hostInTurn([], PARTIES, 1)).toBeNull();
  });
  test("three parties go round", () => expect(hostInTurn([held(1, "c")], ["a", "b", "c"], 2)).toBe("a"));
  test("numbers are never given twice", () => {
    expect(nextNumber([])).toBe(1);
    expect(nextNumber([held(4, "a", "cancelled"), held(2, "b")])).toBe(5);
  });
});
