import fc from "fast-check";
import { expect, test } from "vitest";
import { ACT_GROUPS, actsOfGroups, coversPattern, sayActs } from "./act-groups.ts";

test("a verifier's acts - two groups, and the remarks that it may not settle by name", () => {
  expect(sayActs(["report.confirm", "report.observe", "report.dispute", "report.clarify", "report.refer", "report.record", "evidence.admit", "evidence.challenge", "evidence.recompute", "remark.submit", "remark.reply"])).toEqual({
    groups: ["verify", "examine"], others: [{ kind: "remark", verb: "submit" }, { kind: "remark", verb: "reply" }],
  });
});

test("a broader pattern is said as it is, and its groups not again", () => {
  expect(sayActs(["report.*"])).toEqual({ groups: [], others: [{ kind: "report", verb: "*" }] });
  expect(sayActs(["*.sign", "session.*"])).toEqual({ groups: ["sessions"], others: [{ kind: "*", verb: "sign" }] });
});

test("property - the groups chosen come back as those groups; of any patterns, nothing is left out and nothing added", () => {
  const ids = ACT_GROUPS.map(({ id }) => id);
  fc.assert(fc.property(fc.subarray(ids), (chosen) => {
    expect(sayActs(actsOfGroups(chosen))).toEqual({ groups: chosen, others: [] });
  }));
  const single = ACT_GROUPS.flatMap(({ acts }) => acts as readonly string[]);
  fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...single, "*.*", "report.*", "*.submit", "payload.erase")), (patterns) => {
    const { groups, others } = sayActs(patterns);
    const said = [...actsOfGroups(groups), ...others.map(({ kind, verb }) => `${kind}.${verb}`)];
    for (const pattern of patterns) expect(said.some((one) => coversPattern(one, pattern)), pattern).toBe(true);
    for (const one of said) expect(patterns.some((pattern) => coversPattern(pattern, one)), one).toBe(true);
  }));
});
