import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LETTERS } from "../programme-file/testing/letters.ts";
import { BAGHDAD, PROGRAMME_TITLE, TEHRAN, type DemonstrationParty } from "./parties.ts";

describe("what the demonstration says of its parties", () => {
  const officersOf = (party: DemonstrationParty) => (JSON.parse(readFileSync(party.officers, "utf8")) as { officers: { name: string; role: Record<string, string>; allow: string[]; until?: string }[] }).officers;
  const texts = [PROGRAMME_TITLE, ...[TEHRAN, BAGHDAD].flatMap((party) => [party.name, ...officersOf(party).map(({ role }) => role)])];

  test("everything in four languages, each in its script, with its own letters", () => {
    for (const text of texts) {
      expect(Object.keys(text)).toEqual(["en", "fa", "ar", "ckb"]);
      for (const [language, words] of Object.entries(text)) expect(words).toMatch(LETTERS[language]!);
    }
  });

  test("officers are the same roles with the same mandates on both sides, and none of the root hand's acts is among them", () => {
    const mandates = (party: DemonstrationParty) => officersOf(party).map(({ role: _role, ...mandate }) => mandate);
    expect(mandates(TEHRAN)).toEqual(mandates(BAGHDAD));
    expect(mandates(TEHRAN).map(({ name }) => name)).toContain(TEHRAN.secretary);
    for (const { allow } of mandates(TEHRAN)) expect(allow.join(" ")).not.toMatch(/\*\.\*|charter|mandate|root\.|key\./);
  });

  test("who reports does not judge: the desk officer and the verifier share no act but remarks", () => {
    const [desk, verifier] = ["desk-officer", "verifier"].map((name) => officersOf(TEHRAN).find((officer) => officer.name === name)!.allow.filter((act) => !act.startsWith("remark.")));
    expect(desk!.filter((act) => verifier!.includes(act))).toEqual([]);
  });
});
