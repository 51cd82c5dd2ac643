import { describe, expect, test } from "vitest";
import { satisfiesPolicy } from "../policy/satisfies.ts";
import { testKey } from "../testing/index.ts";
import { allOthersPolicy, type PartyKeys } from "./all-others-policy.ts";

const party = (name: string): PartyKeys => ({ party: name, logs: [testKey(`${name}/public`, 0x01).key], mirrors: [testKey(`${name}/mirror`, 0x04).key, testKey(`${name}/mirror`, 0x06).key] });

describe("allOthersPolicy", () => {
  const parties = ["a", "b", "c"].map(party);
  const signed = (...keys: readonly PartyKeys["logs"][number][]) => keys.map((key) => ({ key }));

  test("signed by the log and cosigned by every other party under each of its keys, and by nothing less", () => {
    const policy = allOthersPolicy(parties, "a")!;
    const [a, b, third] = parties as [PartyKeys, PartyKeys, PartyKeys];
    const all = [...a.logs, ...b.mirrors, ...third.mirrors];
    expect(satisfiesPolicy(policy, signed(...all))).toBe(true);
    for (const left of all) expect(satisfiesPolicy(policy, signed(...all.filter((key) => key !== left)))).toBe(false);
    expect(satisfiesPolicy(policy, signed(...a.logs, ...a.mirrors, ...b.mirrors))).toBe(false);
  });

  test("of who is no party nothing is known", () => {
    expect(allOthersPolicy(parties, "d")).toBeUndefined();
  });
});
