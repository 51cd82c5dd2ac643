import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { groupOfficers } from "./officer-groups.ts";

test("the demonstration's officers - each in the group that says what it does", () => {
  const file = JSON.parse(readFileSync(new URL("../../../../node/src/demonstration/officers/tehran.json", import.meta.url), "utf8")) as { officers: { name: string; allow: string[] }[] };
  const officers = [...file.officers.map(({ name, allow }) => ({ name, acts: allow, head: false })), { name: "root-hand", acts: ["mandate.grant"], head: true }];
  expect(groupOfficers(officers).map(({ group, officers }) => [group, officers.map(({ name }) => name)])).toEqual([
    ["decides", ["national-coordinator"]], ["keeps", ["joint-secretary"]], ["reports", ["desk-officer", "trade-analyst"]], ["verifies", ["verifier"]], ["advises", ["legal-adviser"]], ["head", ["root-hand"]],
  ]);
});
