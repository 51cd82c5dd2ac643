import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testKey } from "../testing/index.ts";
import type { Policy } from "./policy.ts";
import { satisfiesPolicy } from "./satisfies.ts";

const log = testKey("log.example", 0x01).key;
const names = ["X1", "X2", "X3", "Y1", "Y2", "Y3"] as const;
const keys = new Map(names.map((name) => [name, testKey(`${name}.example`, 0x04).key]));
const policy: Policy = {
  logs: [log],
  witnesses: keys,
  groups: new Map([
    ["X", { threshold: 2, members: ["X1", "X2", "X3"] }],
    ["Y", { threshold: 1, members: ["Y1", "Y2", "Y3"] }],
    ["X-and-Y", { threshold: 2, members: ["X", "Y"] }],
  ]),
  quorum: "X-and-Y",
};
const signedBy = (...signers: readonly (typeof names)[number][]) => signers.map((name) => ({ key: keys.get(name)!, time: 1 }));

describe("a policy is satisfied", () => {
  it("by just the sets of witnesses that the specification's example means", () => {
    fc.assert(
      fc.property(fc.subarray([...names]), fc.boolean(), (signers, logSigned) => {
        const xs = signers.filter((name) => name.startsWith("X")).length;
        const verified = [...signedBy(...signers), ...(logSigned ? [{ key: log }] : [])];
        expect(satisfiesPolicy(policy, verified)).toBe(logSigned && xs >= 2 && signers.length > xs);
      }),
      { seed: 8, numRuns: 500 },
    );
  });

  it("by one witness once, however often it signed", () => {
    expect(satisfiesPolicy({ ...policy, quorum: "X" }, [{ key: log }, ...signedBy("X1", "X1", "X1")])).toBe(false);
  });

  it("by a key, not by its name or its secret", () => {
    const sameName = { key: testKey("X1.example", 0x06).key, time: 1 };
    const otherName = { key: testKey("X9.example", 0x04, "X1.example 4").key, time: 1 };
    expect(satisfiesPolicy({ ...policy, quorum: "X1" }, [{ key: log }, sameName, otherName])).toBe(false);
  });

  it("by nobody where it asks for none, and by no log where it knows none", () => {
    expect(satisfiesPolicy({ ...policy, quorum: "none" }, [{ key: log }])).toBe(true);
    expect(satisfiesPolicy({ ...policy, quorum: "none" }, [])).toBe(false);
    expect(satisfiesPolicy({ ...policy, logs: [], quorum: "Y1" }, signedBy("Y1"))).toBe(true);
  });

  it("not by a quorum that names nothing", () => {
    expect(satisfiesPolicy({ ...policy, quorum: "nothing" }, [{ key: log }, ...signedBy(...names)])).toBe(false);
  });
});
