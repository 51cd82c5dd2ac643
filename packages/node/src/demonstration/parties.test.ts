import { describe, expect, test } from "vitest";
import { LETTERS } from "../programme-file/testing/letters.ts";
import { BAGHDAD, PROGRAMME_TITLE, TEHRAN } from "./parties.ts";

describe("what the demonstration says of its parties", () => {
  const texts = [PROGRAMME_TITLE, ...[TEHRAN, BAGHDAD].flatMap((party) => [party.name, party.officer.role])];

  test("everything in four languages, each in its script, with its own letters", () => {
    for (const text of texts) for (const [language, words] of Object.entries(text)) expect(words).toMatch(LETTERS[language]!);
  });

  test("officers are roles with the same mandate on both sides, and none of the root hand's acts", () => {
    expect(TEHRAN.officer.allow).toEqual(BAGHDAD.officer.allow);
    expect(TEHRAN.officer.allow.join(" ")).not.toMatch(/\*\.\*|charter|mandate|root\.|key\./);
  });
});
